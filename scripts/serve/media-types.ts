import path from 'node:path';

const text = (type: string) => `${type}; charset=utf-8`;

const types: Record<string, string> = {
  '.html': text('text/html'),
  '.css': text('text/css'),
  '.js': text('text/javascript'),
  '.mjs': text('text/javascript'),
  '.txt': text('text/plain'),
  '.md': text('text/markdown'),
  '.csv': text('text/csv'),
  '.ics': text('text/calendar'),
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.ttl': text('text/turtle'),
  '.geojson': 'application/geo+json',
  '.ndjson': 'application/x-ndjson',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pmtiles': 'application/vnd.pmtiles',
  '.wasm': 'application/wasm',
};

/** The media type of a file by its ending; what is not known is sent as plain bytes. A list without ending is text. */
export function mediaTypeOf(file: string): string {
  const ending = path.extname(file).toLowerCase();
  return ending === '' ? text('text/plain') : (types[ending] ?? 'application/octet-stream');
}
