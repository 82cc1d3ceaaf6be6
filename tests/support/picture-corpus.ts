import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { drawShapes } from './pictures.ts';

// Files as they come from telephones, chat programs and people who mean ill. Made anew each time, so that none lies in git.

/** What is planted in pictures and names, and must be in no byte of what is published. */
export const planted = [
  'SECRET-SERIAL-7731',
  'SecretCamera',
  'SecretOwner',
  '1-1018-00000-00-1',
  'SecretXmp',
  'SecretComment',
];

export interface CorpusFile {
  name: string;
  bytes: Uint8Array;
  /** What becomes of it: published, or refused for a reason. */
  becomes: 'published' | RegExp;
}

/** The corpus; the same on every machine. */
export async function makeCorpus(): Promise<CorpusFile[]> {
  const jpeg = await plantAll();
  const plain = await drawShapes(2).jpeg().toBuffer();
  const png = await drawShapes(3).png().toBuffer();
  const archive = Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)]);
  const drawing = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="/etc/passwd"/></svg>',
  );
  const good = (seed: number) => drawShapes(seed, 480, 320);
  return [
    { name: `นายสมชาย ${planted[3]} IMG_0001.jpg`, bytes: jpeg, becomes: 'published' },
    { name: 'ภาพ 🌳 (1).JPG', bytes: plain, becomes: 'published' },
    { name: 'wrong-extension.png', bytes: await good(4).webp().toBuffer(), becomes: 'published' },
    { name: 'no-extension', bytes: png, becomes: 'published' },
    { name: '..%2f..%2fetc%2fpasswd.jpg', bytes: await good(5).jpeg().toBuffer(), becomes: 'published' },
    { name: 'cmyk.jpg', bytes: await good(6).toColourspace('cmyk').jpeg().toBuffer(), becomes: 'published' },
    { name: 'wide-colours.jpg', bytes: await good(7).withIccProfile('p3').jpeg().toBuffer(), becomes: 'published' },
    { name: 'sixteen-bits.png', bytes: await good(8).toColourspace('rgb16').png().toBuffer(), becomes: 'published' },
    { name: 'transparent.png', bytes: await good(9).ensureAlpha(0.5).png().toBuffer(), becomes: 'published' },
    { name: 'grey.jpg', bytes: await good(10).greyscale().jpeg().toBuffer(), becomes: 'published' },
    { name: 'progressive.jpg', bytes: await good(11).jpeg({ progressive: true }).toBuffer(), becomes: 'published' },
    {
      name: 'one-pixel.png',
      bytes: await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
        .png()
        .toBuffer(),
      becomes: 'published',
    },
    {
      name: 'ribbon.png',
      bytes: await sharp({ create: { width: 9000, height: 2, channels: 3, background: '#283' } })
        .png()
        .toBuffer(),
      becomes: 'published',
    },
    { name: 'empty.jpg', bytes: new Uint8Array(), becomes: /empty/ },
    { name: 'cut.jpg', bytes: plain.subarray(0, plain.length / 2), becomes: /damaged/ },
    { name: 'cut.png', bytes: png.subarray(0, png.length / 2), becomes: /damaged/ },
    { name: 'head-alone.jpg', bytes: plain.subarray(0, 20), becomes: /damaged/ },
    { name: 'bomb.png', bytes: bombPng(16_384), becomes: /too many pixels/ },
    { name: 'drawing.jpg', bytes: drawing, becomes: /not a JPEG/ },
    { name: 'scan.tif', bytes: await good(12).tiff().toBuffer(), becomes: /not a JPEG/ },
    { name: 'paper.pdf', bytes: Buffer.from('%PDF-1.7\n%%EOF'), becomes: /not a JPEG/ },
    { name: 'moving.gif', bytes: await good(13).gif().toBuffer(), becomes: /not a JPEG/ },
    { name: 'moving.webp', bytes: await animatedWebp(), becomes: /animated/ },
    { name: 'moving.png', bytes: animatedPng(png), becomes: /animated/ },
    { name: 'telephone.heic', bytes: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), becomes: /HEIC/ },
    { name: 'picture-and-archive.jpg', bytes: Buffer.concat([plain, archive]), becomes: /hides/ },
    { name: 'picture-and-page.jpg', bytes: withComment(plain, '<script>alert(1)</script>'), becomes: /hides/ },
    { name: 'picture-and-pdf.jpg', bytes: withComment(plain, '%PDF-1.7'), becomes: /hides/ },
  ];
}

/** A JPEG with a position, a serial number, an owner, a thumbnail's worth of XMP and a comment, all planted. */
async function plantAll(): Promise<Buffer> {
  const bytes = await drawShapes(1, 1600, 1067)
    .withExif({
      IFD0: { Make: 'SecretCamera', Model: 'SecretCamera X', Artist: 'SecretOwner', Orientation: '6' },
      IFD2: { BodySerialNumber: 'SECRET-SERIAL-7731', UserComment: '1-1018-00000-00-1' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '16/1 32/1 24/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '104/1 43/1 0/1',
      },
    })
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description SecretXmp="1"/></rdf:RDF></x:xmpmeta>',
    )
    .jpeg()
    .toBuffer();
  return withComment(bytes, 'SecretComment');
}

/** A JPEG with a comment segment behind its first two bytes. */
function withComment(jpeg: Uint8Array, text: string): Buffer {
  const segment = Buffer.alloc(4 + text.length);
  segment.writeUInt16BE(0xfffe, 0);
  segment.writeUInt16BE(2 + text.length, 2);
  segment.write(text, 4, 'latin1');
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

/** A square of one colour: some kilobytes that unfold to a gigabyte. */
function bombPng(side: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const data = deflateSync(Buffer.alloc(side * (side / 8 + 1)), { level: 9 });
  return Buffer.concat([pngMark, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

/** A PNG that says before its pixels that more pictures follow. */
function animatedPng(png: Buffer): Buffer {
  return Buffer.concat([png.subarray(0, 33), chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])), png.subarray(33)]);
}

async function animatedWebp(): Promise<Buffer> {
  const frames = [14, 15].map((seed) => drawShapes(seed, 60, 40).png().toBuffer());
  return sharp(await Promise.all(frames), { join: { animated: true } })
    .webp()
    .toBuffer();
}

const pngMark = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
