import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AgencyDirectory } from '../../../src/pipeline/agency-directory.ts';

const hash = (text: string) => `${text.length}${'0'.repeat(20)}`;
const known = [
  { id: 'na-ko', name: 'อบต.นาโก', aliases: ['องค์การบริหารส่วนตำบลนาโก'] },
  { id: 'police', name: 'สภ.ดงหลวง', aliases: [], sector: 'state' as const },
];
const directory = () => new AgencyDirectory(known, hash);

test('an agency that the settings know has its id and name, however it is written', () => {
  const agencies = directory();
  for (const name of ['อบต.นาโก', 'อบต นาโก', 'องค์การบริหารส่วนตำบล นาโก'])
    assert.equal(agencies.idOf(name), 'na-ko', name);
  assert.equal(agencies.idOf('สภ.ดงหลวง'), 'police');
  assert.deepEqual(agencies.list(), [
    { id: 'na-ko', name: 'อบต.นาโก' },
    { id: 'police', name: 'สภ.ดงหลวง', sector: 'state' },
  ]);
});

test('an agency that nobody knows is called as it was first written, and has one id', () => {
  const agencies = directory();
  const id = agencies.idOf('โรงเรียน บ้านใหม่');
  assert.equal(id, 'a16000000');
  assert.equal(agencies.idOf('โรงเรียนบ้านใหม่'), id);
  assert.deepEqual(agencies.list(), [{ id, name: 'โรงเรียน บ้านใหม่' }]);
  assert.notEqual(agencies.idOf('วัดโพธิ์'), id);
});

test('only agencies that were met are listed, by id', () => {
  const agencies = directory();
  assert.deepEqual(agencies.list(), []);
  for (const name of ['สภ.ดงหลวง', 'โรงเรียนบ้านใหม่', 'อบต.นาโก']) agencies.idOf(name);
  assert.deepEqual(
    agencies.list().map(({ id }) => id),
    ['a16000000', 'na-ko', 'police'],
  );
});

test('a sector is learned once, and never against the settings', () => {
  const agencies = directory();
  const [school, police] = ['โรงเรียนบ้านใหม่', 'สภ.ดงหลวง'].map((name) => agencies.idOf(name)) as [string, string];
  agencies.learnSector(school, 'people');
  agencies.learnSector(school, 'private');
  agencies.learnSector(police, 'people');
  agencies.learnSector('nobody', 'people');
  assert.deepEqual(
    agencies.list().map(({ sector }) => sector),
    ['people', 'state'],
  );
});
