import { encode } from 'uqr';

/** A QR code as one SVG path, in units of its modules, with its quiet zone around. */
export interface QrCode {
  /** Modules from edge to edge, the quiet zone on both sides among them. */
  size: number;
  path: string;
}

/** Modules of white around, which ISO/IEC 18004 asks for. */
const quietModules = 4;

/**
 * The QR code of an address. Level M mends 15 % of damage: enough for a wet or torn poster, and its modules stay large.
 * @throws {RangeError} where the address is not ASCII: readers differ in how they take other letters.
 */
export function toQrCode(address: string): QrCode {
  if (/[^\x21-\x7e]/.test(address)) throw new RangeError(`"${address}" is no address in ASCII`);
  const { size, data } = encode(address, { ecc: 'M', border: quietModules });
  return {
    size,
    path: data.flatMap((row, y) => toRuns(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)).join(''),
  };
}

/** Runs of dark modules of a row: where they begin and how long they are. */
function toRuns(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1]++;
    else runs.push([x, 1]);
  });
  return runs;
}
