import http from 'node:http';
import https from 'node:https';
import { pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { AddressRefused, guardLookup, isRefusedHost, type Resolve } from './guarded-lookup.ts';

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  bytes: Buffer;
}

export interface RequestOptions {
  headers: Record<string, string>;
  /** Most bytes of the answer, unpacked. */
  mostBytes: number;
  signal: AbortSignal;
  /** How names are looked up. */
  resolve: Resolve;
  /** True for a host that the settings allow, wherever it lies. */
  allowed: boolean;
}

/** Why there is no answer. `again` is true where another try may fare better. */
export class RequestFailed extends Error {
  readonly kind: 'refused' | 'too-large' | 'broken';
  readonly again: boolean;
  constructor(kind: RequestFailed['kind'], words: string, again: boolean) {
    super(words);
    this.kind = kind;
    this.again = again;
  }
}

const idleSeconds = 20;

/**
 * One request, without following redirects. The body of a redirect or a refusal is not read.
 * @throws {RequestFailed}
 */
export async function requestOnce(url: URL, options: RequestOptions): Promise<Answer> {
  if (!options.allowed && isRefusedHost(url.hostname)) throw refusedAddress();
  try {
    const response = await begin(url, options);
    const status = response.statusCode ?? 0;
    const { headers } = response;
    if (status < 200 || status >= 300) {
      response.destroy();
      return { status, headers, bytes: Buffer.alloc(0) };
    }
    return { status, headers, bytes: await readBody(response, options.mostBytes) };
  } catch (error) {
    throw toFailure(error, options.signal);
  }
}

function begin(url: URL, { headers, signal, resolve, allowed }: RequestOptions): Promise<http.IncomingMessage> {
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((done, fail) => {
    // A connection of its own: one kept from before would not be looked at again.
    const asked = request(url, {
      agent: false,
      headers: { 'Accept-Encoding': 'identity', 'User-Agent': 'jitasa-portal', ...headers },
      signal,
      timeout: idleSeconds * 1000,
      ...(allowed ? {} : { lookup: guardLookup(resolve) }),
    });
    asked.on('timeout', () => asked.destroy(new RequestFailed('broken', `no byte in ${idleSeconds} s`, true)));
    asked.on('error', fail);
    asked.on('response', done);
    asked.end();
  });
}

async function readBody(response: http.IncomingMessage, most: number): Promise<Buffer> {
  const promised = Number(response.headers['content-length'] ?? Number.NaN);
  if (promised > most) {
    response.destroy();
    throw tooLarge();
  }
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of unpack(response)) {
    length += (part as Buffer).length;
    if (length > most) {
      response.destroy();
      throw tooLarge();
    }
    parts.push(part as Buffer);
  }
  if (!response.complete) throw new RequestFailed('broken', 'the answer broke off', true);
  return Buffer.concat(parts);
}

/** Packed answers are not asked for, and some servers send them all the same. */
function unpack(response: http.IncomingMessage): NodeJS.ReadableStream {
  const coding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (coding === 'identity' || coding === '') return response;
  const unpacker = unpackers.get(coding)?.();
  if (!unpacker) throw new RequestFailed('broken', `packed in a way that is not understood (${coding})`, false);
  // Its end, good or bad, is that of the stream that is read.
  return pipeline(response, unpacker, () => {});
}

const unpackers = new Map<string, () => NodeJS.ReadWriteStream>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

function toFailure(error: unknown, signal: AbortSignal): RequestFailed {
  if (error instanceof RequestFailed) return error;
  if (error instanceof AddressRefused) return refusedAddress();
  if (signal.aborted) return new RequestFailed('broken', 'took too long', false);
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'ENOTFOUND') return new RequestFailed('broken', 'no such host', true);
  if (/^(?:Z_|ERR_PADDING|ERR__ERROR_FORMAT)/.test(code)) {
    return new RequestFailed('broken', 'the answer is packed wrongly', true);
  }
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE') {
    return new RequestFailed('broken', 'the answer broke off', true);
  }
  // The system's own sentence may name addresses; its code does not.
  return new RequestFailed('broken', code === '' ? 'no connection' : `no connection, ${code}`, true);
}

const refusedAddress = () => new RequestFailed('refused', 'not an address of the public internet', false);
const tooLarge = () => new RequestFailed('too-large', 'too large', false);
