import { ByteReader } from './bytes.ts';
import type { PointColumns } from './point-columns.ts';
import { magic } from './write-points.ts';

/**
 * The points that `writePoints` wrote; its layout stands there.
 * @throws {RangeError} where the bytes are of another format or version, or cut short.
 */
export function readPoints(bytes: Uint8Array): PointColumns {
  const input = new ByteReader(bytes);
  for (const each of magic) if (input.byte() !== each) throw new RangeError('not points of this version');
  const count = input.varint();
  // Every point takes two bytes at least: a count that lies must not make us ask for memory.
  if (count * 2 > bytes.length) throw new RangeError('the bytes end too early');
  const { areas, area } = readAreas(input, count);
  const firstWeek = new Date(input.varint() * 86_400_000).toISOString().slice(0, 10);
  const { lat, lon } = readPositions(input, count);
  const { kind, facts } = readLooks(input, count);
  const week = new Uint16Array(count);
  for (let at = 0; at < count; at++) week[at] = input.varint();
  if (!input.isAtEnd) throw new RangeError('more bytes than points');
  return { count, areas, firstWeek, lat, lon, kind, facts, week, area };
}

function readPositions(input: ByteReader, count: number): Pick<PointColumns, 'lat' | 'lon'> {
  const [lat, lon] = [new Int32Array(count), new Int32Array(count)];
  const runs = Array.from({ length: Math.min(input.varint(), count) }, () => input.varint());
  if (runs.reduce((sum, run) => sum + run, 0) !== count) throw new RangeError('positions of another number of points');
  for (const column of [lat, lon]) {
    let [at, value] = [0, 0];
    for (const run of runs) {
      value += input.signed();
      column.fill(value, at, at + run);
      at += run;
    }
  }
  return { lat, lon };
}

function readLooks(input: ByteReader, count: number): Pick<PointColumns, 'kind' | 'facts'> {
  const looks = Array.from({ length: input.varint() }, () => ({ kind: input.byte(), facts: input.byte() }));
  const [kind, facts] = [new Uint8Array(count), new Uint8Array(count)];
  for (let at = 0; at < count; at++) {
    const look = looks[input.byte()];
    if (!look) throw new RangeError('a point looks like nothing that is listed');
    kind[at] = look.kind;
    facts[at] = look.facts;
  }
  return { kind, facts };
}

function readAreas(input: ByteReader, count: number): Pick<PointColumns, 'areas' | 'area'> {
  const areas: string[] = [];
  const area = new Uint16Array(count);
  const length = input.varint();
  for (let at = 0, code = 0, from = 0; at < length; at++) {
    code += input.signed();
    areas.push(String(code));
    const to = from + input.varint();
    if (to > count) throw new RangeError('more points in areas than in all');
    area.fill(at, from, to);
    from = to;
  }
  return { areas, area };
}
