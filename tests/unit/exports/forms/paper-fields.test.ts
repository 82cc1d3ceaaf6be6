import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toChoices } from '../../../../src/exports/forms/choices.ts';
import { forms } from '../../../../src/exports/forms/forms.ts';
import { toPaperFields } from '../../../../src/exports/forms/paper-fields.ts';
import { toFormsPage } from '../../../../src/views/forms-page.ts';
import { createSiteIndex } from '../../../../src/views/site-index.ts';
import { dataset, settings } from '../../../support/builders.ts';

const choices = toChoices(toFormsPage(createSiteIndex(dataset(), '2026-11-24', settings()), '4904'));

test('on paper the three kinds are boxes to tick and the rest lines to write on', () => {
  const fields = toPaperFields(forms.plan, choices);
  const [kinds, ...others] = fields.filter(({ ticks }) => ticks.length > 0);
  assert.deepEqual([kinds?.label, kinds?.ticks.length, others], ['ประเภทจิตอาสา *', 3, []]);
  assert.deepEqual(
    fields.filter(({ lines }) => lines > 1).map(({ label, lines }) => [label, lines]),
    [['รายละเอียด', 2]],
  );
});

test('a channel is ticked by its kind, and so is that it may be published', () => {
  const ticked = toPaperFields(forms.channels, choices).filter(({ ticks }) => ticks.length > 0);
  assert.deepEqual(
    ticked.map(({ label, ticks }) => [label, ticks.length]),
    [
      ['ช่องทาง *', choices.lists['channel-kinds'].length],
      ['ยินยอมให้แสดงบนเว็บไซต์ *', 2],
    ],
  );
});

test('what must be filled in stands on paper too, with its asterisk', () => {
  for (const form of Object.values(forms)) {
    const labels = toPaperFields(form, choices).map(({ label }) => label);
    const required = form.columns.filter((column) => column.required);
    assert.equal(labels.filter((label) => label.endsWith(' *')).length, required.length);
  }
});
