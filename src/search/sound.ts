// What one letter costs in the place of another. Letters that sound alike are mistaken for each other every day.

const alike = [
  'รลฬ',
  'ศษสซ',
  'ณน',
  'ฎด',
  'ฏต',
  'ฐถ',
  'ฒทธฑ',
  'ภพ',
  'ฆค',
  'ญย',
  'ใไ',
  'ะา',
  'ิี',
  'ึื',
  'ุู',
  'เแ',
  '่้๊๋็',
  'ัา',
  'ฉช',
  'ผพ',
];
/** One bit for each group that a letter is in. */
const groups = new Map<string, number>();
for (const [group, letters] of alike.entries()) {
  for (const letter of letters) groups.set(letter, (groups.get(letter) ?? 0) | (1 << group));
}
/** Tones, ็, ์ and ะ are left out and put in without a thought. */
const light = new Set('่้๊๋็์ะ');
const isConsonant = (letter: string) => letter >= 'ก' && letter <= 'ฮ';

const soundsAlike = 0.5;
const another = 1;

/** The cost of one letter where another should be. */
export function changeCost(a: string, b: string): number {
  return ((groups.get(a) ?? 0) & (groups.get(b) ?? 0)) === 0 ? another : soundsAlike;
}

/** The cost of a letter too many or too few; `before` is the one in front of it. */
export function lossCost(letter: string, before: string | undefined): number {
  // A letter is doubled by a heavy finger.
  if (light.has(letter) || letter === before) return soundsAlike;
  // ร and ล behind a consonant are not always heard: ปา for ปลา.
  return (letter === 'ร' || letter === 'ล') && before !== undefined && isConsonant(before) ? 0.75 : another;
}

/** The cost of two letters that changed places. */
export const swapCost = (a: string, b: string): number => (a === b ? 0 : another);
