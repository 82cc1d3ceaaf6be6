import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toExportAddress } from '../../../../src/io/fetch/sheet-address.ts';

test('the address of an open Google spreadsheet becomes that of its export, others stay', () => {
  const told = (from: string) => toExportAddress(new URL(from)).href;
  const sheet = 'https://docs.google.com/spreadsheets/d/1AbC-d_e';
  assert.equal(told(`${sheet}/edit?usp=sharing`), `${sheet}/export?format=xlsx`);
  assert.equal(told(`${sheet}/edit#gid=12`), `${sheet}/export?format=csv&gid=12`);
  assert.equal(told(`${sheet}/edit?gid=7#gid=7`), `${sheet}/export?format=csv&gid=7`);
  assert.equal(told(`${sheet}/edit?usp=sharing&gid=8`), `${sheet}/export?format=csv&gid=8`);
  assert.equal(told(`${sheet}/edit?usp=sharing#range=A1:C9&gid=9`), `${sheet}/export?format=csv&gid=9`);
  for (const shown of ['', 'view', 'htmlview', 'preview', 'edit?rgid=3', 'edit#gid=']) {
    assert.equal(told(`${sheet}/${shown}`), `${sheet}/export?format=xlsx`);
  }
  assert.equal(told(sheet), `${sheet}/export?format=xlsx`);
  const shownTo = (whom: string) => told(`https://docs.google.com/${whom}/d/1AbC-d_e/edit#gid=3`);
  for (const whom of ['spreadsheets/u/0', 'spreadsheets/u/12', 'a/mukdahan.example/spreadsheets']) {
    assert.equal(shownTo(whom), `${sheet}/export?format=csv&gid=3`, whom);
  }
  for (const same of [
    `${sheet}/export?format=csv&gid=0`,
    'https://docs.google.com/spreadsheets/d/e/2PACX-1v/pub?output=csv',
    'https://bucket.s3.ap-southeast-1.amazonaws.com/a.csv?X-Amz-Signature=1',
    'https://dav.example.org/spreadsheets/d/1/edit',
    'https://docs.google.com/document/spreadsheets/d/1/edit',
    `${sheet}/edit/more`,
    'https://docs.google.com/spreadsheets/u/d/1/edit',
    'https://docs.google.com/b/x/spreadsheets/d/1/edit',
    'https://docs.google.com/document/d/1/edit',
  ]) {
    assert.equal(told(same), same);
  }
});
