import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { publishedTables, toValues } from '../src/exports/published-fields.ts';
import { toCsv } from '../src/exports/to-csv.ts';
import { toExportHead } from '../src/exports/to-json.ts';
import { toWorkbook } from '../src/exports/to-workbook.ts';
import { activity, agency, areas, manifest, settings, training } from './support/builders.ts';
import { formulaPayloads } from './support/formula-payloads.ts';

const context = {
  areas: new Map(areas.map((area) => [area.code, area])),
  agencies: new Map([['dong-luang', agency()]]),
  address: 'https://example.org',
};
const thai = 'ทำความสะอาดวัด น้ำพุ่งกระฉูด เก็บผักตบชวา ๑๒๓ ฝั่งโขง';
const activities = formulaPayloads.map((title, at) => activity({ id: `a${at}`, title, description: thai }));
const activitiesOf = () => toValues(publishedTables.activities, activities, context);
const trainingOf = () =>
  toValues(publishedTables['disaster-units'], [training({ classNo: '007', unitName: thai })], context);

/** How CSV is opened: as LibreOffice does by itself, and with the choice “format quoted field as text” of its dialogue. */
const csv = 'Text - txt - csv (StarCalc):44,34,76';
const csvQuotesAreText = `${csv},1,,0,true`;

describe('published files opened in LibreOffice', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'office-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  /** Files as the flat XML of what LibreOffice has in their cells. */
  const open = (files: Record<string, string | Uint8Array>, filter?: string): string[] => {
    const names = Object.keys(files).map((name) => path.join(folder, name));
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const reading = filter === undefined ? [] : [`--infilter=${filter}`];
    const given = [profile, '--headless', ...reading, '--convert-to', 'fods', '--outdir', folder, ...names];
    const { status, stderr } = spawnSync('soffice', given, { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return names.map((name) => readFileSync(name.replace(/\.\w+$/, '.fods'), 'utf8'));
  };
  const formulas = (xml: string) => [...xml.matchAll(/table:formula="([^"]{0,80})/g)].map(([, formula]) => formula);
  const hasText = (xml: string, text: string) =>
    new RegExp(`<table:table-cell[^>]*office:value-type="string"[^>]*>\\s*<text:p>${text}</text:p>`).test(xml);

  test('there are more than 200 payloads, and no CSV cell becomes a formula of any of them', () => {
    assert.ok(new Set(formulaPayloads).size >= 200);
    const [xml = ''] = open({ 'guessed.csv': toCsv(activitiesOf()) }, csv);
    assert.deepEqual(formulas(xml), []);
    assert.ok(xml.includes('1+1'), 'the payloads are there');
    assert.ok(hasText(xml, thai), 'Thai is whole');
  });

  test('a code keeps its zeros where text in quotes is read as text', () => {
    const files = { 'activities.csv': toCsv(activitiesOf()), 'units.csv': toCsv(trainingOf()) };
    const [payloads = '', units = ''] = open(files, csvQuotesAreText);
    assert.deepEqual(formulas(payloads), []);
    assert.ok(hasText(units, '007') && hasText(units, '4904'));
  });

  test('a workbook keeps codes, Thai and days, and none of its cells is a formula', async () => {
    const head = toExportHead(manifest(), settings().portal, 'https://example.org/data');
    const [payloads = '', units = ''] = open({
      'payloads.xlsx': await toWorkbook(activitiesOf(), head),
      'codes.xlsx': await toWorkbook(trainingOf(), head),
    });
    assert.deepEqual(formulas(payloads), []);
    assert.ok(hasText(payloads, thai), 'Thai is whole');
    assert.ok(payloads.includes('office:date-value="2022-04-18"'), 'days are days');
    assert.ok(hasText(units, '007') && hasText(units, '4904'));
    assert.ok(units.includes('table:name="คำอธิบายข้อมูล"'), 'the dictionary is a sheet of its own');
  });
});
