import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateSync, gzipSync } from 'node:zlib';
import { readFile, writeFile } from 'node:fs/promises';
import { createOperator, plansOf } from '../publish/operator.ts';
import { Status } from '../../../src/domain/status.ts';
import type { FaultReport } from './report.ts';

type Answer = (response: ServerResponse, request: IncomingMessage) => unknown;

const good = plansOf(11);
const cutAfter =
  (text: string): Answer =>
  (response) =>
    response.write(text, () => response.destroy());
const status =
  (code: number): Answer =>
  (response) =>
    response.writeHead(code).end('busy');
const as =
  (type: string, bytes: string | Buffer, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(200, { 'Content-Type': type, ...headers }).end(bytes);
const redirect =
  (to: string): Answer =>
  (response) =>
    response.writeHead(302, { Location: to }).end();
const page = '<!doctype html><html><title>Sign in</title></html>';

/** What a server does wrong; after each the last copy stands in. */
const faults: Record<string, Answer> = {
  'cut before anything': (response) => response.destroy(),
  'cut after the head': (response) =>
    response.writeHead(200, { 'Content-Length': '5000' }).flushHeaders() ?? response.destroy(),
  'cut half way': cutAfter(good.slice(0, 200)),
  'cut half way, length said': (response) =>
    response
      .writeHead(200, { 'Content-Length': String(Buffer.byteLength(good)) })
      .write(good.slice(0, 100), () => response.destroy()),
  'shorter than said': (response, request) => {
    response.writeHead(200, { 'Content-Length': '9999' }).write(good);
    setTimeout(() => request.socket.end(), 20);
  },
  'longer than the limit, said': as('text/csv', '', { 'Content-Length': '99000000000' }),
  'longer than the limit, not said': (response) => {
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(1 << 20, 'ก')));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  },
  'never answers': () => {},
  'answers a byte a second': (response) => {
    const timer = setInterval(() => response.write('x'), 1000);
    response.on('close', () => clearInterval(timer));
  },
  'stops half way': (response) => response.writeHead(200, { 'Content-Length': '5000' }).write('x'),
  'status 400': status(400),
  'status 401': status(401),
  'status 403': status(403),
  'status 404': status(404),
  'status 410': status(410),
  'status 429': status(429),
  'status 500': status(500),
  'status 502': status(502),
  'status 503 with a long wait': (response) => response.writeHead(503, { 'Retry-After': '86400' }).end(),
  'status 204': status(204),
  'status 206 that nobody asked for': (response) =>
    response.writeHead(206, { 'Content-Range': 'bytes 0-9/5000' }).end(good.slice(0, 10)),
  'unchanged, though never seen': (response, request) =>
    response.writeHead(request.headers['if-none-match'] === undefined ? 304 : 500).end(),
  'a redirect to itself': redirect('/'),
  'redirects without end': (response, request) =>
    response.writeHead(302, { Location: `/${Number(request.url!.slice(1) || 0) + 1}` }).end(),
  'a redirect to a file': redirect('file:///etc/passwd'),
  'a redirect into the machine': redirect('http://127.0.0.2:9/'),
  'a redirect to metadata of a cloud': redirect('http://169.254.169.254/latest/meta-data/'),
  'a redirect with a password': redirect('http://a:b@example.org/'),
  'a redirect to nowhere': redirect('http://'),
  'a page, said to be one': as('text/html', page),
  'a page, said to be a table': as('text/csv', page),
  'a gzip bomb': as('text/csv', gzipSync(Buffer.alloc(300_000_000)), { 'Content-Encoding': 'gzip' }),
  'a deflate bomb': as('text/csv', deflateSync(Buffer.alloc(300_000_000)), { 'Content-Encoding': 'deflate' }),
  'said to be packed, and is not': as('text/csv', good, { 'Content-Encoding': 'gzip' }),
  'packed, and cut': as('text/csv', gzipSync(good).subarray(0, 60), { 'Content-Encoding': 'gzip' }),
  'packed in a way nobody knows': as('text/csv', good, { 'Content-Encoding': 'x-own' }),
  'a picture, said to be a table': as('text/csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
  'a workbook cut short': as('application/vnd.ms-excel', Buffer.from('504b0304140000000800', 'hex')),
  zeros: as('text/csv', Buffer.alloc(10_000)),
  nothing: as('text/csv', ''),
  'a head that is none': (response) => response.socket!.end('nonsense\r\n\r\n'),
  'a head without end': (response) => response.socket!.end(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}`),
};

/**
 * A source's server does one thing wrong after the other. Each run publishes with the last copy, marked stale, within the
 * time that a source has; the next run, of a server that is well, takes what it gives.
 */
export async function breakNetworks(names = Object.keys(faults)): Promise<FaultReport> {
  let now: Answer = as('text/csv', good);
  const server = createServer((request, response) => void now(response, request));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const operator = await createOperator();
  const failures: string[] = [];
  const staleNow = async () => Status.parse(JSON.parse(await operator.liveText('status.json'))).sources[0]?.stale;
  try {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/plans.csv`;
    const settings = await readFile(operator.file('portal.yaml'), 'utf8');
    await writeFile(
      operator.file('portal.yaml'),
      `${settings.replace('plans.csv', address)}network: { allowHosts: ["127.0.0.1"], seconds: 3 }\nlimits: { fileMegabytes: 64 }\n`,
    );
    await operator.run();
    for (const name of names) {
      now = faults[name]!;
      const started = performance.now();
      const { exitCode } = await operator.run();
      const seconds = (performance.now() - started) / 1000;
      if (exitCode !== 0) failures.push(`${name}: exit code ${exitCode}: ${operator.lines.slice(-2).join(' | ')}`);
      else if (!(await staleNow())) failures.push(`${name}: nobody is told that a copy stands in`);
      if (seconds > 40) failures.push(`${name}: took ${seconds.toFixed(0)} s`);
      for (const fault of await operator.faultsOfLive()) failures.push(`${name}: ${fault}`);
      server.closeAllConnections();
    }
    now = as('text/csv', good);
    const { exitCode } = await operator.run();
    if (exitCode !== 0 || (await staleNow()))
      failures.push('the next run did not take what a server that is well gives');
  } finally {
    server.closeAllConnections();
    server.close();
    await operator.end();
  }
  return { name: 'network faults', made: names.length, failures };
}

/** A few of each kind, for a short look. */
export const fewNetworkFaults = [
  'cut half way',
  'status 502',
  'a redirect to itself',
  'a page, said to be a table',
  'a gzip bomb',
];
