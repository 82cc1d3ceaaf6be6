import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Channel } from '../../../src/domain/channel.ts';
import { toChannels } from '../../../src/views/channel-view.ts';
import { toChannelsPage, toDistrictChannelsPage } from '../../../src/views/channels-page.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { channel, dataset, settings } from '../../support/builders.ts';

const indexOf = (...channels: Channel[]) => createSiteIndex(dataset({ channels }), '2026-11-24', settings());
const index = indexOf(
  channel({ id: 'a', areaCode: '49' }),
  channel({ id: 'b', areaCode: '4904' }),
  channel({ id: 'c', areaCode: '490401' }),
  channel({ id: 'd', areaCode: '49040105', kind: 'tower' }),
);

test('the directory names every district and tambon, with how many channels there are in each', () => {
  const { own, total, districts } = toChannelsPage(index);
  assert.deepEqual([own.length, total], [1, 4]);
  assert.deepEqual(
    districts.map(({ area, total: inIt, tambons }) => [area.code, inIt, tambons.map((one) => [one.href, one.total])]),
    [
      ['4903', 0, [['/channels/4903#area-490301', 0]]],
      [
        '4904',
        3,
        [
          ['/channels/4904#area-490401', 2],
          ['/channels/4904#area-490402', 0],
        ],
      ],
    ],
  );
});

test('a district lists its own channels, then those of tambons and villages, and which villages have none', () => {
  const { own, tambons } = toDistrictChannelsPage(index, '4904');
  const ids = (views: { channel: { id: string } }[]) => views.map(({ channel: { id } }) => id);
  assert.deepEqual(ids(own), ['b']);
  assert.deepEqual(
    tambons.map(({ area, own: inTambon, villages, villagesWithout }) => [
      area.code,
      ids(inTambon),
      villages.map((village) => [village.area.code, ids(village.own)]),
      villagesWithout.map(({ code }) => code),
    ]),
    [
      ['490401', ['c'], [['49040105', ['d']]], ['49040101']],
      ['490402', [], [], []],
    ],
  );
});

test('an address that pretends to be a LINE group is shown and leads nowhere', () => {
  const url = 'https://example.com/line';
  const [line, other] = toChannels(
    indexOf(channel({ id: 'a', kind: 'line', url }), channel({ id: 'b', kind: 'other', url })),
    '4904',
  );
  assert.deepEqual([line?.href, line?.addressOnly], [undefined, url]);
  assert.deepEqual([other?.href, other?.addressOnly], [url, undefined]);
});
