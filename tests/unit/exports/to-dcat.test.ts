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
import { actionPlanLine, activity, dataset, run, settings, training } from '../../support/builders.ts';
import { validateDcat } from '../../support/dcat/validate-dcat.ts';

const files = (Object.keys(publishedTables) as DatasetId[]).flatMap((table): PackagedFile[] =>
  (['csv', 'xlsx', 'json'] as const).map((format) => ({ table, format, bytes: 10, sha256: 'ab'.repeat(32) })),
);
const index = createSiteIndex(
  dataset({
    activities: [activity()],
    runs: [run()],
    training: [training({ start: '2022-01-05', end: '2022-02-01' })],
    actionPlans: [actionPlanLine({ fiscalYear: 2565 })],
  }),
  '2022-04-20',
  settings(),
);
const site: DcatOptions['site'] = { ...toSiteMeta(index), ownerKind: 'regional-authority' };
const write = (over: Partial<DcatOptions> = {}) =>
  toDcat({ files, page: toDataPage(index), site, updateEveryDays: 1, ...over });

test('the catalogue keeps every constraint of DCAT-AP, and lacks only days that rows do not tell', async () => {
  const { faults, lacks, statements } = await validateDcat(write());
  assert.deepEqual(faults, []);
  assert.deepEqual(
    lacks.map((one) => one.match(/#([a-z-]+) (\S+):/)!.slice(1)),
    ['agencies', 'channels', 'areas', 'issues'].map((id) => [id, 'http://purl.org/dc/terms/temporal']),
  );
  assert.ok(statements > 300, `only ${statements} statements`);
});

test('what nobody knows is not told: the kind of owner, the first day, the place, what a licence asks', async () => {
  const page = { ...toDataPage(index), since: undefined, extent: {} };
  const { ownerKind: _kind, ...rest } = site;
  const { faults, lacks } = await validateDcat(
    write({ page, site: { ...rest, licence: { name: 'สัญญาเอง', url: 'https://example.org/l' } } }),
  );
  assert.deepEqual(faults, []);
  const told = lacks.filter((one) => !one.includes('/temporal:')).map((one) => one.match(/(\w+):/g)!.at(-1));
  assert.deepEqual(told.toSorted(), ['bbox:', 'centroid:', 'issued:', 'type:', 'type:']);
});

test('the place is well-known text with longitude first, its box closed', () => {
  const extent = { centre: { lat: 16.5, lon: 104.7 }, box: { west: 104.1, south: 16.1, east: 104.9, north: 16.9 } };
  const text = write({ page: { ...toDataPage(index), extent } });
  assert.match(text, /"POINT\(104\.7 16\.5\)"/);
  assert.match(text, /"POLYGON\(\(104\.1 16\.1, 104\.9 16\.1, 104\.9 16\.9, 104\.1 16\.9, 104\.1 16\.1\)\)"/);
});

test('a contact by e-mail, by address or not at all, and a licence that nobody knows, are right as well', async () => {
  for (const reportErrorsTo of ['portal@example.org', 'https://example.org/form', undefined]) {
    const other = { ...site, reportErrorsTo, licence: { name: 'สัญญาเอง', url: 'https://example.org/l' } };
    assert.deepEqual((await validateDcat(write({ site: other }))).faults, []);
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
