import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Activity } from '../../../src/domain/activity.ts';
import { type FeedOptions, toAtom } from '../../../src/exports/to-atom.ts';
import { toNews } from '../../../src/views/news.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { activity, dataset, done, plan, revision, settings } from '../../support/builders.ts';

const options: FeedOptions = {
  title: 'จิตอาสา อำเภอดงหลวง',
  author: 'ศูนย์ <จิตอาสา>',
  rights: 'CC BY 4.0',
  path: '/area/4904/feed.xml',
  page: '/area/4904',
  address: 'https://example.org/portal',
  identity: { address: 'https://old.example.org/th/portal', since: '2026-01-01' },
  asOf: '2022-04-20T02:00:00.000Z',
};
const write = (...activities: Activity[]) => {
  const made = dataset({ activities, revisions: activities.map((one) => revision(one)) });
  return toAtom(toNews(createSiteIndex(made, '2022-04-20', settings()), { area: '4904' }), options);
};

test('a feed says what it is, whose, where it lies and which page shows the same', () => {
  assert.deepEqual(write().split('\n'), [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="th">',
    '<id>tag:old.example.org,2026-01-01:th/portal/area/4904/feed.xml</id>',
    '<title>จิตอาสา อำเภอดงหลวง</title>',
    '<updated>2022-04-20T02:00:00.000Z</updated>',
    '<link rel="self" type="application/atom+xml" href="https://example.org/portal/area/4904/feed.xml"/>',
    '<link rel="alternate" type="text/html" href="https://example.org/portal/area/4904"/>',
    '<author><name>ศูนย์ &lt;จิตอาสา&gt;</name></author>',
    '<rights>CC BY 4.0</rights>',
    '<generator>jitasa-portal</generator>',
    '</feed>',
    '',
  ]);
});

test('a move of the site changes addresses and no id', () => {
  const feed = write(activity());
  const idsOf = (text: string) => [...text.matchAll(/<id>.*<\/id>/g)].map(([id]) => id);
  const news = feed.replaceAll('https://example.org/portal', 'https://new.example.com');
  assert.deepEqual(idsOf(news), idsOf(feed));
  assert.match(feed, /<id>tag:old\.example\.org,2026-01-01:th\/portal\/activities\/a1\/plan<\/id>/);
});

test('an entry tells what happened, when and where, with its page', () => {
  const feed = write(
    activity({ startTime: '09:30', endTime: '12:00', place: { tambonCode: '490401', venue: 'วัดโพธิ์ศรี' } }),
    done({ id: 'a2', people: 50, start: '2022-04-11' }),
  );
  assert.match(feed, /<title>แผนใหม่: ทำความสะอาดวัด<\/title>/);
  assert.match(feed, /<summary>วันจันทร์ที่ 18 เมษายน 2565 09\.30–12\.00 น\. · วัดโพธิ์ศรี ตำบลดงหลวง อำเภอดงหลวง<\/summary>/);
  assert.match(feed, /<title>ผล: ทำความสะอาดวัด<\/title>/);
  assert.match(feed, /<summary>วันจันทร์ที่ 11 เมษายน 2565 · อำเภอดงหลวง · 50 คน<\/summary>/);
  assert.match(
    feed,
    /<link rel="alternate" type="text\/html" href="https:\/\/example\.org\/portal\/activities\/a2"\/>/,
  );
  assert.match(feed, /<category term="development" label="จิตอาสาพัฒนา"\/>/);
});

test('a feed is as new as its newest entry, not as its export', () => {
  const feed = write(
    activity({ plan: plan({ reportedOn: '2022-04-05' }) }),
    activity({ id: 'a2', start: '2022-04-02' }),
  );
  assert.equal(/<updated>(.*)<\/updated>/.exec(feed)?.[1], '2022-04-04T17:00:00.000Z');
});

test('no title can begin markup', () => {
  assert.match(
    write(activity({ title: '</title><a b="c">&\u0000' })),
    /: &lt;\/title&gt;&lt;a b=&quot;c&quot;&gt;&amp;<\/title>/,
  );
});
