import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toArabicDigits } from '../../../../src/pipeline/text/thai-digits.ts';

test('each Thai digit becomes the one it stands for, wherever it stands', () => {
  assert.equal(toArabicDigits('๐๑๒๓๔๕๖๗๘๙'), '0123456789');
  assert.equal(toArabicDigits('๑๘ เมษายน 2๕6๕'), '18 เมษายน 2565');
});

test('anything else stays', () => {
  for (const text of ['', 'ฯ๏๚', '18 เมษายน 2565', '٥']) assert.equal(toArabicDigits(text), text);
});
