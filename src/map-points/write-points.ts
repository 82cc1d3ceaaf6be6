import { ByteWriter } from './bytes.ts';
import type { PointColumns } from './point-columns.ts';

// The layout, version 1. Numbers are varints (bytes.ts); "signed" ones zigzag. Columns one after the other, because what
// is alike stands together then and gzip finds it.
//
//   4A 4D 50 01        "JMP" and the version
//   count              how many points
//   areas              how many areas; then for each:
//     signed           the code as a number, less the code before it (0 before the first)
//     count            how many points it has: points are sorted by area, so no point says its own
//   firstWeek          days from 1970-01-01 to the Monday that week 0 is
//   positions          how many positions; points at one position follow each other
//   points × positions how many points are at each
//   lat    × positions signed, parts of a degree, less the position before (0 before the first)
//   lon    × positions the same
//   looks              how many pairs of kind and facts there are; then for each:
//     kind, facts      one byte each
//   look   × count     one byte, a place in that list: few pairs are common, and gzip finds them sooner in one column
//   week   × count     weeks from firstWeek

export const magic = [0x4a, 0x4d, 0x50, 0x01] as const;

/** A map's points as bytes; what `readPoints` reads. Points are sorted by area. @throws {RangeError} where they are not. */
export function writePoints(points: PointColumns): Uint8Array<ArrayBuffer> {
  const { count, areas, firstWeek, lat, lon, kind, facts, week, area } = points;
  const out = new ByteWriter();
  for (const each of magic) out.byte(each);
  out.varint(count);
  writeAreas(out, areas, area);
  out.varint(Date.parse(firstWeek) / 86_400_000);
  writePositions(out, lat, lon);
  writeLooks(out, kind, facts);
  for (let at = 0; at < count; at++) out.varint(week[at]!);
  return out.bytes();
}

function writePositions(out: ByteWriter, lat: Int32Array, lon: Int32Array): void {
  const starts: number[] = [];
  for (const at of lat.keys()) if (at === 0 || lat[at] !== lat[at - 1] || lon[at] !== lon[at - 1]) starts.push(at);
  out.varint(starts.length);
  for (const [place, start] of starts.entries()) out.varint((starts[place + 1] ?? lat.length) - start);
  for (const column of [lat, lon]) {
    let before = 0;
    for (const start of starts) {
      out.signed(column[start]! - before);
      before = column[start]!;
    }
  }
}

/** @throws {RangeError} for more than 256 pairs: four kinds, and facts of which states, precisions and answers go together. */
function writeLooks(out: ByteWriter, kind: Uint8Array, facts: Uint8Array): void {
  const looks = new Map<number, number>();
  const column = kind.map((of, at) => {
    const pair = of * 256 + facts[at]!;
    if (!looks.has(pair)) looks.set(pair, looks.size);
    return looks.get(pair)!;
  });
  if (looks.size > 256) throw new RangeError(`${looks.size} pairs of kind and facts`);
  out.varint(looks.size);
  for (const pair of looks.keys()) {
    out.byte(pair >> 8);
    out.byte(pair & 255);
  }
  for (const look of column) out.byte(look);
}

function writeAreas(out: ByteWriter, areas: readonly string[], area: Uint16Array): void {
  const counts = new Uint32Array(areas.length);
  for (const [at, of] of area.entries()) {
    if (at > 0 && of < area[at - 1]!) throw new RangeError('points are to be sorted by area');
    counts[of]! += 1;
  }
  out.varint(areas.length);
  let before = 0;
  for (const [at, code] of areas.entries()) {
    out.signed(Number(code) - before);
    out.varint(counts[at]!);
    before = Number(code);
  }
}
