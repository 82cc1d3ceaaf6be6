import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { activity, areas, dataset, done, photo, result, settings } from '../../support/builders.ts';

const indexOf = (over: Parameters<typeof dataset>[0]) => createSiteIndex(dataset(over), '2022-04-20', settings());
const ids = (list: { id: string }[] | undefined) => list?.map(({ id }) => id);

test('an activity is found in every area around it', () => {
  const { byArea } = indexOf({ activities: [activity({ place: { tambonCode: '490401', villageCode: '49040105' } })] });
  assert.deepEqual([...byArea.keys()], ['49', '4904', '490401', '49040105']);
});

test('an activity over two months is found in both', () => {
  const { byMonth } = indexOf({ activities: [activity({ start: '2021-12-31', end: '2022-01-01' })] });
  assert.deepEqual([...byMonth.keys()], ['2021-12', '2022-01']);
});

test('an agency named twice among those that joined is found once', () => {
  const source = { source: 'sample', file: 'a.csv', row: 4 };
  const joinedBy = [
    { agencyId: 'g1', source },
    { agencyId: 'g1', source },
  ];
  assert.deepEqual(ids(indexOf({ activities: [activity({ joinedBy })] }).byJoiner.get('g1')), ['a1']);
});

test('children are in code order and areas inside are counted by level', () => {
  const { children, areasInside } = indexOf({ areas: areas.toReversed() });
  assert.deepEqual(children.get('49'), ['4903', '4904']);
  assert.deepEqual(areasInside.get('4904'), { province: 0, district: 0, tambon: 2, village: 2 });
});

test('photographs come in the order reported, those not named last', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((letter) => photo({ id: letter.repeat(16) }));
  const { photosByActivity } = indexOf({
    activities: [done({ result: result({ photos: [c!.id, a!.id] }) })],
    photos: [a!, b!, c!],
  });
  assert.deepEqual(photosByActivity.get('a1'), [c, a, b]);
});
