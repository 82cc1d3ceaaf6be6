import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { siteFolder } from './support/site/built-site.ts';

// The site that `npm test` built is built again: a copy of the project in another folder, another time zone and
// language, and a clock 400 days ahead, with the same day given as today. Of its pictures and PDFs one in sixteen is made
// again, and all of them where ALL_PICTURES=1 is set; what the first build made is taken for the others.

const allPictures = process.env.ALL_PICTURES === '1';
const rendered = path.join('.cache', 'rendered');
const copied = ['src', 'scripts', 'data', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

test('the same input gives the same bytes in another folder, time zone, language and on another day', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'another-'));
  try {
    for (const name of copied) {
      cpSync(name, path.join(folder, name), {
        recursive: true,
        filter: (file) => !/data\/(dataset|exports)/.test(file),
      });
    }
    symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'dir');
    if (!allPictures) {
      // Their names begin with a checksum, so those with one digit in front are a fair share.
      cpSync(rendered, path.join(folder, rendered), { recursive: true, filter: (file) => !/\/a[^/]*$/.test(file) });
    }
    const words = buildElsewhere(folder);
    for (const made of [/for sharing, (\d+) /, /PDF, (\d+) /]) assert.ok(Number(made.exec(words)?.[1]) > 0, words);
    const again = readHashes(path.join(folder, 'site'));
    const first = readHashes(siteFolder);
    assert.ok(first.size > 100, `only ${first.size} files`);
    assert.deepEqual([...again.keys()], [...first.keys()]);
    assert.deepEqual(
      [...first].filter(([name, hash]) => again.get(name) !== hash).map(([name]) => name),
      [],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Returns what the build says. */
function buildElsewhere(folder: string): string {
  const clock = pathToFileURL(path.resolve('tests/support/later-clock.mjs')).href;
  const env = {
    ...process.env,
    TZ: 'America/St_Johns',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: '',
    NODE_OPTIONS: `--import=${clock}`,
  };
  const args = ['scripts/build.ts', '--sample', '--today', '2026-11-24', '--out', 'site'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
  assert.equal(status, 0, `${stdout}${stderr}`.slice(-4000));
  return stdout;
}

/** File name → checksum, of every file below a folder, by name. */
function readHashes(folder: string): Map<string, string> {
  const names = globSync('**/*', { cwd: folder }).filter((name) => statSync(path.join(folder, name)).isFile());
  return new Map(
    names.toSorted().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(folder, name)))
        .digest('hex'),
    ]),
  );
}
