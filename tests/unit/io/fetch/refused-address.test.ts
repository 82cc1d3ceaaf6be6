import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, test } from 'node:test';
import { SourceError } from '../../../../src/domain/errors.ts';
import { fetchFile } from '../../../../src/io/fetch/fetch-file.ts';
import { isRefusedAddress } from '../../../../src/io/fetch/refused-address.ts';

/** First, last and inner addresses of every range that is no host's on the public internet; and services of clouds. */
const inside = `
0.0.0.0 0.255.255.255 10.0.0.0 10.0.0.1 10.255.255.255 100.64.0.0 100.100.100.200 100.127.255.255 127.0.0.1 127.0.0.53
127.255.255.255 168.63.129.16 169.254.0.0 169.254.169.253 169.254.169.254 169.254.170.2 169.254.170.23 169.254.255.255
172.16.0.0 172.17.0.1 172.31.255.255 192.0.0.0 192.0.0.192 192.0.0.255 192.0.2.1 192.31.196.1 192.52.193.1 192.88.99.1
192.168.0.0 192.168.1.1 192.168.255.255 192.175.48.1 198.18.0.0 198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.1
239.255.255.250 240.0.0.1 255.255.255.255
:: ::1 ::2 ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::ffff:a9fe:a9fe ::ffff:192.168.1.1
::ffff:8.8.8.8 ::ffff:0:127.0.0.1 ::127.0.0.1 64:ff9b::127.0.0.1 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 64:ff9b::10.0.0.1
64:ff9b:1::1 64:ff9b:1:ffff::a00:1 100::1 100:0:0:1::1 2001::1 2001:0:7f00:1:: 2001:1::1 2001:2::1 2001:10::1 2001:20::1
2001:1ff:ffff::1 2001:db8::1 2002:7f00:1:: 2002:a9fe:a9fe:: 2002:a00:1:: 2002:c0a8:101::1 2620:4f:8000::1 3fff::1
3fff:fff::1 4000::1 5f00::1 8000::1 fc00::1 fd00::1 fd00:ec2::254 fd20:ce::254 fdff:ffff::1 fe80::1 fe80::1%eth0
febf::1 fec0::1 feff::1 ff02::1 ff0e::1 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff
`
  .trim()
  .split(/\s+/);

/** Ways to write such an address that a browser's parser of addresses understands. */
const spellings = `
http://127.1/ http://127.0.1/ http://2130706433/ http://0x7f000001/ http://0x7f.0.0.1/ http://0177.0.0.1/ http://017700000001/
http://0/ http://0x0/ http://127.0.0.1./ http://①②⑦.⓪.⓪.①/ http://１２７.０.０.１/ http://127。0。0。1/ http://%31%32%37.0.0.1/
http://2852039166/ http://0xa9fea9fe/ http://0xA9.0xFE.0xA9.0xFE/ http://0251.0376.0251.0376/ http://169.254.43518/
http://[::1]/ http://[0:0:0:0:0:0:0:1]/ http://[::ffff:127.0.0.1]/ http://[::ffff:7f00:1]/ http://[::FFFF:0A00:0001]/
http://[64:ff9b::169.254.169.254]/ http://[fe80::1]/ http://10.1/ http://192.168.257/ http://0x0a000001/ https://127.0.0.1/
`
  .trim()
  .split(/\s+/);

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

  test(`${inside.length} of them are refused, and ${outside.length} beside them are not`, () => {
    assert.ok(inside.length + spellings.length >= 120);
    assert.deepEqual(
      inside.filter((address) => !isRefusedAddress(address)),
      [],
    );
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
    for (const spelled of spellings) {
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
