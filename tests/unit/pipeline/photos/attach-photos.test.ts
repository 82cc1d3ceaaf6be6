import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  attachPhotos,
  type PhotoOutcome,
  type PhotoPolicy,
  type PhotoRequest,
  toPhotoRequests,
} from '../../../../src/pipeline/photos/attach-photos.ts';
import type { PhotoDecision } from '../../../../src/pipeline/photos/photo-decisions.ts';
import { activity, dataset, done, manifest, photo, result, sourceRef } from '../../../support/builders.ts';

const reported = (id: string, ...photos: string[]) => done({ id, title: `งาน ${id}`, result: result({ photos }) });
const activities = [reported('a1', '1.jpg'), activity({ id: 'a2' }), reported('a3'), reported('a4', '2.jpg')];
const before = dataset({ activities, manifest: manifest({ counts: { rows: 9 } }) });
const [first, second] = toPhotoRequests(before) as [PhotoRequest, PhotoRequest];

/** A picture by its number: unlike any other, unless another has the same look. */
const picture = (number: number, { name = `${number}.jpg`, look = number, sharpness = 300 } = {}): PhotoOutcome => ({
  name,
  id: `id${number}`,
  file: `file${number}`,
  width: 1600,
  height: 1200,
  widths: [480, 960],
  colour: '#112233',
  look: {
    hash: look.toString(16).repeat(64),
    brightness: 120,
    contrast: 50,
    sharpness,
    flatness: 0.1,
    width: 1600,
    height: 1200,
  },
});
const attach = (outcomes: PhotoOutcome[][], policy: Partial<PhotoPolicy> = {}) => {
  const { dataset: after, candidates } = attachPhotos(before, [first, second].slice(0, outcomes.length), outcomes, {
    decisions: new Map(),
    heldSources: new Set(),
    mostOfReport: 20,
    ...policy,
  });
  const told = after.issues.map(({ code, found, expected }) =>
    [code, found, expected].filter((part) => part !== undefined),
  );
  return { after, candidates, told };
};
const decide = (id: string, decision: Partial<PhotoDecision>) =>
  new Map([[id, { boxes: [], source: sourceRef(), ...decision }]]);

test('only results that name photographs ask for them, in their order', () => {
  assert.deepEqual(toPhotoRequests(before), [
    { activityId: 'a1', names: ['1.jpg'], source: sourceRef({ row: 3 }) },
    { activityId: 'a4', names: ['2.jpg'], source: sourceRef({ row: 3 }) },
  ]);
});

test('photographs stand in place of names, and are counted', () => {
  const { after, candidates, told } = attach([[picture(1), picture(2)], [picture(3)]]);
  const common = { width: 1600, height: 1200, widths: [480, 960], colour: '#112233' };
  assert.deepEqual(after.photos, [
    { id: 'id1', file: 'file1', activityId: 'a1', ...common },
    { id: 'id2', file: 'file2', activityId: 'a1', ...common },
    { id: 'id3', file: 'file3', activityId: 'a4', ...common },
  ]);
  assert.deepEqual(
    after.activities.map((each) => each.result?.photos),
    [['id1', 'id2'], undefined, [], ['id3']],
  );
  assert.deepEqual(after.manifest.counts, { rows: 9, photos: 3, issues: 0 });
  assert.deepEqual([told, candidates.length], [[], 3]);
  assert.deepEqual(before.activities[0]!.result!.photos, ['1.jpg'], 'what was given stays as it was');
});

test('a caption and the moment that the name tells come with the photograph', () => {
  const { after } = attach([[picture(1, { name: 'ก่อน-1.jpg' })]], { decisions: decide('id1', { caption: 'ลอกคลอง' }) });
  assert.deepEqual([after.photos[0]!.caption, after.photos[0]!.moment], ['ลอกคลอง', 'before']);
  const { after: bare } = attach([[picture(1)]], { decisions: decide('id1', { caption: '' }) });
  assert.deepEqual(Object.keys(bare.photos[0]!).toSorted(), Object.keys(photo()).toSorted());
});

