import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { SeriesPoint } from '../../../src/charts/bars.ts';
import {
  type BoxShape,
  type Drawing,
  hatch,
  type PathShape,
  type Shape,
  widthOf,
} from '../../../src/charts/drawing.ts';
import { drawHeatCalendar, toHeatDays } from '../../../src/charts/heat-calendar.ts';
import { drawMultiples } from '../../../src/charts/multiples.ts';
import { drawPlanDoneBars } from '../../../src/charts/plan-done-bars.ts';
import { drawSeries } from '../../../src/charts/series.ts';

const points = (values: (number | null)[]): SeriesPoint[] =>
  values.map((value, at) => ({
    tick: `ม.${at}`,
    value,
    label: String(value),
    isRunning: at === values.length - 1,
    says: `${at}: ${value}`,
  }));
const rowsOf = (values: [planned: number, done: number][]) =>
  values.map(([planned, done], at) => ({
    name: `อ.${at}`,
    planned,
    done,
    labels: [String(planned), String(done)] as [string, string],
    says: [`${at} planned`, `${at} done`] as [string, string],
  }));
const formatValue = String;
const words = { weekdays: ['จ', 'อ', 'พ', 'พฤ', 'ศ', 'ส', 'อา'], month: String, day: (day: string) => day };
const isBox = (shape: Shape): shape is BoxShape => shape.type === 'box';
const boxes = (drawing: Drawing, look?: string) =>
  drawing.shapes.filter(isBox).filter((box) => look === undefined || box.look === look);
const spoken = (drawing: Drawing) => drawing.shapes.flatMap(({ says }) => says ?? []);
const curve = (drawing: Drawing) =>
  drawing.shapes.find((shape): shape is PathShape => shape.type === 'path' && shape.look === 'curve')!.d;

describe('a series', () => {
  test('has bars whose heights are to each other as their values, from an axis at 0', () => {
    const [five, ten] = boxes(drawSeries(points([5, 10, 3]), { width: 600, form: 'bars', formatValue }), 'done');
    assert.ok(Math.abs(five!.height * 2 - ten!.height) < 0.2, `${five!.height} and ${ten!.height}`);
    assert.ok(Math.abs(five!.y + five!.height - (ten!.y + ten!.height)) < 0.2, 'one foot');
  });

  test('leaves a gap where nothing is known, and no line leads over it', () => {
    const drawing = drawSeries(points([10, null, 30, 40]), { width: 600, form: 'line', top: 100, formatValue });
    assert.equal(curve(drawing).match(/M/g)?.length, 2);
    assert.equal(curve(drawing).match(/L/g)?.length, 1);
    assert.equal(spoken(drawing)[1], '1: null');
  });

  test('tells every month, and one that is not over by slanting lines', () => {
    const drawing = drawSeries(points([1, 0, 2]), { width: 600, form: 'bars', formatValue });
    assert.deepEqual(spoken(drawing), ['0: 1', '1: 0', '2: 2']);
    assert.equal(boxes(drawing, 'running').length, 1);
    assert.equal(drawing.shapes.filter((shape) => shape.type === 'path' && shape.look === 'hatch').length, 1);
  });

  test('names months as far apart as they need, the newest always', () => {
    const many = points(Array.from({ length: 25 }, () => 1)).map((point) => ({ ...point, tick: 'พ.ย. 2569' }));
    const { shapes, height } = drawSeries(many, { width: 328, form: 'bars', formatValue });
    const ticks = shapes.filter(
      (shape) => shape.type === 'label' && shape.text === 'พ.ย. 2569' && shape.y > height - 10,
    );
    const places = ticks.map((shape) => (shape.type === 'label' ? shape.x : 0)).toSorted((a, b) => a - b);
    assert.ok(places.length >= 2);
    for (const [at, x] of places.slice(1).entries()) assert.ok(x - places[at]! >= widthOf('พ.ย. 2569'), `${x}`);
    assert.ok(places.at(-1)! + widthOf('พ.ย. 2569') / 2 <= 328.1);
  });
});

