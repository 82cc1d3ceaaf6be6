import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import sharp from 'sharp';
import type { PhotoBox } from '../../../../src/domain/photo.ts';
import { type EncodedPicture, encodePictures } from '../../../../src/io/pictures/encode-pictures.ts';

const scratch = await mkdtemp(path.join(tmpdir(), 'pictures-'));
after(() => rm(scratch, { recursive: true }));
const folder = path.join(scratch, 'photos');
const cacheFolder = path.join(scratch, 'cache');
await mkdir(path.join(folder, 'inner'), { recursive: true });

const plain = (width: number, height: number, colour: string) =>
  sharp({ create: { width, height, channels: 3, background: colour } });

interface Asked {
  megapixels?: number;
  boxes?: PhotoBox[];
  hosts?: string[];
  now?: Date;
}

/** Encodes names from the folder and tells what became of them, and how many no earlier run had encoded. */
async function encode(names: string[], { megapixels = 50, boxes = [], hosts = [], now = new Date() }: Asked = {}) {
  let fresh = 0;
  const [outcomes] = await encodePictures([{ names, folder, hosts }], {
    cacheFolder,
    megapixels,
    allowHosts: ['127.0.0.1'],
    now,
    boxesOf: () => boxes,
    onProgress: (_done, _total, encoded) => (fresh = encoded),
  });
  const pictures = outcomes!.filter((outcome) => 'file' in outcome);
  const refused = outcomes!.filter((outcome) => 'reason' in outcome);
  return { pictures, refused, encoded: fresh };
}

const read = (picture: EncodedPicture, name: string) => readFile(path.join(picture.folder, name));

test('a picture is published in copies without metadata, upright and named by content', async () => {
  await plain(2000, 1000, '#284')
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Make: 'SecretCamera' }, IFD3: { GPSLatitude: '16/1 32/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toFile(path.join(folder, 'ภาพ 1.jpg'));
  const { pictures, refused } = await encode(['ภาพ 1.jpg']);
  assert.deepEqual(refused, []);
  const [picture] = pictures;
  assert.equal(picture!.width, 1000, 'turned by its orientation');
  assert.deepEqual(picture!.widths, [480, 960, 1000]);
  assert.deepEqual(
    picture!.files.map((name) => name.slice(17)),
    ['480.avif', '480.webp', '960.avif', '960.webp', '960.jpg', '1000.avif', '1000.webp', '1000.jpg'],
  );
  for (const name of picture!.files) {
    const bytes = await read(picture!, name);
    const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata();
    assert.deepEqual([exif, xmp, iptc, icc, orientation], Array(5).fill(undefined), name);
    assert.equal(bytes.includes('SecretCamera'), false);
  }
});

test('the same picture encodes to the same bytes, from the cache and without it; a second run decodes none', async () => {
  await plain(900, 600, '#a63').png().toFile(path.join(folder, 'same.png'));
  const first = await encode(['same.png', 'same.png']);
  const again = await encode(['same.png', 'same.png']);
  await rm(cacheFolder, { recursive: true });
  const anew = await encode(['same.png', 'same.png']);
  assert.deepEqual([first.encoded, again.encoded, anew.encoded], [1, 0, 1]);
  assert.deepEqual(again.pictures, first.pictures);
  assert.deepEqual(anew.pictures, first.pictures);
});

test('a cache that lost a copy, or whose note was cut short, costs no picture', async () => {
  await plain(700, 500, '#3a6').png().toFile(path.join(folder, 'kept.png'));
  const first = await encode(['kept.png']);
  const place = first.pictures[0]!.folder;
  const spoil = [
    () => rm(path.join(place, first.pictures[0]!.files[0]!)),
    () => writeFile(path.join(place, 'note.json'), '{"file":'),
  ];
  for (const each of spoil) {
    await each();
    const { pictures, refused, encoded } = await encode(['kept.png']);
    assert.deepEqual([pictures, refused, encoded], [first.pictures, [], 1]);
  }
});

test('what no run has asked for in forty days leaves the cache, and what one asks for stays', async () => {
  await plain(90, 60, '#a6f').png().toFile(path.join(folder, 'old.png'));
  await plain(90, 60, '#fa6').png().toFile(path.join(folder, 'used.png'));
  const [old, used] = (await encode(['old.png', 'used.png'])).pictures;
  const past = new Date('2026-01-01T00:00:00Z');
  for (const { folder: place } of [old!, used!]) await utimes(path.join(place, 'note.json'), past, past);
  await encode(['used.png'], { now: new Date('2026-03-01T00:00:00Z') });
  const left = await readdir(cacheFolder);
  assert.equal(left.includes(path.basename(old!.folder)), false);
  assert.equal(left.includes(path.basename(used!.folder)), true);
});

