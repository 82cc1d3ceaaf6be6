import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { SourceError } from '../../../src/domain/errors.ts';
import type { Source } from '../../../src/domain/settings.ts';
import { pullSource } from '../../../src/io/pull-source.ts';
import type { PulledFile } from '../../../src/io/pulled-file.ts';
import { Snapshots } from '../../../src/io/snapshots.ts';

const scratch = await mkdtemp(path.join(tmpdir(), 'pull-source-'));
const pages: Record<string, RequestListener> = {};
const server = createServer((request, response) => {
  const page = pages[new URL(request.url!, 'http://x').pathname];
  if (page) page(request, response);
  else response.writeHead(404).end();
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
after(async () => {
  server.closeAllConnections();
  server.close();
  await rm(scratch, { recursive: true });
});

const options = {
  baseFolder: scratch,
  limits: { fileMegabytes: 1 },
  network: { allowHosts: ['127.0.0.1'], patience: { attempts: 1, firstPauseMilliseconds: 1, chance: () => 0 } },
  now: new Date('2026-11-24T01:02:03.456Z'),
};
const sourceAt = (from: string): Source => ({ id: 'district', kind: 'activities', from });
let stores = 0;
const freshSnapshots = () => new Snapshots(path.join(scratch, `store${++stores}`));
/** Pulls a source and makes it the last good copy, as a published run does. */
async function publish(from: string, snapshots: Snapshots): Promise<PulledFile[]> {
  const files = await pull(from, snapshots);
  await snapshots.keep([{ source: sourceAt(from), files }]);
  return files;
}
const pull = (from: string, snapshots = freshSnapshots()) => pullSource(sourceAt(from), snapshots, options);
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

async function refusalOf(from: string): Promise<string> {
  try {
    await pull(from);
  } catch (error) {
    if (error instanceof SourceError) return `${error.message} ${error.hint}`;
    throw error;
  }
  return assert.fail('nothing was refused');
}

test('a file has a receipt with its own time, in whole seconds, and its checksum', async () => {
  await writeFile(path.join(scratch, 'a.csv'), 'abc');
  const [pulled] = await pull('a.csv');
  assert.match(pulled!.receipt.time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  assert.deepEqual(
    { ...pulled!.receipt, time: '' },
    {
      source: 'district',
      from: 'a.csv',
      file: 'a.csv',
      time: '',
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      bytes: 3,
      stale: false,
    },
  );
});

test('an address gives its file, with the time the server says', async () => {
  pages['/f/%E0%B8%81.csv'] = (_, response) =>
    response.setHeader('last-modified', 'Mon, 18 Apr 2022 00:00:00 GMT').end('ข้อมูล');
  const [pulled] = await pull(`http://${host}/f/%E0%B8%81.csv`);
  assert.deepEqual(
    [pulled!.file, textOf(pulled!.bytes), pulled!.receipt.time],
    ['ก.csv', 'ข้อมูล', '2022-04-18T00:00:00Z'],
  );
});

test('without a time from the server the time of pulling stands', async () => {
  pages['/plain'] = (_, response) => response.end('x');
  assert.equal((await pull(`http://${host}/plain`))[0]!.receipt.time, '2026-11-24T01:02:03Z');
});

test('a key in the address stands neither in the receipt nor in a message', async () => {
  pages['/keyed'] = (_, response) => response.end('x');
  const [pulled] = await pull(`http://${host}/keyed?key=hunter2`);
  assert.ok(!JSON.stringify(pulled!.receipt).includes('hunter2'));
  for (const from of [`http://${host}/gone?key=hunter2`, `http://me:hunter2@${host}/keyed`, 'http://:hunter2@']) {
    const told = await refusalOf(from);
    assert.ok(!told.includes('hunter2'), told);
  }
});

test('an unchanged file is not sent again', async () => {
  const asked: (string | undefined)[] = [];
  pages['/tagged'] = (request, response) => {
    asked.push(request.headers['if-none-match']);
    if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
    else response.setHeader('etag', '"v1"').end('first');
  };
  const snapshots = freshSnapshots();
  const first = await publish(`http://${host}/tagged`, snapshots);
  assert.deepEqual(
    await pull(`http://${host}/tagged`, snapshots),
    first.map((file) => ({ ...file, bytes: Buffer.from(file.bytes) })),
  );
  assert.deepEqual(asked, [undefined, '"v1"']);
});

test('a server that gives no tag is asked by the time of the copy', async () => {
  const time = 'Mon, 18 Apr 2022 00:00:00 GMT';
  const asked: (string | undefined)[] = [];
  pages['/dated'] = (request, response) => {
    const since = request.headers['if-modified-since'];
    asked.push(since);
    if (since === time) response.writeHead(304).end();
    else response.setHeader('last-modified', time).end('first');
  };
  const snapshots = freshSnapshots();
  const [first] = await publish(`http://${host}/dated`, snapshots);
  const [again] = await pull(`http://${host}/dated`, snapshots);
  assert.deepEqual(again!.receipt, first!.receipt);
  assert.equal(textOf(again!.bytes), 'first');
  assert.deepEqual(asked, [undefined, time]);
});

test('of a server that gives neither tag nor time the receipt holds none, and the file is asked for whole', async () => {
  const asked: unknown[] = [];
  pages['/bare'] = ({ headers }, response) => {
    asked.push([headers['if-none-match'], headers['if-modified-since']]);
    response.end('x');
  };
  const snapshots = freshSnapshots();
  const [pulled] = await publish(`http://${host}/bare`, snapshots);
  assert.deepEqual(Object.keys(pulled!.receipt).toSorted(), [
    'bytes',
    'file',
    'from',
    'sha256',
    'source',
    'stale',
    'time',
  ]);
  await pull(`http://${host}/bare`, snapshots);
  assert.deepEqual(asked, [
    [undefined, undefined],
    [undefined, undefined],
  ]);
});

test("another address is not asked with the first one's tag, and gets no copy of it", async () => {
  const snapshots = freshSnapshots();
  await publish(`http://${host}/tagged`, snapshots);
  pages['/other'] = (request, response) => response.end(`asked with ${request.headers['if-none-match']}`);
  const [other] = await pull(`http://${host}/other`, snapshots);
  assert.equal(textOf(other!.bytes), 'asked with undefined');
  assert.equal(await snapshots.recall(sourceAt(`http://${host}/other`)), undefined);
});

test('another query is another address, told apart though neither is written down', async () => {
  const asked: (string | undefined)[] = [];
  pages['/keys'] = (request, response) => {
    asked.push(request.headers['if-none-match']);
    response.setHeader('etag', '"k"').end(request.url);
  };
  const store = path.join(scratch, `store${++stores}`);
  const snapshots = new Snapshots(store);
  const from = `http://${host}/keys?key=hunter2`;
  await publish(from, snapshots);
  await pull(from, snapshots);
  await pull(`${from}2`, snapshots);
  assert.deepEqual(asked, [undefined, '"k"', undefined]);
  assert.ok(await snapshots.recall(sourceAt(from)));
  assert.equal(await snapshots.recall(sourceAt(`${from}2`)), undefined);
  for (const name of (await readdir(store)).filter((each) => each.endsWith('.json'))) {
    assert.doesNotMatch(await readFile(path.join(store, name), 'utf8'), /hunter2/);
  }
});

test('bytes that no source names any more are removed, and what runs broken off left with them', async () => {
  const store = path.join(scratch, `store${++stores}`);
  const snapshots = new Snapshots(store);
  const keepAs = async (id: string, file: string, content: string): Promise<string> => {
    await writeFile(path.join(scratch, file), content);
    const source = { ...sourceAt(file), id };
    const files = await pullSource(source, snapshots, options);
    await snapshots.keep([{ source, files }]);
    return files[0]!.receipt.sha256;
  };
  const other = await keepAs('other', 'o.csv', 'other');
  await keepAs('district', 'd.csv', 'old');
  // No process has this number: Linux gives none above 4,194,304.
  await mkdir(path.join(store, '.unfinished-99999999-aB3xyZ'));
  const now = await keepAs('district', 'd.csv', 'new');
  assert.deepEqual((await readdir(store)).toSorted(), ['district.json', 'other.json', other, now].toSorted());
});

test('a server that calls an unknown file unchanged is refused', async () => {
  pages['/liar'] = (_, response) => response.writeHead(304).end();
  assert.match(await refusalOf(`http://${host}/liar`), /status 304/);
});

test('three redirects are followed and a fourth is not', async () => {
  pages['/hop3'] = (_, response) => response.end('there');
  for (const hop of [0, 1, 2]) {
    pages[`/hop${hop}`] = (_, response) => response.writeHead(302, { location: `/hop${hop + 1}` }).end();
  }
  assert.equal(textOf((await pull(`http://${host}/hop0`))[0]!.bytes), 'there');
  pages['/circle'] = (_, response) => response.writeHead(301, { location: '/circle' }).end();
  assert.match(await refusalOf(`http://${host}/circle`), /more than 3 redirects/);
});

test('a redirect to another kind of address, or to none, is refused', async () => {
  pages['/file'] = (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end();
  pages['/none'] = (_, response) => response.writeHead(302, { location: 'http://' }).end();
  assert.match(await refusalOf(`http://${host}/file`), /not http/);
  assert.match(await refusalOf(`http://${host}/none`), /no address/);
});

test('an answer over the limit is given up at the limit, whatever length it promises', async () => {
  pages['/large'] = (_, response) => {
    const chunk = Buffer.alloc(100_000);
    const more = (): void => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  };
  const told = await refusalOf(`http://${host}/large`);
  assert.match(told, /\/large/);
  assert.match(told, /1 MB/);
});

test('an answer that breaks off, an error and a closed port are refused by address', async () => {
  pages['/cut'] = (_, response) => {
    response.setHeader('content-length', '1000');
    response.write('half');
    setImmediate(() => response.destroy());
  };
  assert.match(await refusalOf(`http://${host}/cut`), /\/cut.*broke off/);
  assert.match(await refusalOf(`http://${host}/nowhere`), /\/nowhere.*404/);
  assert.match(await refusalOf('http://127.0.0.1:1/x'), /127\.0\.0\.1:1\/x/);
});

test('the last good copy is found again, until its bytes are no longer what they were', async () => {
  const store = path.join(scratch, `store${++stores}`);
  const snapshots = new Snapshots(store);
  await writeFile(path.join(scratch, 'a.csv'), 'abc');
  const files = await publish('a.csv', snapshots);
  await rm(path.join(scratch, 'a.csv'));
  await assert.rejects(pull('a.csv', snapshots), SourceError);
  assert.deepEqual(
    (await snapshots.recall(sourceAt('a.csv')))?.map(({ bytes }) => textOf(bytes)),
    ['abc'],
  );
  const { sha256 } = files[0]!.receipt;
  assert.deepEqual((await readdir(store)).toSorted(), [sha256, 'district.json'].toSorted());
  await writeFile(path.join(store, sha256), 'abd');
  assert.equal(await snapshots.recall(sourceAt('a.csv')), undefined);
});

test('a source never kept, or whose receipts are damaged, has no copy', async () => {
  const store = path.join(scratch, `store${++stores}`);
  const snapshots = new Snapshots(store);
  assert.equal(await snapshots.recall(sourceAt('a.csv')), undefined);
  await writeFile(path.join(scratch, 'b.csv'), 'b');
  await publish('b.csv', snapshots);
  await writeFile(path.join(store, 'district.json'), '{"half":');
  assert.equal(await snapshots.recall(sourceAt('b.csv')), undefined);
});