describe('bars of plans and results', () => {
  test('begin at 0 and are to each other as their values', () => {
    const drawing = drawPlanDoneBars(
      rowsOf([
        [10, 5],
        [0, 0],
      ]),
      { width: 680, formatValue },
    );
    const [planned] = boxes(drawing, 'planned');
    const [done, none] = boxes(drawing, 'done');
    assert.equal(planned!.x, done!.x);
    assert.ok(Math.abs(done!.width * 2 - planned!.width) < 0.2);
    assert.ok(none!.width < 1);
  });

  test('stand under their names on a telephone, and within its width', () => {
    const drawing = drawPlanDoneBars(rowsOf([[1234, 1200]]), { width: 328, formatValue });
    assert.equal(boxes(drawing, 'planned')[0]!.x, 0);
    assert.ok(boxes(drawing, 'planned')[0]!.width + widthOf('1234') <= 328);
  });
});

describe('a calendar of days', () => {
  // 1 October 2021 is a Friday.
  const heat = toHeatDays(
    new Map([
      ['2021-10-04', 1],
      ['2021-10-05', 8],
    ]),
    { from: '2021-10-01', to: '2021-10-10' },
  );

  test('counts its days, those with an activity, and the day of most', () => {
    assert.deepEqual([heat.days.length, heat.active, heat.most], [10, 2, { day: '2021-10-05', count: 8 }]);
  });

  test('tells more by a larger square, not by colour alone', () => {
    const [one, most] = boxes(drawHeatCalendar(heat, { width: 328, words }));
    assert.ok(most!.width > one!.width);
    assert.notEqual(most!.look, one!.look);
  });

  test('has Monday at the top of its weeks, in bands that fit the width', () => {
    const year = toHeatDays(
      new Map([
        ['2022-03-07', 1],
        ['2022-03-08', 1],
      ]),
      { from: '2021-10-01', to: '2022-10-31' },
    );
    const narrow = drawHeatCalendar(year, { width: 328, words });
    const [monday, tuesday] = boxes(narrow);
    assert.equal(tuesday!.x, monday!.x);
    assert.equal(tuesday!.y - monday!.y, 15);
    assert.ok(narrow.width <= 328, `${narrow.width}`);
    const wide = drawHeatCalendar(year, { width: 680, words });
    assert.ok(wide.width <= 680 && wide.height < narrow.height);
  });

  test('without an activity has no day of most', () => {
    const none = toHeatDays(new Map(), { from: '2021-10-01', to: '2021-10-03' });
    assert.deepEqual([none.most, none.active], [undefined, 0]);
  });
});

describe('small multiples', () => {
  test('are all on one scale', () => {
    const areas = [
      { name: 'ก', points: points([10, 0]) },
      { name: 'ข', points: points([5, 0]) },
    ];
    const [ten, five] = boxes(drawMultiples(areas, { width: 328, formatValue }), 'done');
    assert.ok(Math.abs(five!.height * 2 - ten!.height) < 0.2);
  });
});

test('a pattern stays inside its box', () => {
  const { d } = hatch({ x: 10, y: 20, width: 7, height: 30 });
  for (const [, x, y] of d.matchAll(/[ML](\S+) ([\d.]+)/g)) {
    assert.ok(Number(x) >= 10 && Number(x) <= 17 && Number(y) >= 20 && Number(y) <= 50, `${x} ${y}`);
  }
  assert.ok(d.length > 0);
});

test('whatever the values are, a chart has only numbers, and nothing outside its box', () => {
  const value = fc.option(fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 2_000_000 })));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 30 }), fc.constantFrom(328, 680, 800), (values, width) => {
      const counts = values.map((each): [number, number] => [each ?? 0, (each ?? 0) * 2]);
      for (const drawing of [
        drawSeries(points(values), { width, form: 'bars', formatValue }),
        drawSeries(points(values), { width, form: 'line', formatValue }),
        drawMultiples([{ name: 'ก', points: points(values) }], { width, formatValue }),
        drawPlanDoneBars(rowsOf(counts), { width, formatValue }),
      ]) {
        assert.doesNotMatch(JSON.stringify(drawing), /NaN|Infinity|null[,}]/);
        for (const { x, y, width: wide, height } of boxes(drawing)) {
          assert.ok(x >= 0 && y >= 0 && x + wide <= drawing.width + 0.2 && y + height <= drawing.height + 0.2);
          assert.ok(wide >= 0 && height >= 0);
        }
      }
    }),
  );
});
