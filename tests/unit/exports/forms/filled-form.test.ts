import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forms } from '../../../../src/exports/forms/forms.ts';
import { toFormWorkbook } from '../../../../src/exports/forms/to-form-workbook.ts';
import { decodeTables } from '../../../../src/pipeline/decode/decode-table.ts';
import { toFormsPage } from '../../../../src/views/forms-page.ts';
import { createSiteIndex } from '../../../../src/views/site-index.ts';
import { dataset, settings } from '../../../support/builders.ts';
import { checkFilledForms } from '../../../support/check-filled-forms.ts';
import { readFilledForms } from '../../../support/filled-forms.ts';

test('filled-in forms are read without anything to mend, and plan and result become one activity', async () => {
  checkFilledForms(await readFilledForms());
});

for (const form of Object.values(forms)) {
  test(`the form ${form.id} that nobody filled in has no rows and nothing to mend`, async () => {
    const page = toFormsPage(createSiteIndex(dataset(), '2026-11-24', settings()), '4904');
    const source = { source: 'forms', kind: form.source, file: `${form.id}.xlsx` };
    const options = { limits: { rows: 100, sheetMegabytes: 5 }, columns: {} };
    const [table, ...others] = await decodeTables(await toFormWorkbook(form, page), source, options);
    assert.deepEqual([table?.sheet, table?.rows, table?.issues, others], [form.sheet, [], [], []]);
  });
}
