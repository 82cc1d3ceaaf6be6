/**
 * Pairs of neighbouring clusters as words of Latin letters and digits, one for each, for an index that would cut, stem or
 * fold anything else: the running pages' own. The same clusters give the same words.
 */
export function toPairTokens(clusters: readonly string[]): string[] {
  if (clusters.length === 1) return [toToken(clusters[0]!)];
  return clusters.slice(1).map((cluster, place) => toToken(`${clusters[place]} ${cluster}`));
}

/** A checksum (FNV-1a) of a text as letters that no language's stemmer knows the end of. */
function toToken(text: string): string {
  let sum = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) sum = Math.imul(sum ^ text.charCodeAt(place), 0x01000193) >>> 0;
  return `q${sum.toString(36)}0`;
}
