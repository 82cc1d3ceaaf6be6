/** First and last byte of a part of a file, both counted from 0 and included. */
export interface ByteRange {
  first: number;
  last: number;
}

/**
 * The part of a file of `size` bytes that a Range header asks for (RFC 9110, 14.1.2): `bytes=0-99`, `bytes=100-`, or the
 * last 100 by `bytes=-100`. `whole` where it asks for none, for several or in a way that is not understood, which a
 * server may answer with the whole file; `beyond` where the part begins after the end.
 */
export function readRange(header: string | undefined, size: number): ByteRange | 'whole' | 'beyond' {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return 'whole';
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (first >= size) return 'beyond';
  // The last byte before the first is no range at all, not one that lies beyond.
  return first > last ? 'whole' : { first, last };
}
