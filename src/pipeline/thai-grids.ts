import proj4 from 'proj4';

/** The ellipsoid that a position was surveyed on: today's, or that of the older Thai map sheets (L7017). */
export type Datum = 'wgs84' | 'indian-1975';
/** UTM zones of Thailand; 102° E parts them. */
export type UtmZone = 47 | 48;

/** How positions are written: degrees where no zone is given, else metres east and north of the zone's origin. */
export interface PositionSystem {
  datum: Datum;
  zone?: UtmZone;
}

// proj4 knows neither Indian 1975 nor that it lies some 500 m off: without `towgs84` it would shift nothing and say so
// nowhere. Ellipsoid: Everest 1830 (1937 adjustment), EPSG:7015. Shift: EPSG:1304, good to some metres.
const figures: Record<Datum, string> = {
  wgs84: '+datum=WGS84',
  'indian-1975': '+a=6377276.345 +b=6356075.41314024 +towgs84=210,814,289,0,0,0,0',
};

/** EPSG codes of the systems that are known here. */
export const systemsByEpsg: Readonly<Record<string, PositionSystem>> = {
  4326: { datum: 'wgs84' },
  32647: { datum: 'wgs84', zone: 47 },
  32648: { datum: 'wgs84', zone: 48 },
  4240: { datum: 'indian-1975' },
  24047: { datum: 'indian-1975', zone: 47 },
  24048: { datum: 'indian-1975', zone: 48 },
};

/**
 * A position as WGS 84 degrees, longitude first.
 * @param position longitude and latitude in degrees, or easting and northing in metres.
 */
export function toWgs84(position: readonly [number, number], system: PositionSystem): [lon: number, lat: number] {
  if (system.datum === 'wgs84' && system.zone === undefined) return [position[0], position[1]];
  return converterOf(system)([position[0], position[1]]);
}

/** What people call the system: "UTM 48N", "Indian 1975", "Indian 1975 / UTM 47N". */
export function nameOfSystem({ datum, zone }: PositionSystem): string {
  const grid = zone === undefined ? [] : [`UTM ${zone}N`];
  return [...(datum === 'wgs84' ? (zone === undefined ? ['WGS 84'] : []) : ['Indian 1975']), ...grid].join(' / ');
}

type Convert = (position: [number, number]) => [number, number];
const converters = new Map<string, Convert>();

/** Made once for each of the five systems: reading a definition takes longer than a hundred conversions. */
function converterOf(system: PositionSystem): Convert {
  const name = nameOfSystem(system);
  const known = converters.get(name);
  if (known) return known;
  const projection = system.zone === undefined ? '+proj=longlat' : `+proj=utm +zone=${system.zone} +units=m`;
  const { forward } = proj4(`${projection} ${figures[system.datum]} +no_defs`, 'WGS84');
  const convert: Convert = (position) => forward(position);
  converters.set(name, convert);
  return convert;
}
