import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PictureLook } from '../../../../src/domain/picture-look.ts';
import { notePoorPicture } from '../../../../src/pipeline/photos/photo-notes.ts';

const good = { hash: '', brightness: 120, contrast: 50, sharpness: 300, flatness: 0.1, width: 1600, height: 1200 };
const noteOf = (over: Partial<PictureLook>) => notePoorPicture({ ...good, ...over });

test('of a picture as cameras take it nothing is told', () => {
  assert.equal(noteOf({}), undefined);
});

test('a picture is dark where next to no light is in it, or nothing but one grey', () => {
  assert.equal(noteOf({ brightness: 21.9 }), 'photo-dark');
  assert.equal(noteOf({ brightness: 22 }), undefined);
  assert.equal(noteOf({ contrast: 3.9 }), 'photo-dark');
  assert.equal(noteOf({ contrast: 4 }), undefined);
});

test('a picture is small by its shorter side, whichever that is', () => {
  assert.equal(noteOf({ width: 319 }), 'photo-small');
  assert.equal(noteOf({ height: 319 }), 'photo-small');
  assert.equal(noteOf({ width: 320, height: 320 }), undefined);
});

test('a screenshot is flat and as long as a screen; either alone is a picture', () => {
  const screen = { width: 1000, height: 1900, flatness: 0.51 };
  assert.equal(noteOf(screen), 'photo-screenshot');
  assert.equal(noteOf({ ...screen, width: 1900, height: 1000 }), 'photo-screenshot');
  assert.equal(noteOf({ ...screen, flatness: 0.5 }), undefined);
  assert.equal(noteOf({ ...screen, height: 1899 }), undefined);
});

test('a picture without an edge is blurred', () => {
  assert.equal(noteOf({ sharpness: 11.9 }), 'photo-blurred');
  assert.equal(noteOf({ sharpness: 12 }), undefined);
});

test('of several faults the one that says most is told', () => {
  assert.equal(noteOf({ brightness: 1, width: 1, sharpness: 1 }), 'photo-dark');
  assert.equal(noteOf({ width: 100, height: 300, flatness: 0.9, sharpness: 1 }), 'photo-small');
});
