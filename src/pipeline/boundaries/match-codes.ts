import type { Area, AreaCode } from '../../domain/area.ts';
import { SourceError } from '../../domain/errors.ts';
import { toAreaCode } from '../place-index.ts';
import type { OutlineLayer } from './outline-layer.ts';

/** Which outline of which layer is which area's. */
export interface MatchedCodes {
  layer: OutlineLayer;
  /** The property that holds the codes. */
  property: string;
  level: 'tambon' | 'district';
  /** Place of the outline in the layer, by the area's code. */
  places: ReadonlyMap<AreaCode, number>;
  /** Areas of the province that have no outline. */
  missing: AreaCode[];
  /** Codes of the province and this level that no area has; their outlines are left out. */
  unknown: string[];
}

interface MatchOptions {
  file: string;
  /** The province with its districts and tambons. */
  areas: readonly Area[];
  /** The property to read codes from; without it the one is taken whose values are most of the province's codes. */
  property?: string | undefined;
}

type Candidate = Pick<MatchedCodes, 'layer' | 'property' | 'level'> & { found: number };

/**
 * Finds the layer and the property that hold codes of the province's tambons, or of its districts where it has none.
 * Codes are compared as registers write them: with TH before them or without, padded to 8 digits or not.
 * @throws {SourceError} where no property has any, or where two outlines have one code.
 */
export function matchCodes(layers: readonly OutlineLayer[], { file, areas, property }: MatchOptions): MatchedCodes {
  const candidates = (['tambon', 'district'] as const).flatMap((level) =>
    layers.flatMap((layer) =>
      propertiesOf(layer)
        .filter((name) => property === undefined || name === property)
        .map((name) => ({ layer, property: name, level, found: countFound(layer, name, level, areas) })),
    ),
  );
  // The first of equals: a table of tambons names no more districts than tambons, but may name as many.
  const best = candidates.reduce<Candidate | undefined>((a, b) => (a && a.found >= b.found ? a : b), undefined);
  if (!best || best.found === 0) throw noCodes(layers, file, areas, property);
  return readPlaces(best, file, areas);
}

function propertiesOf({ records }: OutlineLayer): string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))];
}

/** How many different areas of a level a property names. */
function countFound(layer: OutlineLayer, property: string, level: Candidate['level'], areas: readonly Area[]): number {
  const codes = new Set(layer.records.map((record) => codeIn(record[property])));
  return areas.filter((area) => area.level === level && codes.has(area.code)).length;
}

function readPlaces({ layer, property, level }: Candidate, file: string, areas: readonly Area[]): MatchedCodes {
  const province = areas.find((area) => area.level === 'province')!.code;
  const known = new Set(areas.filter((area) => area.level === level).map(({ code }) => code));
  const length = level === 'tambon' ? 6 : 4;
  const places = new Map<AreaCode, number>();
  const unknown = new Set<string>();
  for (const [place, record] of layer.records.entries()) {
    const code = codeIn(record[property]);
    if (code?.length !== length || !code.startsWith(province)) continue;
    const earlier = places.get(code);
    if (earlier !== undefined) throw repeated(file, code, earlier, place);
    if (known.has(code)) places.set(code, place);
    else unknown.add(code);
  }
  const missing = [...known].filter((code) => !places.has(code)).toSorted();
  return { layer, property, level, places, missing, unknown: [...unknown].toSorted() };
}

/** A code as text or, where a table took it for a number, as number. */
function codeIn(value: unknown): AreaCode | undefined {
  return typeof value === 'string' || typeof value === 'number' ? toAreaCode(String(value)) : undefined;
}

function repeated(file: string, code: AreaCode, earlier: number, place: number): SourceError {
  return new SourceError(
    `${file}: รหัส ${code} ซ้ำ (รูปที่ ${earlier + 1} และ ${place + 1}) / outlines ${earlier + 1} and ${place + 1} both have the code ${code}`,
    'Dissolve the file by its code, so that each area is one outline, or correct the code.',
  );
}

function noCodes(
  layers: readonly OutlineLayer[],
  file: string,
  areas: readonly Area[],
  property: string | undefined,
): SourceError {
  const province = areas.find((area) => area.level === 'province')!;
  const found = layers.flatMap((layer) =>
    propertiesOf(layer).map((name) => `${name} (${String(layer.records[0]?.[name]).slice(0, 20)})`),
  );
  const asked = property === undefined ? '' : ` (--code ${property})`;
  return new SourceError(
    `${file}: ไม่พบรหัสตำบลหรืออำเภอของจังหวัด ${province.code} / no property holds codes of province ${province.code}${asked}`,
    `Found: ${found.slice(0, 30).join(', ') || 'no properties'}. Name the one with DOPA codes by --code PROPERTY.`,
  );
}
