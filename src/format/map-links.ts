/** A position in degrees (WGS 84). */
interface Position {
  lat: number;
  lon: number;
}

/** The device's own map, at a named point (RFC 5870, with the `q` that telephones understand). */
export const toGeoLink = ({ lat, lon }: Position, name: string): string =>
  `geo:${lat},${lon}?q=${lat},${lon}(${encodeURIComponent(name)})`;

/** The way there by Google Maps, which asks the reader from where. */
export const toDirectionsLink = ({ lat, lon }: Position): string =>
  `https://www.google.com/maps/dir/?api=1&destination=${lat},${lon}`;

/** OpenStreetMap with a mark at the point. */
export const toStreetMapLink = ({ lat, lon }: Position): string =>
  `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=15/${lat}/${lon}`;
