import type { AreaCode } from '../../src/domain/area.ts';
import type { Overlap } from '../../src/pipeline/boundaries/find-overlaps.ts';

const mostTold = 10;

/**
 * Which areas claim the same ground, by name and code, a sentence a line; none where none do. The boundaries are written
 * all the same: which of two borders is right is not ours to say.
 */
export function tellOverlaps(overlaps: readonly Overlap[], names: ReadonlyMap<AreaCode, string>): string[] {
  if (overlaps.length === 0) return [];
  const name = (code: AreaCode) => `${names.get(code) ?? ''} ${code}`.trim();
  const told = overlaps
    .slice(0, mostTold)
    .map(({ codes: [one, other], areaKm2 }) => `  ${name(one)} – ${name(other)}: ${areaKm2.toFixed(2)} km²`);
  return [
    `ขอบเขตซ้อนทับกัน ควรแก้ที่ไฟล์ต้นทาง / areas that overlap, to mend in the source (${overlaps.length}):`,
    ...told,
    ...(overlaps.length > mostTold ? ['  …'] : []),
  ];
}
