import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutPair } from '../../../../src/pipeline/cells/position-pair.ts';

const assertCuts = (pairs: Record<string, [string, string]>) => {
  for (const [text, pair] of Object.entries(pairs)) assert.deepEqual(cutPair(text), pair, text);
};

test('two numbers are cut at what stands between them', () => {
  assertCuts({
    '16.5, 104.7': ['16.5', '104.7'],
    '16.5,104.7': ['16.5', '104.7'],
    '16.5 ; 104.7': ['16.5', '104.7'],
    '16.5/104.7': ['16.5', '104.7'],
    '16.5\n104.7': ['16.5', '104.7'],
    '16.5 104.7': ['16.5', '104.7'],
    '(16.5, 104.7)': ['16.5', '104.7'],
    '( 16.5 104.7 )': ['16.5', '104.7'],
  });
});

test('a letter of a direction parts as well, where minutes and seconds are parted by spaces', () => {
  assertCuts({
    '16 32 43n 104 43 24e': ['16 32 43n', '104 43 24e'],
    '16° 32′ 43″ n104° 43′ 24″ e': ['16° 32′ 43″ n', '104° 43′ 24″ e'],
    '16°32\'43"n 104°43\'24"e': ['16°32\'43"n', '104°43\'24"e'],
    'n 16 32 43 e 104 43 24': ['n 16 32 43', 'e 104 43 24'],
    'e 104 43 24 n 16 32 43': ['e 104 43 24', 'n 16 32 43'],
    'lat 16.5 lon 104.7': ['lat 16.5', 'lon 104.7'],
    'lat: 16.5 lng: 104.7': ['lat: 16.5', 'lng: 104.7'],
  });
});

test('a zone before metres is none of them', () => {
  const metres: [string, string] = ['452058', '1858523'];
  for (const zone of ['48q ', '48 q, ', 'utm zone 48n: ', 'utm 48n ', 'โซน 47 ', 'zone48: ', '47r,']) {
    assert.deepEqual(cutPair(`${zone}452058 1858523`), metres, zone);
  }
  assert.deepEqual(cutPair('48q e 452058, n 1858523'), ['e 452058', 'n 1858523']);
  assert.deepEqual(cutPair('47 104'), ['47', '104'], 'no metres');
  assert.deepEqual(cutPair('49q 452058 1858523'), [], 'no zone of Thailand');
  assert.deepEqual(cutPair('ที่ 48q 452058 1858523'), []);
});

test('what is one number, or more than two, is no pair', () => {
  for (const text of ['', '16.5', '16.5, 104.7, 100', '16.5/104.7/1', '16 32 43', 'n 16 e 104 n 16']) {
    assert.deepEqual(cutPair(text), [], text);
  }
});

test('a story is no position: beyond a hundred letters nothing is cut', () => {
  assert.equal(cutPair(`${'1'.repeat(98)} 1`).length, 2);
  assert.equal(cutPair(`${'1'.repeat(99)} 1`).length, 0);
});
