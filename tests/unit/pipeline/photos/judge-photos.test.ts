import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PhotoRequest } from '../../../../src/pipeline/photos/attach-photos.ts';
import { judgePhotos, type PhotoCandidate } from '../../../../src/pipeline/photos/judge-photos.ts';
import type { PhotoDecision } from '../../../../src/pipeline/photos/photo-decisions.ts';
import { sourceRef } from '../../../support/builders.ts';

const requestOf = (activityId: string, source = 's'): PhotoRequest => ({
  activityId,
  names: [],
  source: sourceRef({ source }),
});
const requests = { a1: requestOf('a1'), a2: requestOf('a2'), a3: requestOf('a3') };

interface Shot {
  of?: PhotoRequest;
  decided?: Partial<PhotoDecision>;
  /** Pictures with the same letter are alike; without one a picture is like no other. */
  look?: string;
  width?: number;
  height?: number;
  sharpness?: number;
}

/** Pictures p1, p2 …: what becomes of each, and what is told. */
function judge(shots: Shot[], held: string[] = []) {
  const told: string[] = [];
  const candidates = shots.map(
    ({ of = requests.a1, decided, look, width = 1600, height = 1200, sharpness = 300 }, at): PhotoCandidate => {
      const hash = look === undefined ? String(at).repeat(64) : look.repeat(64);
      return {
        request: of,
        picture: {
          name: `${at + 1}.jpg`,
          id: `p${at + 1}`,
          file: `f${at + 1}`,
          width,
          height: 1200,
          widths: [480],
          colour: '#000000',
          look: { hash, brightness: 120, contrast: 50, sharpness, flatness: 0.1, width, height },
        },
        decision: decided && { boxes: [], source: sourceRef(), ...decided },
        verdict: 'publish',
      };
    },
  );
  const judged = judgePhotos(candidates, new Set(held), (code, { picture }, expected) =>
    told.push([code, picture.id, expected].filter(Boolean).join(' ')),
  );
  return { verdicts: judged.map(({ verdict }) => verdict).join(' '), told };
}

test('without a decision the source says whether a picture waits', () => {
  assert.deepEqual(judge([{}, { of: requestOf('a2', 'other') }], ['s']), { verdicts: 'hold publish', told: [] });
});

test('what people decided comes before the source', () => {
  const states = (['down', 'hold', 'clear'] as const).map((state): Shot => ({ decided: { state } }));
  assert.equal(judge(states).verdicts, 'down hold publish');
  assert.equal(judge(states, ['s']).verdicts, 'down hold publish');
  assert.equal(judge([{ decided: { caption: 'ก' } }], ['s']).verdicts, 'hold', 'a caption decides nothing');
});

test('a picture like one that was taken down, held or redacted waits until somebody decides on it', () => {
  const box = { x: 0, y: 0, width: 1, height: 1 };
  for (const decided of [{ state: 'down' }, { state: 'hold' }, { boxes: [box] }] satisfies Partial<PhotoDecision>[]) {
    const { verdicts, told } = judge([{ look: 'a', of: requests.a2 }, { look: 'a', decided, of: requests.a1 }, {}]);
    assert.equal(verdicts.split(' ')[0], 'hold', JSON.stringify(decided));
    assert.equal(told[0], 'photo-like-decided p1 p2');
    assert.equal(verdicts.split(' ')[2], 'publish', 'it is like none');
  }
});

test('a picture that was decided on itself is not held for being like another', () => {
  const down: Shot = { look: 'a', decided: { state: 'down' } };
  const box = { x: 0, y: 0, width: 1, height: 1 };
  assert.deepEqual(judge([down, { look: 'a', decided: { state: 'clear' }, of: requests.a2 }]).verdicts, 'down publish');
  assert.deepEqual(judge([down, { look: 'a', decided: { boxes: [box] }, of: requests.a2 }]).verdicts, 'down publish');
  assert.deepEqual(judge([down, { look: 'a', decided: { caption: 'ก' }, of: requests.a2 }]).verdicts, 'down hold');
});

test('a picture that waits already is not told to be like another', () => {
  const { verdicts, told } = judge([{ look: 'a', decided: { state: 'down' } }, { look: 'a' }], ['s']);
  assert.deepEqual([verdicts, told], ['down hold', []]);
});

test('a picture that was cleared shields none that is like it', () => {
  assert.equal(
    judge([
      { look: 'a', decided: { state: 'clear' } },
      { look: 'a', of: requests.a2 },
    ]).verdicts,
    'publish publish',
  );
});

test('of alike pictures of one report the largest is shown, of equally large ones the first', () => {
  const alike = (...widths: number[]) => judge(widths.map((width) => ({ look: 'a', width }))).verdicts;
  assert.equal(alike(800, 1600, 1200), 'alike publish alike');
  assert.equal(alike(1600, 1600), 'publish alike');
  const wide: Shot = { look: 'a', width: 1600, height: 400 };
  assert.equal(judge([wide, { look: 'a', width: 1200, height: 1200 }]).verdicts, 'alike publish');
  assert.equal(judge([{ look: 'a' }, { look: 'a', decided: { state: 'hold' }, width: 9000 }]).verdicts, 'hold hold');
});

test('a picture of two activities is told to each with the other, once; of three, with the first', () => {
  const { verdicts, told } = judge([
    { look: 'a' },
    { look: 'a' },
    { look: 'a', of: requests.a2 },
    { look: 'a', of: requests.a3 },
  ]);
  assert.equal(verdicts, 'publish alike publish publish');
  assert.deepEqual(told, ['photo-reused p1 a2', 'photo-reused p3 a1', 'photo-reused p4 a1']);
});

test('two activities with one picture are told of each other', () => {
  assert.deepEqual(judge([{ look: 'a' }, { look: 'a', of: requests.a2 }]).told, [
    'photo-reused p1 a2',
    'photo-reused p2 a1',
  ]);
});

test('of what was taken down nobody is told that it was used twice', () => {
  const { told } = judge([
    { look: 'a', decided: { state: 'down' } },
    { look: 'a', of: requests.a2, decided: { state: 'clear' } },
  ]);
  assert.deepEqual(told, []);
});

test('a poor picture is told where it is shown or waits, and not where it is neither', () => {
  const poor = { sharpness: 1 };
  assert.deepEqual(judge([poor]).told, ['photo-blurred p1']);
  assert.deepEqual(judge([poor], ['s']).told, ['photo-blurred p1']);
  assert.deepEqual(judge([{ ...poor, decided: { state: 'down' } }]).told, []);
  assert.deepEqual(judge([{ look: 'a' }, { look: 'a', ...poor }]).told, []);
});
