import { gzipSync } from 'node:zlib';

/** Bytes packed with gzip; the same bytes give the same pack, since its header holds no time. */
export function packBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(bytes, { level: 9 }));
}
