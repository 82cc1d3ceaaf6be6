import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPictureProgress } from '../../../../scripts/data/picture-progress.ts';

/** What is written while ten pictures are done, each in `step` ms; `encoded` of each are new. */
function written(isTTY: boolean, encoded: number, step = 1000): string[] {
  const texts: string[] = [];
  let now = 0;
  const progress = createPictureProgress({ isTTY, write: (text) => texts.push(text) }, () => now);
  for (let done = 1; done <= 10; done++) {
    now += step;
    progress(done, 10, encoded);
  }
  return texts;
}

test('elsewhere than on a terminal a line comes every tenth, with rate and time left', () => {
  const lines = written(false, 1);
  assert.equal(lines.length, 10);
  assert.match(lines[3]!, /4\/10, 1\.0\/s, 6 s\n$/);
});

test('on a terminal one line changes, and ends once all are done', () => {
  const lines = written(true, 1);
  assert.ok(lines.every((line) => line.startsWith('\r')));
  assert.deepEqual(lines.map((line) => line.endsWith('\n')).lastIndexOf(true), lines.length - 1);
});

test('a terminal is written to no more than five times a second, and of the last picture always', () => {
  const lines = written(true, 1, 90);
  assert.deepEqual(
    lines.map((line) => /(\d+)\/10/.exec(line)![1]),
    ['3', '6', '9', '10'],
  );
});

test('where all was encoded before, nothing is said', () => {
  assert.deepEqual(written(false, 0), []);
});
