import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCommonEraYear } from '../../../../src/pipeline/cells/year.ts';

const assertYears = (years: Record<string, number | undefined>) => {
  for (const [digits, year] of Object.entries(years)) assert.equal(toCommonEraYear(digits), year, digits);
};

test('four digits are a Buddhist year or one of the Common Era, and neither beyond what anybody means', () => {
  assertYears({ '2565': 2022, '2400': 1857, '2399': undefined, '2600': 2057, '2601': undefined });
  assertYears({ '2022': 2022, '1900': 1900, '1899': undefined, '2100': 2100, '2101': undefined, '0065': undefined });
});

test('two digits are of the century in which portals and their exports lie', () => {
  assertYears({ '65': 2022, '57': 2014, '56': undefined, '71': 2028, '72': undefined });
  assertYears({ '22': 2022, '14': 2014, '13': undefined, '28': 2028, '29': undefined });
});

test('any other number of digits is no year', () => {
  assertYears({
    '': undefined,
    '5': undefined,
    '565': undefined,
    '065': undefined,
    '02565': undefined,
    '025': undefined,
  });
});
