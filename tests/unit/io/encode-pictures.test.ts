import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import sharp from 'sharp';
import { encodePictures } from '../../../src/io/encode-pictures.ts';

const scratch = await mkdtemp(path.join(tmpdir(), 'pictures-'));
after(() => rm(scratch, { recursive: true }));
const folder = path.join(scratch, 'photos');
await mkdir(path.join(folder, 'inner'), { recursive: true });

const plain = (width: number, height: number, colour: string) =>
  sharp({ create: { width, height, channels: 3, background: colour } });

/** Encodes names from the folder and tells what became of them. */
async function encode(names: string[], megapixels = 50) {
  const outFolder = await mkdtemp(path.join(scratch, 'out-'));
  const [result] = await encodePictures([{ names, folder }], {
    outFolder,
    cacheFolder: path.join(scratch, 'cache'),
    megapixels,
  });
  return { ...result!, outFolder };
}

test('a picture is published in copies without metadata, upright and named by content', async () => {
  await plain(2000, 1000, '#284')
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Make: 'SecretCamera' }, IFD3: { GPSLatitude: '16/1 32/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toFile(path.join(folder, 'ภาพ 1.jpg'));
  const { pictures, refused, outFolder } = await encode(['ภาพ 1.jpg']);
  assert.deepEqual(refused, []);
  assert.equal(pictures[0]!.width, 1000, 'turned by its orientation');
  assert.deepEqual(pictures[0]!.widths, [480, 960, 1000]);
  for (const width of pictures[0]!.widths) {
    const bytes = await readFile(path.join(outFolder, `${pictures[0]!.id}-${width}.webp`));
    const { exif, xmp, icc, format } = await sharp(bytes).metadata();
    assert.deepEqual({ exif, xmp, icc, format }, { exif: undefined, xmp: undefined, icc: undefined, format: 'webp' });
    assert.equal(bytes.includes('SecretCamera'), false);
  }
});

test('the same picture encodes to the same bytes, from the cache and without it', async () => {
  await plain(900, 600, '#a63').png().toFile(path.join(folder, 'same.png'));
  const first = await encode(['same.png']);
  const again = await encode(['same.png']);
  await rm(path.join(scratch, 'cache'), { recursive: true });
  const anew = await encode(['same.png']);
  assert.deepEqual(again.pictures, first.pictures);
  assert.deepEqual(anew.pictures, first.pictures);
});

test('a cache that lost a copy, or whose note was cut short, costs no picture', async () => {
  const cache = path.join(scratch, 'cache');
  await plain(700, 500, '#3a6').png().toFile(path.join(folder, 'kept.png'));
  await rm(cache, { recursive: true, force: true });
  const first = await encode(['kept.png']);
  const files = await readdir(cache);
  const spoil = [
    () =>
      rm(
        path.join(
          cache,
          files.find((name) => name.endsWith('.webp'))!,
        ),
      ),
    () =>
      writeFile(
        path.join(
          cache,
          files.find((name) => name.endsWith('.json'))!,
        ),
        '{"id":',
      ),
  ];
  for (const each of spoil) {
    await each();
    const { pictures, refused } = await encode(['kept.png']);
    assert.deepEqual([pictures, refused], [first.pictures, []]);
  }
});

test('what the system refuses is told by its code, without the names of folders', async () => {
  await plain(30, 20, '#fff').png().toFile(path.join(folder, 'blocked.png'));
  const { pictures } = await encode(['blocked.png']);
  const outFolder = await mkdtemp(path.join(scratch, 'out-'));
  await mkdir(path.join(outFolder, `${pictures[0]!.id}-30.webp`));
  const jobs = [{ names: ['blocked.png'], folder }];
  const [result] = await encodePictures(jobs, { outFolder, cacheFolder: path.join(scratch, 'cache'), megapixels: 50 });
  assert.match(result!.refused[0]!.reason, /^[A-Z_]+$/);
});

test('a name is compared, never used as a path', async () => {
  await writeFile(path.join(scratch, 'outside.png'), await plain(9, 9, '#000').png().toBuffer());
  await symlink(path.join(scratch, 'outside.png'), path.join(folder, 'link.png'));
  for (const name of [
    '../outside.png',
    path.join(scratch, 'outside.png'),
    'link.png',
    '..%2foutside.png',
    'a\0b.png',
    '',
  ]) {
    const { pictures, refused, outFolder } = await encode([name]);
    assert.deepEqual(pictures, []);
    assert.deepEqual(refused, [{ name, reason: 'missing' }]);
    assert.deepEqual(await readdir(outFolder), []);
  }
});

test('a picture in a sub-folder is found by its name, in whatever case', async () => {
  await plain(40, 30, '#123')
    .png()
    .toFile(path.join(folder, 'inner', 'Deep.PNG'));
  assert.equal((await encode(['inner/deep.png'])).pictures.length, 1);
});

test('what is no still JPEG, PNG or WebP is refused with a reason, and the next picture goes on', async () => {
  await writeFile(path.join(folder, 'drawing.jpg'), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  await writeFile(path.join(folder, 'empty.jpg'), '');
  const whole = await plain(300, 200, '#567').jpeg().toBuffer();
  await writeFile(path.join(folder, 'cut.jpg'), whole.subarray(0, whole.length / 2));
  await plain(200, 200, '#fff').gif().toFile(path.join(folder, 'moving.gif'));
  await plain(200, 200, '#fff').tiff().toFile(path.join(folder, 'scan.tif'));
  await plain(400, 300, '#eee').webp().toFile(path.join(folder, 'good.webp'));
  const names = ['drawing.jpg', 'empty.jpg', 'cut.jpg', 'moving.gif', 'scan.tif', 'good.webp'];
  const { pictures, refused } = await encode(names);
  assert.equal(pictures.length, 1);
  assert.deepEqual(
    refused.map(({ name }) => name),
    names.slice(0, 5),
  );
  for (const { reason } of refused) assert.match(reason, /\S/);
});

test('a picture of more pixels than allowed is refused before it is decoded', async () => {
  await plain(2000, 1500, '#222').png().toFile(path.join(folder, 'large.png'));
  assert.equal((await encode(['large.png'], 2)).pictures.length, 0);
  assert.equal((await encode(['large.png'], 4)).pictures.length, 1);
});

test('a web address is told apart from a missing file', async () => {
  assert.deepEqual((await encode(['https://example.org/a.jpg'])).refused, [
    { name: 'https://example.org/a.jpg', reason: 'address' },
  ]);
});
