import { json } from 'node:stream/consumers';
import sharp from 'sharp';
import { packPicture } from '../render/photograph.ts';

// Started by draw-pictures.ts: a list of SVG comes in, a list of PNG in base64 goes out. The drawings are the program's own.

const drawings = (await json(process.stdin)) as string[];
const pictures: string[] = [];
for (const svg of drawings) {
  pictures.push((await packPicture(await sharp(Buffer.from(svg)).png().toBuffer())).toString('base64'));
}
process.stdout.write(JSON.stringify(pictures));
