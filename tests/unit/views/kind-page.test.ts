import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toKindPage, toKindsPage } from '../../../src/views/kind-page.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { activity, dataset, done, settings } from '../../support/builders.ts';

const indexOf = (...activities: ReturnType<typeof activity>[]) =>
  createSiteIndex(dataset({ activities }), '2022-04-20', settings());

test('the list counts what was done in 12 months and what is to come', () => {
  const index = indexOf(
    done({ id: 'a', start: '2022-04-12' }),
    done({ id: 'b', start: '2021-01-01' }),
    activity({ id: 'c', start: '2022-05-01' }),
    done({ id: 'd', start: '2022-04-12', kind: 'special' }),
  );
  assert.deepEqual(toKindsPage(index).kinds[0], {
    kind: 'development',
    href: '/kinds/development',
    done: 1,
    ahead: 1,
    lastActivity: '2022-04-12',
  });
});

test('a kind counts its own activities in every district', () => {
  const index = indexOf(
    done({ id: 'a', start: '2022-04-12' }),
    done({ id: 'b', start: '2022-04-12', kind: 'special' }),
  );
  assert.deepEqual(
    toKindPage(index, 'special').districts.map(({ area, done: count }) => [area.code, count]),
    [
      ['4903', 0],
      ['4904', 1],
    ],
  );
});

test('sub-types are counted, the most frequent first', () => {
  const subtypes = ['ขุดลอก', 'ปลูกป่า', undefined, 'ปลูกป่า'];
  const index = indexOf(...subtypes.map((subtype, place) => done({ id: `a${place}`, subtype })));
  assert.deepEqual(toKindPage(index, 'development').subtypes, [
    { name: 'ปลูกป่า', count: 2 },
    { name: 'ขุดลอก', count: 1 },
  ]);
});
