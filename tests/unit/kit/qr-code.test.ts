import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsQR from 'jsqr';
import { toQrCode } from '../../../src/kit/qr-code.ts';

/** The picture that the path draws, `scale` pixels a module. */
function draw({ size, path }: ReturnType<typeof toQrCode>, scale = 4): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray((size * scale) ** 2 * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column++) {
        pixels.fill(0, (row * size * scale + column) * 4, (row * size * scale + column) * 4 + 3);
      }
    }
  }
  return pixels;
}

test('a reader finds the address in what the path draws', () => {
  for (const address of [
    'https://example.org/activities/a1',
    `https://xn--12c1fe0br.example/portal/activities/${'x'.repeat(64)}`,
  ]) {
    const code = toQrCode(address);
    assert.equal(jsQR(draw(code), code.size * 4, code.size * 4)?.data, address);
  }
});

test('four white modules stand around', () => {
  const { size, path } = toQrCode('https://example.org');
  const starts = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, length]) => [
    Number(x),
    Number(y),
    Number(length),
  ]);
  assert.ok(starts.every(([x, y, length]) => x! >= 4 && y! >= 4 && y! < size - 4 && x! + length! <= size - 4));
});

test('an address that is not ASCII is refused', () => {
  assert.throws(() => toQrCode('https://จิตอาสา.ไทย'), RangeError);
});
