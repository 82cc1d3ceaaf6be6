import fc from 'fast-check';

const letters = 'กขคงจชซดตถทธนบปผฝพฟภมยรลวศสหฬอฮะาำเแโใไิีึืุูั็่้๊๋์';

/** Texts as people type and paste them: Thai letters and marks in any order, digits of both kinds, spaces, signs, Latin. */
export const anyThai = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...letters) },
      { weight: 3, arbitrary: fc.constantFrom('น้ำ', 'เก็บ', 'ขยะ', 'ต.', 'อบต.', 'หมู่ 5', 'ผู้', 'แม่', 'ํา') },
      { weight: 2, arbitrary: fc.constantFrom(' ', '\u200b', '1', '๕', 'ab', '.', '(', '"', '😀') },
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));
