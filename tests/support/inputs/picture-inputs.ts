import { decodeFiles } from '../../../scripts/data/decode-files.ts';
import { makeCorpus } from '../picture-corpus.ts';
import { drawShapes } from '../pictures.ts';
import { type BadInput, judgeIssue } from './bad-input.ts';
import { tryDataset } from './try-dataset.ts';

// Pictures that cannot be shown: each is told at the row that names it, with why.

/** Every picture that must be refused. */
export async function pictureInputs(): Promise<BadInput[]> {
  const refused = (await makeCorpus()).filter(({ becomes }) => becomes !== 'published');
  const [jpeg, png, webp] = await Promise.all([
    drawShapes(1).jpeg().toBuffer(),
    drawShapes(2).png().toBuffer(),
    drawShapes(3).webp().toBuffer(),
  ]);
  const cuts = Object.entries({ jpeg, png, webp }).flatMap(([format, bytes]) =>
    [12, 40, 200, 0.3, 0.7].map((at) => {
      const length = at < 1 ? Math.floor(bytes.length * at) : at;
      return { name: `cut-${format}-${at}.jpg`, bytes: bytes.subarray(0, length) };
    }),
  );
  const noise = [1, 2, 3].map((seed) => ({
    name: `noise-${seed}.jpg`,
    bytes: Buffer.concat([jpeg.subarray(0, 300), scramble(jpeg.subarray(300), seed)]),
  }));
  return [...refused, ...cuts, ...noise].map(({ name, bytes }) => ({
    name: `picture · ${name}`,
    attempt: async () => {
      const exports = {
        'results.json': JSON.stringify([
          { title: 'ขุดลอกคลอง', start: '18/11/2569', district: 'ดงหลวง', total: 5, photos: name },
        ]),
      };
      const beside = { [`photos/${name}`]: bytes };
      const { dataset } = await tryDataset({ exports, kind: 'activities', beside, decode: decodeFiles });
      const complaint = dataset.issues.map(judgeIssue).find((each) => each !== undefined);
      if (complaint !== undefined) return complaint;
      if (dataset.photos.length > 0) return 'it was published';
      const told = dataset.issues.some(({ code, row }) => code === 'photo-refused' && row === 1);
      return told ? undefined : `told nowhere; only ${dataset.issues.map(({ code }) => code).join(', ')}`;
    },
  }));
}

/** The bytes with every run of 0xff broken, so that no marker of the format is left. */
function scramble(bytes: Uint8Array, seed: number): Uint8Array {
  return bytes.map((byte, at) => (byte * 31 + at * seed * 7) % 255);
}
