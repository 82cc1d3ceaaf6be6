import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Parser } from 'n3';
import type { PackagedFile } from '../../../src/exports/to-datapackage.ts';
import { type DcatOptions, toDcat } from '../../../src/exports/to-dcat.ts';
import { toTurtle } from '../../../src/exports/to-turtle.ts';
import { publishedTables } from '../../../src/exports/published-fields.ts';
import type { DatasetId } from '../../../src/views/data-page.ts';
import { toDataPage } from '../../../src/views/data-page.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { toSiteMeta } from '../../../src/views/site-meta.ts';
import { activity, dataset, settings } from '../../support/builders.ts';
import { validateDcat } from '../../support/dcat/validate-dcat.ts';

const files = (Object.keys(publishedTables) as DatasetId[]).flatMap((table): PackagedFile[] =>
  (['csv', 'xlsx', 'json'] as const).map((format) => ({ table, format, bytes: 10, sha256: 'ab'.repeat(32) })),
);
const index = createSiteIndex(dataset({ activities: [activity()] }), '2022-04-20', settings());
const write = (over: Partial<DcatOptions> = {}) =>
  toDcat({ files, page: toDataPage(index), site: toSiteMeta(index), updateEveryDays: 1, ...over });

test('the catalogue keeps every constraint of DCAT-AP', async () => {
  const { faults, statements } = await validateDcat(write());
  assert.deepEqual(faults, []);
  assert.ok(statements > 300, `only ${statements} statements`);
});

test('a contact by e-mail, by address or not at all, and a licence that nobody knows, are right as well', async () => {
  for (const reportErrorsTo of ['portal@example.org', 'https://example.org/form', undefined]) {
    const site = { ...toSiteMeta(index), reportErrorsTo, licence: { name: 'สัญญาเอง', url: 'https://example.org/l' } };
    assert.deepEqual((await validateDcat(write({ site }))).faults, []);
  }
});

test('the catalogue as Turtle makes as many statements', async () => {
  const { statements } = await validateDcat(write());
  assert.equal(new Parser().parse(toTurtle(write())).length, statements);
});

test('the engine finds what is missing or of the wrong kind', async () => {
  const catalogue = JSON.parse(write()) as Record<string, unknown>;
  const { 'dct:publisher': _publisher, ...without } = catalogue;
  assert.match((await validateDcat(JSON.stringify(without))).faults.join('\n'), /catalogue .*publisher/);
  const wrong = { ...catalogue, 'dct:modified': 'yesterday' };
  assert.match((await validateDcat(JSON.stringify(wrong))).faults.join('\n'), /catalogue .*modified/);
  const untyped = { ...catalogue, 'dct:license': { '@id': 'https://example.org/untyped' } };
  assert.match((await validateDcat(JSON.stringify(untyped))).faults.join('\n'), /catalogue .*license/);
});
