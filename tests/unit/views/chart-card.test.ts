import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toCardCsv } from '../../../src/exports/cards/to-card-csv.ts';
import { drawCard } from '../../../src/exports/cards/card-drawing.ts';
import { toCardTable, toWeekTable } from '../../../src/exports/cards/card-table.ts';
import { toCardText } from '../../../src/exports/cards/card-text.ts';
import { toCardSvg } from '../../../src/exports/cards/to-card-svg.ts';
import { allCards, cardMetrics, cardMonths } from '../../../src/views/card-metrics.ts';
import { toChartCard } from '../../../src/views/chart-card.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { wordsFor } from '../../../src/words/words.ts';
import { activity, count, dataset, done, plan, result, settings } from '../../support/builders.ts';

const today = '2022-04-20';
const words = wordsFor('th');
const indexOf = (activities: ReturnType<typeof activity>[], day = today) =>
  createSiteIndex(dataset({ activities }), day, settings());
const tambon = { districtCode: '4904', tambonCode: '490401' };
const monthly = (months: string[], place = tambon) =>
  months.map((month, at) => done({ id: `a${at}`, start: `${month}-05`, place, people: 10 + at }));

describe('which charts there are', () => {
  test('a month without data before all data is no month of its own, but a year before stands beside each', () => {
    assert.deepEqual(cardMonths(indexOf(monthly(['2022-03'])))[0], '2021-04');
    assert.equal(cardMonths(indexOf(monthly(['2021-01']))).length, 16);
    assert.equal(cardMonths(indexOf(monthly(['2011-01']))).length, 25);
  });

  test('tambons have three once three months have something, villages none', () => {
    const place = { ...tambon, villageCode: '49040101' };
    const few = indexOf(monthly(['2022-02', '2022-03'], place));
    assert.deepEqual(cardMetrics(few, '490401'), []);
    const enough = indexOf(monthly(['2022-01', '2022-02', '2022-03'], place));
    assert.deepEqual(cardMetrics(enough, '490401'), ['active-days', 'done', 'participants']);
    assert.deepEqual(cardMetrics(enough, '49040101'), []);
  });

  test('what nobody reported has none', () => {
    const metrics = cardMetrics(indexOf(monthly(['2022-03'])), '4904');
    assert.ok(metrics.includes('done'));
    assert.ok(!metrics.includes('blood-cc') && !metrics.includes('cancelled') && !metrics.includes('ahead'));
  });

  test('without any activity there are none at all', () => assert.deepEqual(allCards(indexOf([])), []));
});

