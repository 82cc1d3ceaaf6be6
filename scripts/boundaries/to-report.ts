import type { MatchedCodes } from '../../src/pipeline/boundaries/match-codes.ts';
import { nameOfSystem } from '../../src/pipeline/thai-grids.ts';

interface Written {
  file: string;
  rawBytes: number;
  gzipBytes: number;
}

const levels = { tambon: 'ตำบล / tambons', district: 'อำเภอ / districts' } as const;

/** What was understood of a file of boundaries and what became of it, a sentence a line. */
export function toReport(
  { layer, property, level, places, missing, unknown }: MatchedCodes,
  { file, rawBytes, gzipBytes }: Written,
): string[] {
  const lines = [
    `${layer.name}: ${places.size} ${levels[level]}, รหัสจาก / codes from "${property}"`,
    systemLine(layer.system),
  ];
  if (missing.length > 0) lines.push(`ไม่มีขอบเขต / without an outline (${missing.length}): ${listed(missing)}`);
  if (unknown.length > 0) lines.push(`ไม่รู้จักรหัส ไม่ใช้ / unknown codes, left out (${unknown.length}): ${listed(unknown)}`);
  return [...lines, `${file}: ${kilobytes(rawBytes)} kB, gzip ${kilobytes(gzipBytes)} kB`];
}

function systemLine(system: MatchedCodes['layer']['system']): string {
  if (!system) return 'ไม่มี .prj จึงถือว่าเป็น WGS 84 / no .prj: taken as WGS 84';
  const name = nameOfSystem(system);
  return name === 'WGS 84' ? 'พิกัด / positions: WGS 84' : `แปลงพิกัดจาก / positions converted from: ${name}`;
}

function listed(codes: readonly string[]): string {
  const shown = codes.slice(0, 20).join(', ');
  return codes.length > 20 ? `${shown}, …` : shown;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
