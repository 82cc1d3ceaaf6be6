import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toChoices } from '../../../../src/exports/forms/choices.ts';
import { toListSheet } from '../../../../src/exports/forms/list-sheet.ts';
import { toFormsPage } from '../../../../src/views/forms-page.ts';
import { createSiteIndex } from '../../../../src/views/site-index.ts';
import { areas, dataset, settings } from '../../../support/builders.ts';

const sheetOf = (over: Parameters<typeof dataset>[0] = {}) => {
  const page = toFormsPage(createSiteIndex(dataset(over), '2026-11-24', settings()), '4904');
  return toListSheet(toChoices(page));
};

test('a list is the column of its values, from the first to the last', () => {
  const { data, formulaOf } = sheetOf();
  assert.equal(formulaOf('areas', '$A5'), "'รายการ'!$A$1:$A$3");
  assert.deepEqual(
    data.slice(0, 3).map((row) => row[0]),
    ['4904 อำเภอดงหลวง', '490401 ตำบลดงหลวง', '490402 ตำบลหนองบัว'],
  );
  assert.equal(formulaOf('yes-no', '$A5'), "'รายการ'!$G$1:$G$2");
});

test('villages stand beside their tambon, with their หมู่ที่', () => {
  const { data, formulaOf } = sheetOf();
  assert.deepEqual(
    data.map((row) => [row[7], row[8]]).filter(([tambon]) => tambon !== null),
    [
      ['490401 ตำบลดงหลวง', 'หมู่ 1 บ้านดงหลวง'],
      ['490401 ตำบลดงหลวง', 'หมู่ 5 บ้านโพนสว่าง'],
    ],
  );
  assert.equal(
    formulaOf('villages', '$I5'),
    "OFFSET('รายการ'!$I$1,MATCH($I5,'รายการ'!$H$1:$H$2,0)-1,0,COUNTIF('รายการ'!$H$1:$H$2,$I5),1)",
  );
});

test('a list without values has no formula, and neither has that of villages where none is known', () => {
  assert.equal(sheetOf().formulaOf('subtypes', '$A5'), undefined);
  const withoutVillages = sheetOf({ areas: areas.filter(({ level }) => level !== 'village') });
  assert.equal(withoutVillages.formulaOf('villages', '$A5'), undefined);
});
