import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPhotoDecisions, writeBoxes } from '../../../../src/pipeline/photos/photo-decisions.ts';
import { sourceRef } from '../../../support/builders.ts';

const [id, other] = ['0123456789abcdef', 'fedcba9876543210'];
type Line = [photo: string, decision: string, value?: string];
const read = (...lines: Line[]) =>
  readPhotoDecisions(
    lines.map(([photo, decision, value], at) => ({
      values: { photo, decision, ...(value === undefined ? {} : { value }) },
      source: sourceRef({ row: at + 2 }),
    })),
    (text) => text.replaceAll('081', '***'),
  );
const decisionOf = (...lines: Line[]) => {
  const { decisions, issues } = read(...lines);
  assert.deepEqual(issues, []);
  const { source: _source, ...decision } = decisions.get(id)!;
  return decision;
};

test('of hold and clear the last line counts', () => {
  assert.deepEqual(decisionOf([id, 'hold'], [id, 'clear']), { state: 'clear', boxes: [] });
  assert.deepEqual(decisionOf([id, 'clear'], [id, 'hold']), { state: 'hold', boxes: [] });
});

test('what was taken down stays down, whatever a later line says', () => {
  assert.deepEqual(decisionOf([id, 'take-down'], [id, 'clear'], [id, 'hold']), { state: 'down', boxes: [] });
  assert.deepEqual(decisionOf([id, 'clear'], [id, 'take-down']), { state: 'down', boxes: [] });
});

test('a caption is masked, the last one counts, and it decides nothing else', () => {
  assert.deepEqual(decisionOf([id, 'caption', 'ก'], [id, 'caption', ' โทร 081 ']), { boxes: [], caption: 'โทร ***' });
});

test('boxes add up, in whatever way their numbers are parted', () => {
  assert.deepEqual(
    decisionOf([id, 'redact', '0.1 0.2 0.3 0.4; 0,0,1,1;'], [id, 'redact', ' 0.5  0.5, 0.1 0.1 ']).boxes,
    [
      { x: 0.1, y: 0.2, width: 0.3, height: 0.4 },
      { x: 0, y: 0, width: 1, height: 1 },
      { x: 0.5, y: 0.5, width: 0.1, height: 0.1 },
    ],
  );
});

test('ids and words are read in any case, with spaces around them', () => {
  assert.deepEqual(decisionOf([` ${id.toUpperCase()} `, ' Take-Down ']), { state: 'down', boxes: [] });
});

test('each photograph has its own decision, and the place of its last line', () => {
  const { decisions } = read([id, 'hold'], [other, 'clear'], [id, 'caption', 'ก']);
  assert.deepEqual(
    [...decisions].map(([photo, { state, source }]) => [photo, state, source.row]),
    [
      [id, 'hold', 4],
      [other, 'clear', 3],
    ],
  );
});

test('a line of no photograph is told, and decides nothing', () => {
  for (const photo of ['', 'รูป 081', id.slice(1), `${id}0`, id.replace('0', 'g')]) {
    const { decisions, issues } = read([photo, 'hold']);
    assert.equal(decisions.size, 0);
    const { code, row, found, expected } = issues[0]!;
    assert.deepEqual([code, row, expected], ['decision-unreadable', 2, '16 × 0–9 a–f']);
    assert.equal(found, `photo = ${photo.replace('081', '***')}`);
  }
});

test('a line that cannot be understood holds its photograph: somebody meant to protect someone', () => {
  const { decisions, issues } = read([id, 'ปิดหน้า 081', ' x ']);
  assert.equal(decisions.get(id)!.state, 'hold');
  const { code, row, found, expected } = issues[0]!;
  assert.deepEqual([code, row, found], ['decision-unreadable', 2, 'ปิดหน้า *** = x']);
  assert.match(expected!, /^hold, clear, redact, caption, take-down; /);
  assert.equal(read([id, 'xx'], [id, 'clear']).decisions.get(id)!.state, 'hold', 'a later line does not clear it');
  assert.equal(read([id, 'xx'], [id, 'take-down']).decisions.get(id)!.state, 'down', 'but may take it down');
  assert.equal(read([id, '']).decisions.get(id)!.state, 'hold');
});

test('boxes of which a number is missing, or outside of the picture, are not understood', () => {
  for (const boxes of [
    '',
    ';',
    '0.1 0.2 0.3',
    '0.1 0.2 0.3 0.4 0.5',
    '0.1 0.2 0.3 x',
    '-0.1 0 1 1',
    '0 1.1 1 1',
    '0 0 0 1',
    '0 0 1 0',
    '0 0 1 1.1',
    '0 0 1 1; x',
  ]) {
    const { decisions, issues } = read([id, 'redact', boxes]);
    assert.deepEqual([decisions.get(id)!.state, decisions.get(id)!.boxes, issues.length], ['hold', [], 1], boxes);
  }
  assert.equal(read([id, 'redact']).issues[0]!.found, 'redact = ');
});

test('what is told of a line is cut', () => {
  assert.equal(read([id, 'caption2', 'ก'.repeat(300)]).issues[0]!.found!.length, 120);
  assert.equal(read(['ก'.repeat(300), 'hold']).issues[0]!.found!.length, 120);
});

test('boxes are written as they are read, to four places', () => {
  const boxes = [
    { x: 0.123456, y: 0, width: 1, height: 0.5 },
    { x: 0.1, y: 0.2, width: 0.3, height: 0.4 },
  ];
  assert.equal(writeBoxes(boxes), '0.1235 0 1 0.5; 0.1 0.2 0.3 0.4');
  assert.deepEqual(decisionOf([id, 'redact', writeBoxes(boxes)]).boxes[1], boxes[1]);
});
