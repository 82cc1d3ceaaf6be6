import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { checkFilledForms } from './support/check-filled-forms.ts';
import { readDropDowns, readNumberRules } from './support/fill-form.ts';
import { readFilledForms } from './support/filled-forms.ts';

/** Opens a workbook in LibreOffice and saves it in its place, as somebody does who fills it in there. */
async function saveInLibreOffice(file: string): Promise<void> {
  const folder = path.join(path.dirname(file), 'saved');
  const profile = `-env:UserInstallation=file://${path.dirname(file)}/profile`;
  const arguments_ = [profile, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', folder, file];
  const { status, stderr } = spawnSync('soffice', arguments_, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const before = await readFile(file);
  await rename(path.join(folder, path.basename(file)), file);
  const after = await readFile(file);
  const [dropDowns, kept] = await Promise.all([before, after].map(readDropDowns));
  assert.deepEqual([...kept!.keys()], [...dropDowns!.keys()], 'LibreOffice understands every drop-down');
  assert.deepEqual(await readNumberRules(after), await readNumberRules(before), 'and which numbers are taken');
}

test('forms that LibreOffice saved are read like those that it did not', async () => {
  checkFilledForms(await readFilledForms(saveInLibreOffice));
});
