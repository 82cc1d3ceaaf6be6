import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnsOf, fieldNames, requiredFields } from '../../../src/pipeline/columns.ts';
import { toMatchKey } from '../../../src/pipeline/text/match-key.ts';

const kinds = Object.entries(columnsOf) as [string, Readonly<Record<string, readonly string[]>>][];

test('every field of every kind has a header, and no header is only signs', () => {
  for (const [kind, columns] of kinds) {
    for (const [field, headers] of Object.entries(columns)) {
      assert.ok(headers.length > 0, `${kind}: ${field}`);
      for (const header of headers) assert.notEqual(toMatchKey(header), '', `${kind}: ${field}`);
    }
  }
});

test('no header of a kind means two fields, and no field’s name is another’s header', () => {
  for (const [kind, columns] of kinds) {
    const fieldOf = new Map<string, string>();
    for (const [field, headers] of Object.entries(columns)) {
      for (const key of new Set([field, ...headers].map(toMatchKey))) {
        assert.equal(fieldOf.get(key), undefined, `${kind}: "${key}" is ${fieldOf.get(key)} and ${field}`);
        fieldOf.set(key, field);
      }
    }
  }
});

test('what a table cannot do without are fields of its kind', () => {
  for (const [kind, groups] of Object.entries(requiredFields)) {
    assert.ok(groups.length > 0, kind);
    for (const group of groups) {
      assert.ok(group.length > 0, kind);
      for (const field of group) assert.ok(field in columnsOf[kind as keyof typeof columnsOf], `${kind}: ${field}`);
    }
  }
  assert.deepEqual(
    Object.values(requiredFields).map((groups) => groups.map((group) => group.join(' or ')).join(', ')),
    [
      'title, start, district or areaCode',
      'localGovernment, district',
      'agency, title, fiscalYear',
      'channelName, district or areaCode',
      'villageName, tambon or areaCode',
    ],
  );
});

test('settings can name every field, each once, by the alphabet', () => {
  assert.ok(fieldNames.includes('title') && fieldNames.includes('members') && fieldNames.includes('isPublic'));
  assert.deepEqual(fieldNames, [...new Set(fieldNames)].toSorted());
  for (const [, columns] of kinds)
    for (const field of Object.keys(columns)) assert.ok(fieldNames.includes(field), field);
});

test('names of people have no column: chairmen, reporters and clerks do not pass', () => {
  for (const [kind, columns] of kinds) {
    const keys = Object.values(columns).flat().map(toMatchKey);
    for (const header of ['ประธาน', 'ผู้บันทึก', 'ผู้รายงาน', 'ลำดับ'])
      assert.ok(!keys.includes(header), `${kind}: ${header}`);
  }
});