describe('a series', () => {
  const index = indexOf([
    ...monthly(['2022-02', '2022-03']),
    done({ id: 'b', start: '2022-03-06', place: tambon, people: 5 }),
    activity({ id: 'c', start: '2022-04-02', result: result() }),
  ]);

  test('knows nothing before all data, noughts after, and what runs still', () => {
    const { facts } = toChartCard(index, 'done', '4904');
    assert.deepEqual(
      facts.slice(-4).map(({ period, state, value }) => [period, state, value]),
      [
        ['2022-01', 'none', null],
        ['2022-02', 'complete', 1],
        ['2022-03', 'complete', 2],
        ['2022-04', 'running', 1],
      ],
    );
  });

  test('says in a sentence how the last whole month was, and never one that is not over', () => {
    const { sentence } = toCardText(toChartCard(index, 'done', '4904'), words);
    assert.equal(
      sentence,
      '“กิจกรรมที่ทำแล้ว” ของอำเภอดงหลวงในเดือนมีนาคม 2565 อยู่ที่ 2 กิจกรรม เพิ่มขึ้นจาก 1 กิจกรรมในเดือนกุมภาพันธ์ 2565',
    );
  });

  test('of people leaves a gap where nobody reported any, in the chart, the table and the file', () => {
    const card = toChartCard(index, 'participants', '4904');
    const drawn = drawCard(card, 680, words).shapes.filter(({ says }) => says?.startsWith('เม.ย. 2565'));
    assert.deepEqual(
      drawn.map((shape) => [shape.type, shape.says]),
      [['label', 'เม.ย. 2565: ไม่มีข้อมูล (ยังไม่สิ้นเดือน)']],
    );
    assert.equal(toCardTable(card, words).rows[0]!.cells[0]!.text, '–');
    const line = toCardCsv(card, 'https://example.org/x')
      .split('\r\n')
      .find((each) => each.includes('"2022-04"'));
    assert.match(line!, /"2022-04",false,"participants",,1,0,false,/);
    assert.ok(toCardText(card, words).notes.some((note) => note.startsWith('ขีด –')));
  });

  test('of a share has an axis up to a hundred, and of noughts no share', () => {
    const planned = indexOf([
      activity({ id: 'a', start: '2022-02-05', plan: plan(), result: result({ total: count(3) }) }),
      activity({ id: 'b', start: '2022-02-06', plan: plan() }),
      done({ id: 'c', start: '2022-03-06' }),
    ]);
    const card = toChartCard(planned, 'plans-with-result', '4904');
    const says = drawCard(card, 680, words).shapes.flatMap((shape) => shape.says ?? []);
    assert.ok(says.includes('ก.พ. 2565: 50% (1 จาก 2)'), says.join());
    assert.ok(says.includes('มี.ค. 2565: ไม่มีข้อมูล'), says.join());
    const labels = drawCard(card, 680, words).shapes.flatMap((shape) => (shape.type === 'label' ? shape.text : []));
    assert.deepEqual(
      labels.filter((text) => text.endsWith('%')),
      ['0%', '50%', '100%', '50%'],
    );
  });

  test('leads from each number to its rows, where there are any', () => {
    const { facts } = toChartCard(index, 'done', '4904');
    assert.equal(facts.at(-2)!.rowsHref, '/area/4904/results/2022-03#rows-done');
    assert.equal(facts.at(-4)!.rowsHref, undefined);
  });
});

test('plans beside results are of the fiscal year of the last whole month, and a year half over says so', () => {
  const index = indexOf([activity({ start: '2022-03-05', plan: plan(), place: tambon })]);
  const card = toChartCard(index, 'plan-done', '4904');
  assert.equal(card.chart === 'plan-done' && card.period.id, 'fy2565');
  assert.match(toCardText(card, words).notes.join(), /ปีงบประมาณ 2565 ยังไม่สิ้นสุด/);
  // In October the year has no month yet.
  const october = toChartCard(
    indexOf([activity({ start: '2022-03-05', plan: plan() })], '2022-10-20'),
    'plan-done',
    '49',
  );
  assert.equal(october.chart === 'plan-done' && october.period.id, 'fy2565');
});

test('a calendar of days lists whole weeks, from which weeks in a row are counted', () => {
  // Mondays: 28 March, 4 and 11 April; 18 April begins the week that is not over on the 20th.
  const days = ['2022-03-29', '2022-04-05', '2022-04-12', '2022-04-19'];
  const card = toChartCard(indexOf(days.map((start, at) => done({ id: `a${at}`, start }))), 'active-days', '4904');
  const weeks = toWeekTable(card, words)!;
  assert.deepEqual(
    weeks.rows.map(({ cells }) => cells[0]!.text),
    ['1', '1', '1'],
  );
  assert.match(toCardText(card, words).sentence, /^อำเภอดงหลวงมีกิจกรรม 4 วันจาก 23 วัน \(29 มี\.ค\. – 20 เม\.ย\. 2565\)/);
});

test('a chart’s file has title, sentence, source and nothing that a page must bring', () => {
  const card = toChartCard(indexOf(monthly(['2022-02', '2022-03'])), 'done', '49');
  const text = toCardText(card, words);
  const svg = toCardSvg(drawCard(card, 680, words), { ...text, title: '<b>&"' }, ['ที่มา <x>'], '.chart-done{fill:#000}');
  assert.match(svg, /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  assert.ok(svg.includes('&lt;b&gt;&amp;') && svg.includes('ที่มา &lt;x&gt;') && !svg.includes('<b>'));
  assert.doesNotMatch(svg, /NaN|undefined|href|<script/);
});
