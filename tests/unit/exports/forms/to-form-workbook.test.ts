import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forms } from '../../../../src/exports/forms/forms.ts';
import { toFormWorkbook } from '../../../../src/exports/forms/to-form-workbook.ts';
import { fieldOfHeader, indexHeaders, missingHeaders } from '../../../../src/pipeline/decode/match-columns.ts';
import type { Field } from '../../../../src/pipeline/columns.ts';
import { decodeXlsx } from '../../../../src/pipeline/decode/xlsx.ts';
import { toFormsPage } from '../../../../src/views/forms-page.ts';
import { createSiteIndex } from '../../../../src/views/site-index.ts';
import { dataset, settings } from '../../../support/builders.ts';
import { readDropDowns, readNumberRules } from '../../../support/fill-form.ts';

const pageOf = (over: Parameters<typeof settings>[0] = {}) =>
  toFormsPage(createSiteIndex(dataset(), '2026-11-24', settings(over)), '4904');
const limits = { rows: 1000, sheetMegabytes: 5 };

for (const form of Object.values(forms)) {
  test(`every header of the form ${form.id} is known as the field it is meant for, and none is missing`, () => {
    const index = indexHeaders(form.source, {});
    for (const { field, header, required } of form.columns) {
      assert.equal(fieldOfHeader(required ? `${header} *` : header, index), field, header);
    }
    const columns = form.columns.map(({ field, header }) => ({ field: field as Field, header }));
    assert.deepEqual(missingHeaders(columns, form.source), []);
  });

  test(`the form ${form.id} says of each column what Excel can show, and names none twice`, () => {
    for (const { header, meaning } of form.columns) assert.ok(meaning.length <= 255 && header.length <= 32, header);
    assert.equal(new Set(form.columns.map(({ header }) => header)).size, form.columns.length);
  });

  test(`the form ${form.id} is made of the same bytes each time`, async () => {
    assert.deepEqual(await toFormWorkbook(form, pageOf()), await toFormWorkbook(form, pageOf()));
  });
}

test('a form has a sheet to fill in and one that tells how; the lists are hidden', async () => {
  const sheets = await decodeXlsx(await toFormWorkbook(forms.plan, pageOf()), { file: 'plan.xlsx', limits });
  assert.deepEqual(
    sheets.map(({ sheet }) => sheet),
    ['แผน', 'วิธีกรอก'],
  );
  const told = sheets[1]!.rows.map(({ cells }) => cells[0]);
  for (const { header } of forms.plan.columns) assert.ok(told.includes(header), header);
});

test('the sheet that tells how names the national days of the year to come', async () => {
  const sheets = await decodeXlsx(await toFormWorkbook(forms.plan, pageOf()), { file: 'plan.xlsx', limits });
  const told = sheets[1]!.rows.map(({ cells }) => `${cells[0]} ${cells[2]}`);
  assert.ok(told.includes('5 ธ.ค. 2569 วันอาสาสมัครสากล'));
  assert.ok(told.includes('20 ก.ย. 2570 วันอนุรักษ์และพัฒนาแม่น้ำ คู คลอง แห่งชาติ'));
});

test('the examples stand above the header and are of this year', async () => {
  const [sheet] = await decodeXlsx(await toFormWorkbook(forms.plan, pageOf()), { file: 'plan.xlsx', limits });
  assert.deepEqual(
    sheet!.rows.map(({ cells }) => cells[0]),
    [sheet!.rows[0]!.cells[0], sheet!.rows[1]!.cells[0], 'เช่น 5/12/2569', 'วันที่ *'],
  );
});

test('kinds, areas, villages, days and states are chosen from lists; sub-types where the settings name some', async () => {
  const drop = await readDropDowns(await toFormWorkbook(forms.plan, pageOf()));
  assert.deepEqual([...drop.keys()], ['ประเภทจิตอาสา', 'เนื่องในโอกาส', 'รหัสตำบล', 'หมู่ที่', 'สถานะ']);
  const withSubtypes = await readDropDowns(await toFormWorkbook(forms.plan, pageOf({ subtypes: ['แหล่งน้ำ'] })));
  assert.ok(withSubtypes.has('ประเภทย่อย'));
});

test('the villages offered are those of the tambon chosen in the same row', async () => {
  const drop = await readDropDowns(await toFormWorkbook(forms.result, pageOf()));
  const areas = forms.result.columns.findIndex(({ field }) => field === 'areaCode');
  assert.match(drop.get('หมู่ที่')!, new RegExp(`MATCH\\(\\$${'ABCDEFGHI'[areas]}5,`));
});

test('whether a channel may be published is yes or no', async () => {
  const drop = await readDropDowns(await toFormWorkbook(forms.channels, pageOf()));
  assert.ok(drop.has('เผยแพร่') && drop.has('ช่องทาง'));
});

test('trees, rubbish and blood are numbers from 0 on, or left empty', async () => {
  const rules = await readNumberRules(await toFormWorkbook(forms.result, pageOf()));
  assert.deepEqual(rules, {
    จำนวนต้นไม้ที่ปลูก: ['greaterThanOrEqual', '0'],
    น้ำหนักขยะที่เก็บได้: ['greaterThanOrEqual', '0'],
    ปริมาณโลหิต: ['greaterThanOrEqual', '0'],
  });
});
