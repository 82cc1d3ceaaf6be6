import { VarintReader, VarintWriter } from './varint.ts';

/**
 * Postings of a term, flat, so that millions of them stay small: an activity's number, then a place of the term in it, or
 * `noPlace`; an activity with several places is there once for each. In rising order.
 */
export type FlatPostings = number[];
export const noPlace = -1;

/**
 * Postings as bytes: for each activity the step from the number before, then, where the term has places, each of them as
 * twice its step, plus one where another follows.
 */
export function encodePostings(
  postings: FlatPostings,
  withPlaces: boolean,
  writer = new VarintWriter(),
): Uint8Array<ArrayBuffer> {
  let before = 0;
  for (let at = 0; at < postings.length;) {
    const number = postings[at]!;
    writer.push(number - before);
    before = number;
    let last = 0;
    for (; at < postings.length && postings[at] === number; at += 2) {
      if (!withPlaces) continue;
      const place = postings[at + 1]!;
      writer.push((place - last) * 2 + Number(postings[at + 2] === number));
      last = place;
    }
  }
  return writer.take();
}

/** The postings that `encodePostings` wrote. */
export function decodePostings(bytes: Uint8Array, withPlaces: boolean): FlatPostings {
  const reader = new VarintReader(bytes);
  const postings: FlatPostings = [];
  let number = 0;
  while (!reader.done) {
    number += reader.next();
    if (!withPlaces) postings.push(number, noPlace);
    for (let more = withPlaces, place = 0; more;) {
      const code = reader.next();
      place += code >>> 1;
      postings.push(number, place);
      more = (code & 1) === 1;
    }
  }
  return postings;
}

/** True where the postings tell of one of these activities. */
export function tellsOf(bytes: Uint8Array, withPlaces: boolean, numbers: ReadonlySet<number>): boolean {
  const reader = new VarintReader(bytes);
  let number = 0;
  while (!reader.done) {
    number += reader.next();
    if (numbers.has(number)) return true;
    if (withPlaces) while ((reader.next() & 1) === 1);
  }
  return false;
}
