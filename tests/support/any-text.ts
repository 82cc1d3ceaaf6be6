import fc from 'fast-check';

/** Text as it comes: Thai letters and marks in any order, spaces of all kinds, and any other character. */
export const anyText = fc.string({
  unit: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0xe01, max: 0xe5b }).map((code) => String.fromCharCode(code)) },
    { weight: 4, arbitrary: fc.integer({ min: 0xe47, max: 0xe4e }).map((code) => String.fromCharCode(code)) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        ...'เําำฺุูี่ -.(๕5Ae\u00a0\u200b\ufeff\u00ad\n\r\t\u0301\u0327\u0334\u202e\ufffd\uf8c1\u2028',
      ),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  ),
  maxLength: 24,
});
