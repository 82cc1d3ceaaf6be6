import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { pullPortals } from '../../../../scripts/data/pull-portals.ts';
import { encodePortal } from '../../../../src/search/portals/portal-terms.ts';

const head = { province: '48', nameTh: 'นครพนม', nameEn: 'Nakhon Phanom', activities: 12 };
const good = gzipSync(encodePortal(head, [['nขุด ลอก', 3]]));
const files: Record<string, Buffer> = {
  '/good/search/terms.bin': good,
  '/page/search/terms.bin': Buffer.from('<!doctype html><p>sign in'),
  '/cut/search/terms.bin': good.subarray(0, good.length - 6),
  '/plain/search/terms.bin': Buffer.from(encodePortal(head, [])),
  '/bomb/search/terms.bin': gzipSync(Buffer.alloc(120_000_000)),
  '/nameless/search/terms.bin': gzipSync(encodePortal({ ...head, nameTh: '' }, [])),
  '/elsewhere/search/terms.bin': gzipSync(encodePortal({ ...head, province: '../49' }, [])),
};
const server = createServer(({ url = '' }, response) => {
  const file = files[url];
  if (file) response.end(file);
  else response.writeHead(404).end();
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
after(() => server.close());
const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const network = { allowHosts: ['127.0.0.1'], seconds: 5 };

test('a portal is known by what it says of itself, at the address of the settings', async () => {
  const { portals, notices } = await pullPortals([`${host}/good`], [], network);
  assert.deepEqual(portals, [{ ...head, address: `${host}/good`, terms: good.toString('base64') }]);
  assert.deepEqual(notices, []);
});

test('what is no file of a portal’s search leaves it out, and says so', async () => {
  for (const name of Object.keys(files).map((file) => file.split('/')[1]!)) {
    if (name === 'good') continue;
    const { portals, notices } = await pullPortals([`${host}/${name}`, `${host}/good`], [], network);
    assert.deepEqual(
      portals.map(({ address }) => address),
      [`${host}/good`],
      name,
    );
    assert.equal(notices.length, 1);
    assert.match(notices[0]!, new RegExp(`/${name}.*ไม่รวมในการค้นหา / left out of the search`), name);
  }
});

test('a portal that cannot be reached stays as it was known', async () => {
  const [before] = (await pullPortals([`${host}/good`], [], network)).portals;
  const copy = { ...before!, address: `${host}/gone` };
  const { portals, notices } = await pullPortals([`${host}/gone`], [copy], network);
  assert.deepEqual(portals, [copy]);
  assert.match(notices[0]!, /ค้นหาจากสำเนาก่อนหน้า/);
});

test('a host of a private network is not asked unless it is allowed', async () => {
  const { portals, notices } = await pullPortals([`${host}/good`], [], { allowHosts: [], seconds: 5 });
  assert.deepEqual(portals, []);
  assert.match(notices[0]!, /not fetched/);
});
