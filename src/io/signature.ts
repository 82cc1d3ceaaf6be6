import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { PortalError } from '../domain/errors.ts';

// Ed25519 (RFC 8032): short keys, one way to sign, and nothing to choose.

/**
 * Makes a private key that only its owner may read; returns the public one. Never replaces a file.
 * @throws {PortalError} where the file is there already.
 */
export async function makeKeyFile(file: string): Promise<string> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const text = privateKey.export({ format: 'pem', type: 'pkcs8' });
  await writeFile(file, text, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    throw new PortalError(`${file}: มีไฟล์นี้แล้ว / is there already`, 'Give a new file: a lost key cannot be made again.');
  });
  return toPublicPem(publicKey);
}

/**
 * The private key of a file.
 * @throws {PortalError} where it is not one that can be used.
 */
export async function readKeyFile(file: string): Promise<KeyObject> {
  try {
    const key = createPrivateKey(await readFile(file));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // told below, without what the file holds
  }
  throw new PortalError(
    `${file}: ไม่ใช่กุญแจ Ed25519 ที่อ่านได้ / not a readable Ed25519 key`,
    'Make one with: npm run key -- FILE',
  );
}

/** The public key that belongs to a private one, as PEM. */
export function publicKeyOf(key: KeyObject): string {
  return toPublicPem(createPublicKey(key));
}

/** The signature of some bytes, in base64 with a line end. */
export function signBytes(bytes: Uint8Array, key: KeyObject): string {
  return `${sign(null, bytes, key).toString('base64')}\n`;
}

/** True where `signature`, as `signBytes` wrote it, is that of these bytes by the owner of the public key. */
export function isSignatureOf(signature: string, bytes: Uint8Array, publicPem: string): boolean {
  try {
    return verify(null, bytes, createPublicKey(publicPem), Buffer.from(signature, 'base64'));
  } catch {
    return false; // no key: nobody signed with it
  }
}

const toPublicPem = (key: KeyObject): string => key.export({ format: 'pem', type: 'spki' }).toString();
