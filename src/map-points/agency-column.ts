import { ByteReader, ByteWriter } from './bytes.ts';

// Which agency hosts each point, in a file of its own: only a reader who chooses an agency needs it.
//
//   agencies           how many; then each id as its length and its characters (ASCII)
//   agency × points    0 where none is named, else its place in that list, counted from 1

export interface AgencyColumn {
  ids: string[];
  /** 0 for none, else 1 + the place in `ids`. */
  agency: Uint16Array;
}

/** The column as bytes; what `readAgencies` reads. */
export function writeAgencies({ ids, agency }: AgencyColumn): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  out.varint(ids.length);
  for (const id of ids) {
    out.varint(id.length);
    for (const letter of id) out.byte(letter.charCodeAt(0));
  }
  for (const each of agency) out.varint(each);
  return out.bytes();
}

/** The column of `count` points. @throws {RangeError} where the bytes are cut short or are of another number of points. */
export function readAgencies(bytes: Uint8Array, count: number): AgencyColumn {
  const input = new ByteReader(bytes);
  const ids = Array.from({ length: input.varint() }, () =>
    Array.from({ length: input.varint() }, () => String.fromCharCode(input.byte())).join(''),
  );
  const agency = new Uint16Array(count);
  for (let at = 0; at < count; at++) agency[at] = input.varint();
  if (!input.isAtEnd) throw new RangeError('more bytes than points');
  return { ids, agency };
}
