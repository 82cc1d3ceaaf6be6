import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import type { LockFile } from '../../../scripts/lock/missing-platforms.ts';
import { listLicences, refusedLicences } from '../../../scripts/sbom/licences.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile;
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;

/** They would check or fetch what npm has already put in place; both work without. */
const scriptsNotRun = ['node_modules/esbuild', 'node_modules/vnu-jar'];

test('every package may be used under a licence that is allowed', () => {
  const licences = listLicences(lock);
  assert.ok(licences.length > 500);
  assert.deepEqual(
    licences.filter((each) => refusedLicences(each).length > 0),
    [],
  );
});

test('a licence that is not allowed is found, also within an expression', () => {
  const refusedOf = (licence: string) => refusedLicences({ name: 'x', version: '1.0.0', licence, development: false });
  assert.deepEqual(refusedOf('GPL-3.0-or-later'), ['GPL-3.0-or-later']);
  assert.deepEqual(refusedOf('MIT AND AGPL-3.0'), ['AGPL-3.0']);
  assert.deepEqual(refusedOf('(MIT OR GPL-3.0-or-later)'), []);
  assert.deepEqual(refusedOf('unknown'), ['unknown']);
});

test('no package runs anything while it is installed', () => {
  const withScripts = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript === true);
  assert.deepEqual(withScripts.map(([place]) => place).toSorted(), scriptsNotRun);
  assert.match(readFileSync('.npmrc', 'utf8'), /^ignore-scripts=true$/m);
});

test('every dependency is one exact version', () => {
  for (const part of ['dependencies', 'devDependencies', 'optionalDependencies']) {
    for (const [name, version] of Object.entries(manifest[part]!)) assert.match(version, /^\d+\.\d+\.\d+$/, name);
  }
});

test('the bill of materials names every package of the lock file, and the same lock gives the same bytes', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sbom-'));
  try {
    const make = (name: string): string => {
      const out = path.join(folder, name);
      const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/sbom.ts', '--out', out], {
        encoding: 'utf8',
      });
      assert.equal(status, 0, stdout + stderr);
      return readFileSync(path.join(out, 'sbom.cdx.json'), 'utf8');
    };
    const text = make('one');
    assert.equal(make('two'), text);
    const bill = JSON.parse(text) as {
      bomFormat: string;
      components: { name: string; version: string; licenses?: unknown[] }[];
    };
    assert.equal(bill.bomFormat, 'CycloneDX');
    const named = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
    for (const { name, version } of listLicences(lock)) assert.ok(named.has(`${name}@${version}`), name);
    assert.deepEqual(
      bill.components.filter(({ licenses }) => !licenses?.length),
      [],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
