import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Counter, type TestReport } from '../../../scripts/test/run-suite.ts';

const report = (over: Partial<TestReport> = {}): TestReport => ({
  name: 'a test',
  nesting: 0,
  file: '/x/a.test.ts',
  details: { type: 'test' },
  ...over,
});
const failed = (failureType: string) => Object.assign(new Error('wrong'), { failureType });
const count = (...reports: [boolean, Partial<TestReport>][]) => {
  const counter = new Counter();
  for (const [passed, over] of reports) counter.add(passed, report(over));
  const { passed, failures } = counter.result();
  return [passed, failures.length];
};

describe('the test command counts', () => {
  test('tests, not the tests and suites that hold them', () => {
    const held = count([true, { nesting: 1 }], [true, { nesting: 1 }], [true, { nesting: 0 }], [true, {}]);
    assert.deepEqual(held, [3, 0]);
    assert.deepEqual(count([true, { nesting: 1 }], [true, { details: { type: 'suite' } }]), [1, 0]);
  });

  test('a failed test inside another once', () => {
    const inner: Partial<TestReport> = { nesting: 1, details: { type: 'test', error: failed('testCodeFailure') } };
    assert.deepEqual(
      count([false, inner], [false, { details: { type: 'test', error: failed('subtestsFailed') } }]),
      [0, 1],
    );
  });

  test('a hook that fails, although every test in it passed', () => {
    const suite = { details: { type: 'suite', error: failed('hookFailed') } };
    assert.deepEqual(count([true, { nesting: 1 }], [false, suite]), [1, 1]);
  });

  test('skipped tests and tests to do as failed', () => {
    assert.deepEqual(count([true, { skip: true }], [true, { todo: 'later' }], [true, {}]), [1, 2]);
  });

  test('a file without tests as failed', () => {
    assert.deepEqual(count([true, { name: '/x/a.test.ts' }]), [0, 1]);
  });

  test('a file that cannot be loaded as failed, with what it wrote', () => {
    const counter = new Counter();
    counter.add(false, report({ name: '/x/a.test.ts', details: { error: failed('testCodeFailure') } }));
    counter.addErrorOutput('/x/a.test.ts', 'Cannot find module');
    assert.deepEqual(
      counter.result().failures.map(({ text }) => text),
      ['Cannot find module'],
    );
  });

  test('children of one file apart from those of another', () => {
    assert.deepEqual(count([true, { nesting: 1, file: '/x/b.test.ts' }], [true, { file: '/x/a.test.ts' }]), [2, 0]);
  });
});
