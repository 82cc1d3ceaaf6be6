import type { GeoPoint } from '../../domain/area.ts';
import { issue } from '../../domain/issue.ts';
import type { Cell, Reading } from '../table.ts';
import { toArabicDigits } from '../text/thai-digits.ts';
import { reportedText, writtenIn } from './reported-text.ts';

// Thailand with a margin: a point outside is a mistake (UTM metres, 0,0, another country), not a place.
const latitudes = [5, 21] as const;
const longitudes = [97, 106] as const;

// No position with its words is longer.
const longestPosition = 100;

const degrees = /^(?:lat(?:itude)?|lon(?:g(?:itude)?)?|lng|[ne])?[.: ]*(\d{1,3}(?:\.\d{1,20})?) ?(?:°|º|องศา)? ?[ne]?$/;
const degreesMinutesSeconds =
  /^[ne]? ?(\d{1,3}) ?(?:°|º|องศา|:| ) ?(\d{1,2}) ?(?:'|′|’|ลิปดา|:| ) ?(\d{1,2}(?:\.\d{1,9})?) ?(?:"|″|”|''|′′|ฟิลิปดา|พิลิปดา)? ?[ne]?$/;

/**
 * A WGS 84 position from a cell of each coordinate, or from one cell that holds both ("16.5453, 104.7235").
 * Decimal degrees or degrees, minutes and seconds, Thai digits too; six decimals (0.1 m) are kept.
 * `swapped` where latitude and longitude stood in each other's place and were put right.
 * Issue: `point-unreadable`, also for 0,0 and anything outside Thailand.
 */
export function readPoint(lat: Cell, lon: Cell, both: Cell): Reading<{ point: GeoPoint; swapped: boolean }> {
  const written = [lat, lon, both].map(positionText);
  const [latText, lonText, bothText] = written;
  if (written.every((text) => text === undefined)) return undefined;
  const pair =
    latText !== undefined && lonText !== undefined ? [latText, lonText] : cutPair(bothText ?? latText ?? lonText!);
  const [first, second] = pair.map(toDegrees);
  const found = first === undefined || second === undefined ? undefined : inThailand(first, second);
  return found ?? issue('point-unreadable', { found: [lat, lon, both].map(writtenIn).filter(Boolean).join(', ') });
}

function positionText(cell: Cell): string | undefined {
  const text = reportedText(cell);
  return text === undefined ? undefined : toArabicDigits(text).toLowerCase();
}

/** Cuts a text at its comma, semicolon, slash or line break, behind a letter N, or else at its only space. */
function cutPair(text: string): string[] {
  if (text.length > longestPosition) return [];
  const bare = text.replace(/^\(|\)$/g, '').trim();
  const byMark = bare.split(/ ?[,;/\n] ?/);
  if (byMark.length > 1) return byMark.length === 2 ? byMark : [];
  const byLetter = bare.split(/(?<=\dn|["″”°º'′’] ?n) ?|(?<=\d) (?=lon|lng|e)/);
  if (byLetter.length === 2) return byLetter;
  const bySpace = bare.split(' ');
  return bySpace.length === 2 ? bySpace : [];
}

function toDegrees(text: string): number | undefined {
  if (text.length > longestPosition) return undefined;
  const decimal = degrees.exec(text);
  if (decimal) return Number(decimal[1]);
  const parts = degreesMinutesSeconds.exec(text);
  if (!parts) return undefined;
  const [whole, minutes, seconds] = parts.slice(1, 4).map(Number) as [number, number, number];
  return minutes < 60 && seconds < 60 ? whole + minutes / 60 + seconds / 3600 : undefined;
}

function inThailand(first: number, second: number): { point: GeoPoint; swapped: boolean } | undefined {
  if (within(first, latitudes) && within(second, longitudes)) return { point: toPoint(first, second), swapped: false };
  if (within(second, latitudes) && within(first, longitudes)) return { point: toPoint(second, first), swapped: true };
  return undefined;
}

function within(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most;
}

function toPoint(lat: number, lon: number): GeoPoint {
  return { lat: Math.round(lat * 1e6) / 1e6, lon: Math.round(lon * 1e6) / 1e6 };
}
