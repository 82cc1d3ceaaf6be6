import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  fiscalYearPeriod,
  fiscalYearToDate,
  last12Months,
  monthPeriod,
  periodAfter,
  periodBefore,
  readPeriod,
} from '../../../src/measures/period.ts';

test('the last 12 months begin the day after the same day last year', () => {
  assert.deepEqual(last12Months('2022-04-20'), { from: '2021-04-21', to: '2022-04-20' });
  assert.deepEqual(last12Months('2022-12-31'), { from: '2022-01-01', to: '2022-12-31' });
});

test('on 29 February the last 12 months begin on 1 March', () => {
  assert.deepEqual(last12Months('2024-02-29'), { from: '2023-03-01', to: '2024-02-29' });
});

test('fiscal year 2565 runs from 1 October 2564 to 30 September 2565', () => {
  assert.deepEqual(fiscalYearPeriod(2565), { from: '2021-10-01', to: '2022-09-30' });
  assert.deepEqual(fiscalYearToDate('2022-10-01'), { from: '2022-10-01', to: '2022-10-01' });
  assert.deepEqual(fiscalYearToDate('2022-09-30'), { from: '2021-10-01', to: '2022-09-30' });
});

test('a month ends on its own last day', () => {
  assert.deepEqual(monthPeriod('2024-02'), { from: '2024-02-01', to: '2024-02-29' });
});

test('weeks, months and fiscal years follow one another, over the ends of years too', () => {
  assert.deepEqual(readPeriod('2020-W53'), { from: '2020-12-28', to: '2021-01-03' });
  assert.deepEqual([periodBefore('2021-W01'), periodAfter('2020-W53')], ['2020-W53', '2021-W01']);
  assert.deepEqual([periodBefore('2022-01'), periodAfter('2021-12')], ['2021-12', '2022-01']);
  assert.deepEqual([periodBefore('fy2565'), periodAfter('fy2565')], ['fy2564', 'fy2566']);
});

test('what is no period is refused by name', () => {
  for (const id of ['2021-W53', '2021-13', 'fy22', 'next', '']) {
    assert.throws(() => readPeriod(id), { name: 'RangeError', message: /is no period/ });
  }
});
