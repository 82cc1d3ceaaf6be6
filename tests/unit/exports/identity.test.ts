import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toTag, toUid } from '../../../src/exports/identity.ts';

const of = (address: string) => ({ address, since: '2026-01-01' });

test('a tag names host, day and path, without the host’s port', () => {
  assert.equal(toTag('area/49/feed.xml', of('https://example.org')), 'tag:example.org,2026-01-01:area/49/feed.xml');
  assert.equal(
    toTag('activities/a1/plan', of('http://example.org:8080/th')),
    'tag:example.org,2026-01-01:th/activities/a1/plan',
  );
});

test('a host in Thai letters is named as the network has it', () => {
  assert.match(toTag('a', of('https://จิตอาสา.ไทย')), /^tag:xn--[a-z0-9-]+\.xn--[a-z0-9-]+,2026-01-01:a$/);
});

test('a UID is of the activity and of the whole address', () => {
  assert.equal(toUid('a1', of('https://example.org')), 'a1@example.org');
  assert.equal(toUid('a1', of('https://example.org/th/mukdahan')), 'a1.th.mukdahan@example.org');
});
