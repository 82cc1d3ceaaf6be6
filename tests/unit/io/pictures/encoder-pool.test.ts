import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { EncoderPool } from '../../../../src/io/pictures/encoder-pool.ts';
import { drawShapes } from '../../../support/pictures.ts';

const small = await drawShapes(1).jpeg().toBuffer();
/** Sixteen megapixels, of which a box is to be hidden: it is read whole, at three bytes a pixel. */
const large = await sharp({ create: { width: 4000, height: 4000, channels: 3, background: '#678' } })
  .png()
  .toBuffer();
const boxes = [{ x: 0, y: 0, width: 0.1, height: 0.1 }];

test('a picture that takes longer than it may costs itself alone', async () => {
  const pool = new EncoderPool({ megabytes: 700, seconds: 0.02 });
  const patient = new EncoderPool();
  try {
    await assert.rejects(pool.encode({ original: large, megapixels: 50, boxes: [] }), { refusal: 'tooSlow' });
    assert.equal((await patient.encode({ original: small, megapixels: 50, boxes: [] })).copies.length > 0, true);
  } finally {
    await Promise.all([pool.close(), patient.close()]);
  }
});

test('a picture that takes more memory than it may costs itself alone', async () => {
  const pool = new EncoderPool({ megabytes: 170, seconds: 60 });
  try {
    await assert.rejects(pool.encode({ original: large, megapixels: 50, boxes }), { refusal: 'tooMuchMemory' });
    const next = await pool.encode({ original: small, megapixels: 50, boxes: [] });
    assert.equal(next.copies.length > 0, true, 'another process takes the next picture');
  } finally {
    await pool.close();
  }
});
