import assert from 'node:assert/strict';
import { test } from 'node:test';
import { patience, pause, pauseBefore } from '../../../../src/io/fetch/retry.ts';

test('pauses grow, are of chance, and heed what the server asks for up to half a minute', () => {
  const atMost = { attempts: 9, firstPauseMilliseconds: 1000, chance: () => 1 };
  assert.deepEqual(
    [2, 3, 4, 5, 9].map((next) => pauseBefore(next, atMost)),
    [1000, 2000, 4000, 8000, 30_000],
  );
  assert.equal(pauseBefore(3, { ...atMost, chance: () => 0.25 }), 500);
  assert.equal(pauseBefore(2, { ...atMost, chance: () => 0 }, '7'), 7000);
  assert.equal(pauseBefore(2, { ...atMost, chance: () => 0 }, '9999'), 30_000);
  for (const unread of ['tomorrow', '7 minutes', 'in 7', '77777'])
    assert.equal(pauseBefore(2, { ...atMost, chance: () => 0 }, unread), 0, unread);
});

test('a first pause is of a second at most, and its length of chance', () => {
  assert.equal(patience.attempts, 4);
  const pauses = Array.from({ length: 50 }, () => pauseBefore(2, patience));
  assert.ok(pauses.every((each) => each >= 0 && each <= 1000));
  assert.ok(new Set(pauses).size > 10);
});

test('a pause lasts as long as it should, and ends early, without an error, where all is called off', async () => {
  const calledOff = new AbortController();
  const started = performance.now();
  await pause(40, calledOff.signal);
  assert.ok(performance.now() - started >= 38);
  setTimeout(() => calledOff.abort(), 5);
  await pause(60_000, calledOff.signal);
  assert.ok(performance.now() - started < 10_000);
});
