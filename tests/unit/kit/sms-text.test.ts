import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toFullSms, toShortSms, toSms } from '../../../src/kit/sms-text.ts';
import { kitCases, kitOf } from '../../support/kit-cases.ts';

test('70 characters are one part, and every part of a longer text has 67', () => {
  assert.equal(toSms('ก'.repeat(70)).parts, 1);
  assert.equal(toSms('ก'.repeat(71)).parts, 2);
  assert.equal(toSms('ก'.repeat(134)).parts, 2);
  assert.equal(toSms('ก'.repeat(135)).parts, 3);
});

test('a pictograph takes two characters and is not torn between parts', () => {
  assert.equal(toSms('🌳'.repeat(35)).parts, 1);
  // 33 of them fill 66 of 67 characters: the 67th goes into the next part.
  assert.equal(toSms('🌳'.repeat(66)).parts, 2);
  assert.equal(toSms('🌳'.repeat(67)).parts, 3);
});

test('the short text is always one part; the full one has the title, the contact and the address', () => {
  for (const activities of Object.values(kitCases)) {
    for (const announcement of kitOf(activities).announcements) {
      assert.ok(toShortSms(announcement).text.length <= 70);
      const { text } = toFullSms(announcement);
      for (const part of [announcement.card.title, announcement.contact ?? '', announcement.address])
        assert.ok(text.includes(part));
    }
  }
});
