import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, test } from 'node:test';
import { SourceError } from '../../../../src/domain/errors.ts';
import { fetchFile } from '../../../../src/io/fetch/fetch-file.ts';
import { isRefusedAddress } from '../../../../src/io/fetch/refused-address.ts';
import { refusedAddresses, refusedSpellings } from '../../../support/refused-addresses.ts';

const inside = [...refusedAddresses.values()].flat();

/** Neighbours of the ranges: hosts like any other. */
const outside =
  `1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.0 168.63.129.15
169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0 192.0.1.0 192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0
203.0.112.255 203.0.114.0 223.255.255.255 2001:200::1 2001:4860:4860::8888 2400:cb00::1 2606:4700::1111 2a00:1450::1`
    .trim()
    .split(/\s+/);

describe('addresses that a source never has', () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked++;
    response.end('secret');
  });
  after(() => server.close());

  test(`there are more than a hundred: ${inside.length} and ${refusedSpellings.length} other spellings, none twice`, () => {
    assert.ok(inside.length >= 100);
    assert.equal(new Set([...inside, ...refusedSpellings]).size, inside.length + refusedSpellings.length);
  });

  for (const [what, addresses] of refusedAddresses) {
    test(`${what}: all ${addresses.length} are refused`, () => {
      assert.deepEqual(
        addresses.filter((address) => !isRefusedAddress(address)),
        [],
      );
    });
  }

  test(`${outside.length} hosts beside them are not refused`, () => {
    assert.deepEqual(outside.filter(isRefusedAddress), []);
    for (const text of ['', 'localhost', '1.2.3', 'x']) assert.ok(isRefusedAddress(text), text);
  });

  test('none is fetched: written as an address, led to by a name, by a redirect, or spelled in another way', async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const told = async (from: string, resolved?: string): Promise<string> => {
      try {
        await fetchFile(from, {
          megabytes: 1,
          patience: { attempts: 1, firstPauseMilliseconds: 1, chance: () => 0 },
          resolve: () =>
            Promise.resolve([
              { address: '8.8.8.8', family: 4 },
              { address: resolved ?? '', family: 4 },
            ]),
        });
      } catch (error) {
        if (error instanceof SourceError) return error.message;
        throw error;
      }
      return 'fetched';
    };
    for (const address of inside) {
      const host = address.includes(':') ? `[${address.split('%')[0]}]` : address;
      assert.match(await told(`http://${host}:${port}/`), /not fetched/, address);
      // One bad address among good ones is enough: a connection might fall back to it.
      assert.match(await told(`http://rebound.example:${port}/`, address), /not fetched/, address);
    }
    for (const spelled of refusedSpellings) {
      const url = new URL(spelled);
      url.port = String(port);
      assert.match(await told(url.href), /not fetched/, spelled);
    }
    assert.equal(asked, 0);
  });

  test('a redirect from an allowed host leads to none of them', async () => {
    const { port } = server.address() as AddressInfo;
    const first = createServer((_, response) =>
      response.writeHead(302, { location: `http://127.0.0.2:${port}/` }).end(),
    );
    await new Promise<void>((resolve) => first.listen(0, '127.0.0.1', resolve));
    const from = `http://127.0.0.1:${(first.address() as AddressInfo).port}/`;
    await assert.rejects(fetchFile(from, { megabytes: 1, allowHosts: ['127.0.0.1'] }), /not fetched/);
    first.close();
    assert.equal(asked, 0);
  });

  test('a host that the settings allow is asked wherever it lies', async () => {
    const { port } = server.address() as AddressInfo;
    const fetched = await fetchFile(`http://127.0.0.1:${port}/a.csv`, { megabytes: 1, allowHosts: ['127.0.0.1'] });
    assert.equal(Buffer.from(fetched!.bytes).toString(), 'secret');
  });
});
