import { SourceError } from '../../domain/errors.ts';
import { systemsByEpsg, type PositionSystem } from '../thai-grids.ts';

const hint =
  'Export the file again as WGS 84 (EPSG:4326). UTM 47N and 48N and Indian 1975 are converted; no other system is, ' +
  'because a wrong guess would move every outline by hundreds of metres.';

/**
 * How positions of a shapefile are written, by its .prj (WKT 1, as ESRI or OGC writes it).
 * @throws {SourceError} for any system but WGS 84 and Indian 1975, in degrees or in UTM 47N or 48N.
 */
export function systemOfPrj(wkt: string, file: string): PositionSystem {
  const datum = /DATUM\s*\[\s*"([^"]*)"/i.exec(wkt)?.[1] ?? '';
  const projected = /PROJCS\s*\[\s*"([^"]*)"/i.exec(wkt)?.[1];
  const zone = projected === undefined ? undefined : /UTM[ _]zone[ _](4[78])N/i.exec(projected)?.[1];
  const found = Object.values(systemsByEpsg).find(
    (system) =>
      (system.datum === 'wgs84' ? /^(?:D_)?WGS[_ ]?(?:19)?84$/i : /^(?:D_)?Indian[_ ]1975$/i).test(datum) &&
      String(system.zone) === String(zone),
  );
  if (found && (projected === undefined || zone !== undefined)) return found;
  throw unknownSystem(projected ?? (datum || wkt.slice(0, 60)), file);
}

/**
 * How positions of a GeoJSON file are written: WGS 84 degrees (RFC 7946, section 4), unless a `crs` member, as older
 * programs write it, says otherwise.
 * @throws {SourceError} for a system that is not known here.
 */
export function systemOfCrs(crs: unknown, file: string): PositionSystem {
  if (crs === undefined || crs === null) return { datum: 'wgs84' };
  const name = String((crs as { properties?: { name?: unknown } }).properties?.name ?? '');
  const epsg = /^(?:urn:ogc:def:crs:)?EPSG:(?:[\d.]*:)?(\d{4,6})$/i.exec(name)?.[1] ?? '';
  const known = /\bCRS84$/i.test(name) ? systemsByEpsg[4326] : systemsByEpsg[epsg];
  if (!known) throw unknownSystem(name || JSON.stringify(crs).slice(0, 60), file);
  return known;
}

function unknownSystem(found: string, file: string): SourceError {
  return new SourceError(
    `${file}: ไม่รู้จักระบบพิกัด "${found}" / its positions are written in another system, "${found}"`,
    hint,
  );
}
