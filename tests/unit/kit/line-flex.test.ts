import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flexLimits, toFlexMessage } from '../../../src/kit/line-flex.ts';
import type { Activity } from '../../../src/domain/activity.ts';
import { activity, plan } from '../../support/builders.ts';
import { kitCases, kitOf } from '../../support/kit-cases.ts';

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

/** Every object inside, with its path. */
function* objectsOf(value: unknown, path = ''): Generator<[path: string, object: Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Record<string, unknown>];
  for (const [name, inner] of Object.entries(value)) yield* objectsOf(inner, `${path}/${name}`);
}

/** What each kind of component must and may have, of the kinds that are used (developers.line.biz, Flex message). */
const components: Record<string, { must: string[]; may: string[] }> = {
  flex: { must: ['altText', 'contents'], may: [] },
  carousel: { must: ['contents'], may: [] },
  bubble: { must: [], may: ['size', 'direction', 'header', 'hero', 'body', 'footer', 'styles', 'action'] },
  box: { must: ['layout', 'contents'], may: ['spacing'] },
  text: { must: ['text'], may: ['wrap', 'size', 'weight', 'maxLines'] },
  button: { must: ['action'], may: ['style'] },
  uri: { must: ['label', 'uri'], may: [] },
};

function checkFlex(activities: Activity[]): void {
  const message = toFlexMessage(kitOf(activities))!;
  assert.ok(message.altText.length > 0 && message.altText.length <= flexLimits.altText);
  assert.ok(bytesOf(message.contents) <= flexLimits.carouselBytes, `${bytesOf(message.contents)} bytes`);
  const bubbles = message.contents.contents;
  assert.ok(bubbles.length >= 1 && bubbles.length <= flexLimits.bubbles);
  for (const bubble of bubbles) assert.ok(bytesOf(bubble) <= flexLimits.bubbleBytes);
  for (const [path, object] of objectsOf(message)) {
    const known = components[String(object.type)];
    assert.ok(known, `${path}: ${String(object.type)}`);
    const { type: _type, ...properties } = object;
    for (const name of known.must) assert.ok(name in properties, `${path} has ${name}`);
    for (const name of Object.keys(properties))
      assert.ok([...known.must, ...known.may].includes(name), `${path}/${name}`);
    if (object.type === 'text') assert.ok(String(object.text).trim().length > 0, `${path} is not empty`);
    if (object.type === 'uri') {
      assert.ok(String(object.label).length <= flexLimits.label);
      assert.match(String(object.uri), /^https:\/\/[\x21-\x7e]+$/);
      assert.ok(String(object.uri).length <= flexLimits.uri);
    }
  }
}

test('every case is a message that LINE takes', () => {
  for (const [name, activities] of Object.entries(kitCases)) if (name !== 'called-off') checkFlex(activities);
});

test('many long announcements stay within twelve cards and fifty thousand bytes, and the last card leads to the rest', () => {
  const long = 'ยาวมาก '.repeat(60).trimEnd();
  const many = Array.from({ length: 40 }, (_, place) =>
    activity({ id: `a${place}`, title: long, place: { venue: long }, plan: plan({ contact: long }) }),
  );
  checkFlex(many);
  const bubbles = toFlexMessage(kitOf(many))!.contents.contents;
  assert.equal(bubbles.length, 12);
  assert.match(JSON.stringify(bubbles.at(-1)), /และอีก 29 กิจกรรม.*https:\/\/example\.org\/area\/4904"/);
});

test('exactly twelve are all shown', () => {
  const twelve = Array.from({ length: 12 }, (_, place) => activity({ id: `a${place}` }));
  assert.doesNotMatch(JSON.stringify(toFlexMessage(kitOf(twelve))), /และอีก/);
});

test('where there is nothing to announce there is no message', () => {
  assert.equal(toFlexMessage(kitOf(kitCases['called-off']!)), undefined);
});
