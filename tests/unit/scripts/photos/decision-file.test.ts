import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toDecisionFile } from '../../../../scripts/photos/decision-file.ts';
import { decodeDecisions } from '../../../../src/pipeline/decode/decode-decisions.ts';
import { readPhotoDecisions } from '../../../../src/pipeline/photos/photo-decisions.ts';

const [one, two] = ['00000000000000a1', '00000000000000b2'];
const decode = (text: string) =>
  decodeDecisions(Buffer.from(text), 'photo-decisions.csv', ['photo', 'decision'], { rows: 100 });
const read = (text: string) => readPhotoDecisions(decode(text), (caption) => caption);
const reviewed = {
  photo: one,
  state: 'clear',
  caption: 'ปลูกป่า, "ริมโขง"',
  boxes: [{ x: 0.1, y: 0.2, width: 0.25, height: 0.5 }],
  reason: 'ขอมา',
} as const;

test('what is decided on the page is what the next build reads', () => {
  const { decisions, issues } = read(toDecisionFile([], { ...reviewed, boxes: [...reviewed.boxes] }));
  const { source: _source, ...decision } = decisions.get(one)!;
  assert.deepEqual(issues, []);
  assert.deepEqual(decision, { state: 'clear', boxes: reviewed.boxes, caption: reviewed.caption });
});

test('a decision takes the place of the photograph’s earlier lines; others stay, with columns that people added', () => {
  const before = `photo,decision,value,reason,by\n${one},hold,,,สมศรี\n${two},take-down,,ขอมา,สมชาย\n`;
  const text = toDecisionFile(decode(before), { ...reviewed, boxes: [], caption: '' });
  assert.deepEqual(
    decode(text).map(({ values }) => values),
    [
      { photo: two, decision: 'take-down', value: '', reason: 'ขอมา', by: 'สมชาย' },
      { photo: one, decision: 'clear', value: '', reason: 'ขอมา', by: '' },
    ],
  );
});

test('a photograph of which nothing is decided any more has no line', () => {
  const before = `photo,decision,value,reason\n${one},hold,,\n`;
  assert.equal(
    decode(toDecisionFile(decode(before), { photo: one, state: '', caption: '', boxes: [], reason: '' })).length,
    0,
  );
});
