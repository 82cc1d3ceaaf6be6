import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { PortalError } from '../../../src/domain/errors.ts';
import { readArguments, toWholeNumber } from '../../../scripts/read-arguments.ts';

const options = { sample: { type: 'boolean', default: false }, out: { type: 'string' } } as const;
const read = (...args: string[]) => readArguments(options, { most: 1, args });

/** Title and hint of what is refused, in one line. */
function refusalOf(command: () => unknown): string {
  try {
    command();
  } catch (error) {
    assert.ok(error instanceof PortalError, String(error));
    return `${error.message} → ${error.hint}`;
  }
  return assert.fail('nothing was refused');
}

describe('what a command is given', () => {
  test('is read as values of options and words beside them', () => {
    const { values, positionals } = read('--out', 'a', '--sample', 'word');
    assert.deepEqual([{ ...values }, positionals], [{ sample: true, out: 'a' }, ['word']]);
  });

  test('is refused where an option is unknown, lacks its value or has one too many, with those that are allowed', () => {
    for (const args of [['--otu', 'a'], ['--out'], ['--out', '-3'], ['--sample=1'], ['-x']]) {
      const told = refusalOf(() => read(...args));
      assert.match(told, /'(?:--|-)[a-z]+/, told);
      assert.match(told, /^[^\n]* → Allowed: --sample, --out …\.$/);
    }
  });

  test('is refused where a word is too many', () => {
    assert.match(
      refusalOf(() => read('one', 'two')),
      /'two'/,
    );
    assert.match(
      refusalOf(() => readArguments({}, { args: ['one'] })),
      /'one' → This command takes no options\.$/,
    );
  });

  test('is a whole number within its bounds, or refused', () => {
    assert.equal(toWholeNumber('port', '0', 0, 65_535), 0);
    for (const text of ['', '-1', '1.5', '1e3', '65536', 'many']) {
      assert.match(
        refusalOf(() => toWholeNumber('port', text, 0, 65_535)),
        /^--port: found ".*" → Allowed is a whole number from 0 to 65535\.$/,
      );
    }
  });

  test('is checked by every command: an unknown option ends with 2, a sentence and no stack', () => {
    // check and test begin others; test names its suites instead, which is tried below.
    const commands = globSync('scripts/*.ts').filter((file) => /reportErrors\(/.test(readFileSync(file, 'utf8')));
    const scripts = commands.filter((file) => path.basename(file) !== 'report-errors.ts').concat('scripts/test.ts');
    assert.ok(scripts.length >= 10, String(scripts));
    for (const script of scripts) {
      const { status, stderr } = spawnSync(process.execPath, [script, '--unheard-of'], { encoding: 'utf8' });
      assert.equal(status, 2, `${script}: ${stderr}`);
      assert.match(stderr, /--unheard-of/, script);
      assert.doesNotMatch(stderr, /^\s+at /m, script);
    }
  });
});