test('a run whose clock is ahead of the file system’s keeps what it has just encoded', async () => {
  await plain(90, 60, '#6af').png().toFile(path.join(folder, 'ahead.png'));
  const { pictures } = await encode(['ahead.png'], { now: new Date(Date.now() + 400 * 86_400_000) });
  assert.ok((await read(pictures[0]!, pictures[0]!.files[0]!)).length > 0);
});

test('a name is compared, never used as a path', async () => {
  await writeFile(path.join(scratch, 'outside.png'), await plain(9, 9, '#000').png().toBuffer());
  await symlink(path.join(scratch, 'outside.png'), path.join(folder, 'link.png'));
  const names = ['../outside.png', path.join(scratch, 'outside.png'), 'link.png', '..%2foutside.png', 'a\0b.png', ''];
  const { refused } = await encode(names);
  assert.deepEqual(
    refused,
    names.map((name) => ({ name, reason: 'missing' })),
  );
});

test('a picture in a sub-folder is found by its name, in whatever case', async () => {
  await plain(40, 30, '#123')
    .png()
    .toFile(path.join(folder, 'inner', 'Deep.PNG'));
  assert.equal((await encode(['inner/deep.png'])).pictures.length, 1);
});

test('a picture of more pixels than allowed is refused before it is decoded', async () => {
  await plain(2000, 1500, '#222').png().toFile(path.join(folder, 'large.png'));
  assert.match((await encode(['large.png'], { megapixels: 2 })).refused[0]!.reason, /too many pixels/);
  assert.equal((await encode(['large.png'], { megapixels: 4 })).pictures.length, 1);
});

test('what is redacted is gone from every copy, and the picture keeps its id but no file of before', async () => {
  const secret = { create: { width: 100, height: 100, channels: 3 as const, background: '#fff' } };
  const stripes = Buffer.alloc(100 * 100 * 3, 255);
  for (let at = 0; at < stripes.length; at += 12) stripes.fill(0, at, at + 6);
  await sharp({ ...secret, create: { ...secret.create, width: 1000, height: 800 } })
    .composite([
      {
        input: await sharp(stripes, { raw: { width: 100, height: 100, channels: 3 } })
          .png()
          .toBuffer(),
        left: 400,
        top: 300,
      },
    ])
    .png()
    .toFile(path.join(folder, 'face.png'));
  const [open] = (await encode(['face.png'])).pictures;
  const [shut] = (await encode(['face.png'], { boxes: [{ x: 0.4, y: 0.375, width: 0.1, height: 0.125 }] })).pictures;
  assert.equal(shut!.id, open!.id);
  assert.notEqual(shut!.file, open!.file);
  const spread = async (picture: EncodedPicture) => {
    const name = picture.files.find((file) => file.endsWith('1000.webp'))!;
    const part = await sharp(await read(picture, name))
      .extract({ left: 410, top: 310, width: 80, height: 80 })
      .png()
      .toBuffer();
    const { channels } = await sharp(part).stats();
    return channels[0]!.stdev;
  };
  assert.ok((await spread(open!)) > 50);
  assert.ok((await spread(shut!)) < 12);
});

test('an address is asked only on the hosts that the settings name, and again only for what has changed', async () => {
  const picture = await plain(300, 200, '#471').jpeg().toBuffer();
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers['if-none-match']);
    if (request.url !== '/a.jpg') response.writeHead(404).end();
    else if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.writeHead(200, { etag: '"1"' }).end(picture);
  }).listen(0, '127.0.0.1');
  after(() => server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const names = [`http://${host}/a.jpg`, `http://${host}/dead.jpg`, 'https://example.org/a.jpg'];
  assert.deepEqual(
    (await encode(names)).refused.map(({ reason }) => reason),
    ['host', 'host', 'host'],
  );
  assert.deepEqual(asked, []);
  const first = await encode(names, { hosts: [host] });
  assert.deepEqual(
    first.refused.map(({ reason }) => reason),
    ['dead', 'host'],
  );
  const again = await encode(names, { hosts: [host] });
  assert.deepEqual([again.pictures, again.encoded], [first.pictures, 0]);
  assert.deepEqual(asked.filter((etag) => etag === '"1"').length, 1);

  const fetched = () => readdir(path.join(cacheFolder, 'fetched'));
  assert.equal((await fetched()).length, 2, 'the picture and its etag');
  const later = new Date(Date.now() + 41 * 86_400_000);
  await encode(names, { hosts: [host], now: later });
  assert.equal((await fetched()).length, 2, 'what is asked for stays');
  await encode([], { now: new Date(later.getTime() + 41 * 86_400_000) });
  assert.deepEqual(await fetched(), [], 'what nothing asks for goes');
});
