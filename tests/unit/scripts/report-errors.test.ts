import assert from 'node:assert/strict';
import { mkdir, readdir } from 'node:fs/promises';
import { afterEach, describe, mock, test } from 'node:test';
import { reportErrors } from '../../../scripts/report-errors.ts';
import { SourceError } from '../../../src/domain/errors.ts';

describe('a command that fails', () => {
  const exitCode = process.exitCode;
  afterEach(() => {
    mock.restoreAll();
    process.exitCode = exitCode;
  });

  /** What was printed, and the exit code that was set. */
  async function told(command: () => Promise<unknown>): Promise<[string, typeof process.exitCode]> {
    const print = mock.method(console, 'error', () => {});
    await reportErrors(async () => void (await command()));
    return [String(print.mock.calls[0]?.arguments[0]), process.exitCode];
  }

  test('tells its title and hint, and ends with 2', async () => {
    const failing = () => Promise.reject(new SourceError('a.csv: no such file', 'Look again.'));
    assert.deepEqual(await told(failing), ['\na.csv: no such file\n  → Look again.', 2]);
  });

  test('on a file or folder of the system names it as people do, without a stack', async () => {
    const [file, code] = await told(() => readdir('package.json'));
    assert.match(file, /^\npackage\.json: .*could not be used \(ENOTDIR: /);
    assert.equal(code, 2);
    const [place] = await told(() => mkdir('package.json/inside'));
    assert.match(place, /^\npackage\.json\/inside: .*ENOTDIR.*\n {2}→ Check/);
  });

  test('by a fault of the program keeps its stack', async () => {
    await assert.rejects(
      told(() => Promise.reject(new TypeError('x is not a function'))),
      TypeError,
    );
  });
});
