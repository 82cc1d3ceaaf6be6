import { VarintReader, VarintWriter } from './varint.ts';

const encoder = new TextEncoder();

/** A term with its postings as bytes. */
export interface TermPostings {
  term: string;
  postings: Uint8Array;
}

/** Terms that lie in one file. */
export interface Shard {
  terms: TermPostings[];
  /** What `encodeShard` makes of them. */
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Terms in sorted order as the bytes of a shard: the length of the list of terms, the list, then all postings. In the list,
 * for each term: how many of its UTF-8 bytes it shares with the one before, how many follow, these, and how many bytes its
 * postings have.
 */
export function encodeShard(terms: readonly TermPostings[]): Uint8Array<ArrayBuffer> {
  const head = new VarintWriter();
  // All at once: a call for each term would take longer than all else here. Neither clusters nor labels have a line feed.
  const all = encoder.encode(terms.map(({ term }) => term).join('\n'));
  let before = all.subarray(0, 0);
  let begin = 0;
  let size = 0;
  for (const { postings } of terms) {
    const next = all.indexOf(10, begin);
    const bytes = all.subarray(begin, next < 0 ? all.length : next);
    begin += bytes.length + 1;
    let shared = 0;
    while (shared < bytes.length && bytes[shared] === before[shared]) shared++;
    head.push(shared);
    head.push(bytes.length - shared);
    for (const byte of bytes.subarray(shared)) head.pushByte(byte);
    head.push(postings.length);
    before = bytes;
    size += postings.length;
  }
  const list = head.take();
  head.push(list.length);
  const length = head.take();
  const shard = new Uint8Array(length.length + list.length + size);
  shard.set(length);
  shard.set(list, length.length);
  let at = length.length + list.length;
  for (const { postings } of terms) {
    shard.set(postings, at);
    at += postings.length;
  }
  return shard;
}

/**
 * Postings of the terms of a shard that begin with `start`, or of the one that is it, in order. Terms are compared as bytes
 * where they lie: a question wants one of hundreds.
 */
export function findPostings(shard: Uint8Array, start: string, isWhole: boolean): Uint8Array[] {
  const wanted = encoder.encode(start);
  const reader = new VarintReader(shard);
  const length = reader.next();
  const end = reader.at + length;
  const found: Uint8Array[] = [];
  let at = end;
  // How many bytes of the term before are as wanted.
  let same = 0;
  while (reader.at < end) {
    const shared = reader.next();
    const added = reader.next();
    if (shared <= same) {
      same = shared;
      while (same < wanted.length && same < shared + added && shard[reader.at + same - shared] === wanted[same]) same++;
    }
    reader.at += added;
    const size = reader.next();
    if (same === wanted.length && (!isWhole || shared + added === same)) found.push(shard.subarray(at, at + size));
    else if (found.length > 0) break;
    at += size;
  }
  return found;
}

/** The terms that `encodeShard` wrote. Throws where it did not write these bytes. */
export function decodeShard(shard: Uint8Array): TermPostings[] {
  const reader = new VarintReader(shard);
  const decoder = new TextDecoder();
  const length = reader.next();
  const end = reader.at + length;
  const terms: TermPostings[] = [];
  let term = new Uint8Array();
  let at = end;
  while (reader.at < end) {
    const shared = reader.next();
    const added = reader.next();
    if (shared > term.length || added > end - reader.at) throw new RangeError('no shard');
    const next = new Uint8Array(shared + added);
    next.set(term.subarray(0, shared));
    next.set(shard.subarray(reader.at, reader.at + added), shared);
    reader.at += added;
    const size = reader.next();
    terms.push({ term: decoder.decode(next), postings: shard.subarray(at, at + size) });
    at += size;
    term = next;
  }
  return terms;
}
