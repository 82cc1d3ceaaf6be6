import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

const read = (file: string) => readFileSync(file, 'utf8');
const readme = read('README.md');
const contributing = read('CONTRIBUTING.md');
const manifest = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  engines: { node: string };
  optionalDependencies: Record<string, string>;
};

/** Commands that npm has by itself. */
const builtIn = ['ci', 'install'];

describe('what the documents say is so', () => {
  test('every command that they name exists', () => {
    const texts = [readme, contributing, read('data/portal.yaml'), read('.github/workflows/publish.yml')];
    const named = texts.flatMap((text) =>
      [...text.matchAll(/npm run ([a-z:]+)|(?:`|^)npm (?!run )([a-z]+)/gm)].map(([, run, own]) => run ?? own ?? ''),
    );
    const unknown = named.filter((name) => !(name in manifest.scripts) && !builtIn.includes(name));
    assert.ok(named.length > 20);
    assert.deepEqual(unknown, []);
  });

  test('the README or CONTRIBUTING names every command that exists', () => {
    const missing = Object.keys(manifest.scripts).filter(
      (name) => !new RegExp(`npm (?:run )?${name}\\b`).test(readme + contributing),
    );
    assert.deepEqual(missing, []);
  });

  test('every command has its script', () => {
    const scripts = Object.values(manifest.scripts).flatMap((command) => {
      const [, file, started] = /^node scripts\/([a-z-]+)\.(?:ts|mjs)(?: ([a-z]+))?/.exec(command) ?? [];
      return file === 'bootstrap' ? [`scripts/${started}.ts`] : file === undefined ? [] : [`scripts/${file}.ts`];
    });
    assert.ok(scripts.length > 8);
    assert.deepEqual(
      scripts.filter((file) => !existsSync(file)),
      [],
    );
  });

  test('every link and picture of theirs is there', () => {
    const links = [readme, contributing].flatMap((text) => [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)]);
    assert.ok(links.length > 5);
    assert.deepEqual(
      links.map(([, file = '']) => file).filter((file) => !existsSync(file)),
      [],
    );
  });

  test('the operator files of the README are there', () => {
    const table = [...readme.matchAll(/^\| `([\w.-]+\.(?:yaml|csv))` \|/gm)].map(([, file]) => `data/${file}`);
    assert.ok(table.length >= 5);
    assert.deepEqual(
      table.filter((file) => !existsSync(file)),
      [],
    );
  });

  test('one Node is meant everywhere', () => {
    const version = read('.node-version').trim();
    assert.deepEqual(new Set(Object.values(manifest.optionalDependencies)), new Set([version]));
    const [, major, minor] = /const oldestNode = \[(\d+), (\d+)\]/.exec(read('scripts/bootstrap.mjs')) ?? [];
    assert.equal(manifest.engines.node, `>=${major}.${minor}`);
  });
});
