import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SourceError } from '../../../../src/domain/errors.ts';
import { openArchive } from '../../../../src/pipeline/decode/archive-guard.ts';
import { zipArchive, type ZipEntry } from '../../../support/zip-archive.ts';

const hints = { saveAgain: 'save again', tooMany: 'too many', tooLarge: 'too large' };
const open = (entries: ZipEntry[]) => openArchive(zipArchive(entries), 'a.zip', hints);

async function assertRefused(archive: Promise<unknown>, found: RegExp, hint: string): Promise<void> {
  await assert.rejects(archive, (error) => {
    assert.ok(error instanceof SourceError, String(error));
    assert.match(error.message, /^อ่าน a\.zip ไม่ได้: /);
    assert.match(error.message, found);
    assert.equal(error.hint, hint);
    return true;
  });
}

test('names stand in the archive’s order, and parts are read as bytes or text', async () => {
  const archive = await open([
    { name: 'b.txt', data: 'ดงหลวง' },
    { name: 'a/c.bin', data: Uint8Array.of(0, 255, 128) },
    { name: 'empty', data: '' },
  ]);
  assert.deepEqual(archive.names, ['b.txt', 'a/c.bin', 'empty']);
  assert.equal(await archive.readText('b.txt', 1), 'ดงหลวง');
  assert.deepEqual([...(await archive.readBytes('a/c.bin', 1))], [0, 255, 128]);
  assert.equal(await archive.readText('empty', 1), '');
  assert.equal(await archive.readText('b.txt', 1), 'ดงหลวง', 'as often as it is asked for');
});

test('an archive within a larger buffer is read at its place', async () => {
  const bytes = zipArchive([{ name: 'a', data: 'x' }]);
  const padded = new Uint8Array(bytes.length + 20);
  padded.set(bytes, 7);
  const archive = await openArchive(padded.subarray(7, 7 + bytes.length), 'a.zip', hints);
  assert.equal(await archive.readText('a', 1), 'x');
});

test('a part is read up to its limit, and refused beyond it whatever its header claims', async () => {
  const archive = await open([
    { name: 'most', data: 'x'.repeat(1_000_000) },
    { name: 'more', data: 'x'.repeat(1_000_001) },
    { name: 'claims less', data: 'x'.repeat(3_000_000), claimedSize: 10 },
    { name: 'claims more', data: 'x', claimedSize: 3_000_000 },
  ]);
  assert.equal((await archive.readBytes('most', 1)).length, 1_000_000);
  await assertRefused(archive.readBytes('more', 1), /"more" is larger than 1 MB when decompressed/, 'too large');
  await assertRefused(archive.readBytes('claims more', 2), /"claims more" is larger than 2 MB/, 'too large');
  await assertRefused(archive.readBytes('claims less', 1), /"claims less"/, 'save again');
  await assertRefused(archive.readBytes('claims more', 4), /"claims more": .*\(limit 4 MB\)/, 'save again');
  await assertRefused(archive.readText('more', 1), /"more"/, 'too large');
});

test('a part that is missing is told', async () => {
  await assertRefused(
    (await open([{ name: 'a', data: 'x' }])).readBytes('b', 1),
    /"b" is missing from the archive/,
    'save again',
  );
});

test('a name that stands twice is refused: two programs would read two things', async () => {
  const twice = open([
    { name: 'a', data: 'x' },
    { name: 'a', data: 'y' },
  ]);
  await assertRefused(twice, /"a" is in the archive twice/, 'save again');
});

test('ten thousand parts are read, more are refused', async () => {
  const parts = (count: number) => Array.from({ length: count }, (_, at) => ({ name: `p${at}`, data: '' }));
  assert.equal((await open(parts(10_000))).names.length, 10_000);
  await assertRefused(open(parts(10_001)), /10001 entries, the limit is 10000/, 'too many');
});

test('a name that leaves the archive is refused', async () => {
  await assertRefused(open([{ name: '../a', data: 'x' }]), /\.\.\/a/, 'save again');
  await assertRefused(open([{ name: '/a', data: 'x' }]), /absolute path/, 'save again');
});

test('a comment at its end is refused: a second list of parts may hide in it', async () => {
  const bytes = zipArchive([{ name: 'a', data: 'x' }]);
  const commented = new Uint8Array(bytes.length + 3);
  commented.set(bytes);
  commented[bytes.length - 2] = 3;
  commented.set([0x61, 0x62, 0x63], bytes.length);
  await assertRefused(openArchive(commented, 'a.zip', hints), /comment at its end/, 'save again');
});

test('what is no archive, or half of one, is refused', async () => {
  const bytes = zipArchive([{ name: 'a', data: 'x'.repeat(100) }]);
  for (const broken of [new Uint8Array(), Uint8Array.of(1, 2, 3), bytes.subarray(0, bytes.length - 5)]) {
    await assertRefused(openArchive(broken, 'a.zip', hints), /ไม่ได้: .+/, 'save again');
  }
});

test('a part of other bytes than its checksum says, or that cannot be inflated, is refused by name', async () => {
  const bytes = zipArchive([{ name: 'a', data: 'hello hello hello' }]);
  const broken = bytes.slice();
  broken.fill(0xff, 31, 40);
  const archive = await openArchive(broken, 'a.zip', hints);
  await assertRefused(archive.readBytes('a', 1), /"a": .+ \(limit 1 MB\)/, 'save again');
});