test('why there is no picture is told at the row of its report', () => {
  const reasons = ['missing', 'host', 'dead', 'too large'].map((reason, at) => ({ name: `${at}.jpg`, reason }));
  const { after, told } = attach([reasons]);
  assert.deepEqual(told, [
    ['photo-missing', '0.jpg'],
    ['photo-not-fetched', '1.jpg'],
    ['photo-address-dead', '2.jpg'],
    ['photo-refused', '3.jpg', 'too large'],
  ]);
  const { source, file, row, activityId, districtCode } = after.issues[0]!;
  assert.deepEqual([source, file, row, activityId, districtCode], ['sample', 'activities.csv', 3, 'a1', '4904']);
  assert.deepEqual(after.manifest.counts, { rows: 9, photos: 0, issues: 4 });
});

test('what is told of a name holds nobody’s number, no key of an address, and is cut', () => {
  const toldOf = (name: string) => attach([[{ name, reason: 'missing' }]]).told[0]![1]!;
  assert.doesNotMatch(toldOf('บัตร 1-1018-00000-00-1.jpg'), /00000/);
  assert.equal(toldOf('https://a.go.th/1.jpg?key=secret'), 'https://a.go.th/1.jpg?…');
  assert.equal(toldOf('HTTP://a.go.th/1.jpg#secret\nsecret'), 'HTTP://a.go.th/1.jpg?…');
  assert.equal(toldOf('จริงหรือ?.jpg'), 'จริงหรือ?.jpg');
  assert.equal(toldOf('ภาพ https://a.go.th/?x'), 'ภาพ https://a.go.th/?x', 'not an address as a whole');
  assert.equal(toldOf('ก'.repeat(200)).length, 120);
  const long = attach([[{ name: 'x', reason: 'y'.repeat(200) }]]).told[0]![2]!;
  assert.equal(long.length, 100);
});

test('the same picture named twice in a report is one', () => {
  const { after, candidates } = attach([[picture(1), picture(1, { name: 'copy.jpg' })], [picture(1)]]);
  assert.equal(candidates.length, 2, 'of another report it is another candidate');
  assert.deepEqual(after.activities[0]!.result!.photos, ['id1']);
});

test('of more pictures than a report may show the first are, and the number is told', () => {
  const { after, told } = attach([[picture(1), picture(2), picture(3)]], { mostOfReport: 2 });
  assert.deepEqual(after.activities[0]!.result!.photos, ['id1', 'id2']);
  assert.deepEqual(told, [['photo-too-many', '3', '2']]);
  assert.deepEqual(attach([[picture(1), picture(2)]], { mostOfReport: 2 }).told, []);
});

test('pictures that wait are told once for each report, with their number, and are not shown', () => {
  const { after, candidates, told } = attach([[picture(1), picture(2)], [picture(3)]], {
    heldSources: new Set(['sample']),
    decisions: decide('id3', { state: 'clear' }),
  });
  assert.deepEqual(told, [['photo-held', '2']]);
  assert.deepEqual(
    after.photos.map(({ id }) => id),
    ['id3'],
  );
  assert.deepEqual(
    candidates.map(({ verdict }) => verdict),
    ['hold', 'hold', 'publish'],
  );
});

test('a picture that was taken down is a candidate still, shown nowhere, and told to nobody', () => {
  const { after, candidates, told } = attach([[picture(1)]], { decisions: decide('id1', { state: 'down' }) });
  assert.deepEqual([after.photos, told, candidates[0]!.verdict], [[], [], 'down']);
});

test('a picture of two activities is told with the other’s title; one like a decided one with its id', () => {
  assert.deepEqual(attach([[picture(1)], [picture(2, { look: 1 })]]).told, [
    ['photo-reused', '1.jpg', 'งาน a4'],
    ['photo-reused', '2.jpg', 'งาน a1'],
  ]);
  const { told } = attach([[picture(1)], [picture(2, { look: 1 })]], { decisions: decide('id1', { state: 'down' }) });
  assert.deepEqual(told[0], ['photo-like-decided', '2.jpg', 'id1']);
  assert.deepEqual(attach([[picture(1, { sharpness: 1 })]]).told, [['photo-blurred', '1.jpg']]);
});
