/**
 * A PDF of Chromium without what differs between two prints of one page: the dates are blanked, and the ids of its
 * elements, which go on counting from the page before, are counted from 1. Nothing moves: offsets stay true.
 */
export function stillPdf(pdf: Uint8Array): Buffer {
  const text = Buffer.from(pdf).toString('latin1');
  const ids = [...new Set(text.match(/\(node\d{8}\)/g) ?? [])].toSorted();
  const numbers = new Map(ids.map((id, place) => [id, `(node${String(place + 1).padStart(8, '0')})`]));
  const still = text
    .replace(/\/(?:CreationDate|ModDate) \(D:[^)]*\)/g, (entry) => ' '.repeat(entry.length))
    .replace(/\(node\d{8}\)/g, (id) => numbers.get(id)!);
  return Buffer.from(still, 'latin1');
}
