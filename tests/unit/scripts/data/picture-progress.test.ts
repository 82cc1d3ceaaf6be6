import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPictureProgress } from '../../../../scripts/data/picture-progress.ts';

/** What is written while pictures are done, each in `step` ms; `encoded` of each are new. */
function written(isTTY: boolean, encoded: number, step = 1000, total = 10): string[] {
  const texts: string[] = [];
  let now = 5000;
  const progress = createPictureProgress({ isTTY, write: (text) => texts.push(text) }, () => now);
  for (let done = 1; done <= total; done++) {
    now += step;
    progress(done, total, encoded);
  }
  return texts;
}

test('elsewhere than on a terminal a line comes every tenth, with rate and time left', () => {
  const lines = written(false, 1);
  assert.equal(lines.length, 10);
  assert.match(lines[3]!, /4\/10, 1\.0\/s, 6 s\n$/);
  const ofMany = written(false, 1, 1000, 200).map((line) => /(\d+)\/200/.exec(line)![1]);
  assert.deepEqual(ofMany, ['20', '40', '60', '80', '100', '120', '140', '160', '180', '200']);
});

test('on a terminal one line changes, and ends once all are done', () => {
  const lines = written(true, 1);
  assert.ok(lines.every((line) => line.startsWith('\r')));
  assert.ok(lines.slice(0, -1).every((line) => / s {3}$/.test(line)));
  assert.match(lines.at(-1)!, / s {3}\n$/);
});

test('a terminal is written to no more than five times a second, and of the last picture always', () => {
  const lines = written(true, 1, 90);
  assert.deepEqual(
    lines.map((line) => /(\d+)\/10/.exec(line)![1]),
    ['3', '6', '9', '10'],
  );
  assert.equal(written(true, 1, 100).length, 5);
});

test('where all was encoded before, nothing is said', () => {
  assert.deepEqual(written(false, 0), []);
});
