import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { SourceError } from '../../../../src/domain/errors.ts';
import { ConfinedError, runConfined } from '../../../../src/io/confined/run-confined.ts';
import type { Attempt } from '../../../support/confined/try-everything.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'confined-'));
after(() => rmSync(scratch, { recursive: true }));
const inScratch = (name: string) => path.join(scratch, name);
const support = path.resolve('tests/support/confined');
const script = path.join(support, 'try-everything.ts');

const attempt = (
  question: Attempt,
  more: { reads?: string[]; writes?: string[]; megabytes?: number; seconds?: number } = {},
) =>
  runConfined<string[]>(question, {
    script,
    megabytes: 512,
    seconds: 20,
    ...more,
    reads: [support, ...(more.reads ?? [])],
  });

test('a confined program reaches nobody, starts nothing and sees no environment', async () => {
  const modules = ['net', 'http', 'https', 'http2', 'tls', 'dns', 'dgram', 'child_process', 'worker_threads', 'vm'];
  const load = modules.flatMap((name) => [name, `node:${name}`]).concat('dns/promises', 'node:dns/promises');
  assert.deepEqual(await attempt({ load, globals: ['fetch', 'WebSocket', 'EventSource'] }), []);
});

test('it reads and writes what it is given, and nothing else, not by a link either', async () => {
  writeFileSync(inScratch('given'), 'x');
  writeFileSync(inScratch('neighbour'), 'x');
  symlinkSync('/etc/passwd', inScratch('link'));
  const done = await attempt(
    {
      read: [inScratch('given'), inScratch('neighbour'), inScratch('link'), '/etc/passwd', '/proc/self/environ'],
      list: [scratch, '/'],
      write: [inScratch('given'), inScratch('out'), inScratch('other'), path.resolve('src/x')],
    },
    { reads: [inScratch('given')], writes: [inScratch('out')] },
  );
  assert.deepEqual(done, [`read ${inScratch('given')}`, `write ${inScratch('out')}`]);
  assert.equal(readFileSync(inScratch('out'), 'utf8'), 'x');
  assert.ok(!existsSync(inScratch('other')));
});

test('what an operator can mend comes through as it was thrown', async () => {
  await assert.rejects(attempt({ refuse: 'a.csv: broken' }), (error) => {
    assert.ok(error instanceof SourceError);
    assert.deepEqual([error.message, error.hint], ['a.csv: broken', 'the mend']);
    return true;
  });
});

for (const [what, reason] of [
  ['loop', 'time'],
  ['heap', 'memory'],
  ['buffers', 'memory'],
] as const) {
  test(`a program that takes ${what} endlessly is ended`, async () => {
    await assert.rejects(
      attempt({ endlessly: what }, { seconds: what === 'loop' ? 1 : 30, megabytes: 192 }),
      (error) => error instanceof ConfinedError && error.reason === reason,
    );
  });
}
