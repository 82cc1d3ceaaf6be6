import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { toEventKit } from '../../../src/kit/event-kit.ts';
import { kitCases, kitOf, writeKitCase } from '../../support/kit-cases.ts';

const folder = new URL('../../kit/', import.meta.url);
const province = { code: '49', level: 'province', nameTh: 'มุกดาหาร' } as const;

for (const [name, activities] of Object.entries(kitCases)) {
  test(`every channel announces ${name} as tests/kit/${name}.txt says`, () => {
    assert.equal(writeKitCase(activities), readFileSync(new URL(`${name}.txt`, folder), 'utf8'));
  });
}

test('every file of texts belongs to a case', () => {
  assert.deepEqual(
    readdirSync(folder).toSorted(),
    Object.keys(kitCases)
      .map((name) => `${name}.txt`)
      .toSorted(),
  );
});

test('nothing unknown is ever spelled out, and no telling of a tower lasts a minute', () => {
  for (const [name, activities] of Object.entries(kitCases)) {
    assert.doesNotMatch(writeKitCase(activities), /undefined|null|NaN|\[object|\{\w+\}/, name);
    for (const announcement of kitOf(activities).announcements) {
      const { tower, shortSms } = toEventKit(announcement, province);
      assert.ok(tower.seconds < 60, `${name}: ${tower.seconds}`);
      assert.doesNotMatch(tower.lines.join(' '), /[0-9๐-๙]|https?:|\p{Extended_Pictographic}/u, name);
      assert.equal(shortSms.parts, 1, name);
    }
  }
});
