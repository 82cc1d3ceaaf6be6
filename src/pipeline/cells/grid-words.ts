import type { Datum, UtmZone } from '../thai-grids.ts';

/** The UTM zone that a text names: "48N", "UTM 48", "โซน 47", "48Q", undefined where it names none, or several. */
export function zoneIn(text: string): UtmZone | undefined {
  const zones = new Set([...text.matchAll(/(?<!\d)4[78](?=\s?[npqr]?(?![\p{L}\d.]))/giu)].map(([zone]) => zone));
  return zones.size === 1 ? (Number([...zones][0]) as UtmZone) : undefined;
}

/**
 * The datum that a text names: "Indian 1975", "อินเดียน 1975", "Indian Datum". WGS 84 where it names none, and where it
 * names another Indian one (1954, 1960), whose shift is not known here.
 */
export function datumIn(text: string): Datum {
  return /indian|อินเดีย/i.test(text) && !/19(?:54|60)/.test(text) ? 'indian-1975' : 'wgs84';
}
