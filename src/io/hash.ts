import { hash } from 'node:crypto';

/** SHA-256 of bytes, as 64 hexadecimal digits. */
export function hashBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export function hashText(text: string): string {
  return hash('sha256', text);
}
