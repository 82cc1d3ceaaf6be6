import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import datapackage from 'datapackage';
import { checkSite } from '../../scripts/verify/check-site.ts';
import { openSite } from '../../scripts/verify/site-files.ts';
import { hashText } from '../../src/io/hash.ts';
import { validateDcat } from '../support/dcat/validate-dcat.ts';
import { siteFolder } from '../support/site/built-site.ts';

const read = (name: string) => readFileSync(path.join(siteFolder, 'data', name), 'utf8');

describe('the published data of the built site', () => {
  test('is whole: every file is listed with its checksum, and the chain of runs holds', async () => {
    const { faults, files, runs, copies, head } = await checkSite(openSite(siteFolder));
    assert.deepEqual(faults, []);
    assert.ok(files > 30 && runs > 0 && copies > 5, `${files} files, ${runs} runs, ${copies} copies`);
    assert.equal(head, hashText(read('manifest.json')));
  });

  test('is a data package that a Frictionless reader takes, every CSV with the types its schema says', async () => {
    // Excel needs the byte order mark, and this reader takes it for a part of the first column's name.
    const folder = mkdtempSync(path.join(tmpdir(), 'package-'));
    for (const name of globSync('*.csv', { cwd: path.join(siteFolder, 'data') })) {
      writeFileSync(path.join(folder, name), read(name).replace(/^\uFEFF/, ''));
    }
    const found = await datapackage.Package.load(JSON.parse(read('datapackage.json')) as object, { basePath: folder });
    assert.deepEqual(found.errors.map(String), []);
    const tables = found.resources.filter(({ descriptor }) => descriptor.format === 'csv');
    assert.equal(tables.length, 8);
    for (const table of tables) {
      const rows = await table.read({ keyed: true });
      const { rows: published } = JSON.parse(read(`${table.name}.json`)) as { rows: unknown[] };
      assert.equal(rows.length, published.length, table.name);
    }
    rmSync(folder, { recursive: true });
  });

  test('is told to catalogues as DCAT-AP wants it', async () => {
    const { faults, lacks } = await validateDcat(read('catalogue.jsonld'));
    assert.deepEqual(faults, []);
    // Of what time they are, these four do not tell.
    const named = lacks.map((one) =>
      one
        .match(/#([a-z-]+) \S+\/(\w+):/)!
        .slice(1)
        .join(' '),
    );
    assert.deepEqual(named, ['agencies temporal', 'channels temporal', 'areas temporal', 'issues temporal']);
  });

  test('names the licence by its official name, on the page and in every citation’s page', () => {
    assert.match(readFileSync(path.join(siteFolder, 'data.html'), 'utf8'), /แบบแสดงที่มา 4\.0 ระหว่างประเทศ/);
  });
});
