import assert from 'node:assert/strict';
import type { LookupAddress } from 'node:dns';
import { test } from 'node:test';
import {
  AddressRefused,
  guardLookup,
  isRefusedHost,
  resolveBySystem,
  type Resolve,
} from '../../../../src/io/fetch/guarded-lookup.ts';

const [first, second] = [
  { address: '203.0.114.1', family: 4 },
  { address: '2606:4700::1111', family: 6 },
];
const look = (resolve: Resolve, all: boolean) =>
  new Promise<{ error: Error | null; found: string | LookupAddress[]; family: number | undefined }>((done) =>
    guardLookup(resolve)('example.org', { all }, (error, found, family) => done({ error, found, family })),
  );

test('a lookup gives all addresses or the first, as it is asked for', async () => {
  const resolve = () => Promise.resolve([first!, second!]);
  assert.deepEqual(await look(resolve, true), { error: null, found: [first, second], family: undefined });
  assert.deepEqual(await look(resolve, false), { error: null, found: '203.0.114.1', family: 4 });
});

test('one address that is not public refuses all, as no address does; what went wrong is passed on', async () => {
  for (const addresses of [[], [first!, { address: '10.0.0.1', family: 4 }]]) {
    for (const all of [true, false]) {
      assert.ok((await look(() => Promise.resolve(addresses), all)).error instanceof AddressRefused);
    }
  }
  const error = new Error('no');
  assert.equal((await look(() => Promise.reject(error), true)).error, error);
});

test('the system is asked for all addresses, and says which names nobody has', async () => {
  assert.ok((await resolveBySystem('localhost')).every(({ address }) => ['127.0.0.1', '::1'].includes(address)));
  await assert.rejects(resolveBySystem('nowhere.invalid'));
});

test('a host is refused by its address, while a name is left to the lookup', () => {
  assert.deepEqual(['127.0.0.1', '[::1]', '203.0.114.1', 'localhost', '[2606:4700::1111]'].map(isRefusedHost), [
    true,
    true,
    false,
    false,
    false,
  ]);
});
