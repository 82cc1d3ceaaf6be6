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
const groups = new Map<string, number[]>();
for (const [group, letters] of alike.entries()) {
  for (const letter of letters) groups.set(letter, [...(groups.get(letter) ?? []), group]);
}

const soundsAlike = 0.5;
const another = 1;

/** The cost of one letter where another should be. */
export function changeCost(a: string, b: string): number {
  const own = groups.get(a);
  return own?.some((group) => groups.get(b)?.includes(group)) ? soundsAlike : another;
}

/** The cost of a letter too many or too few; `before` is the one in front of it. */
export function lossCost(letter: string, before: string | undefined): number {
  // Tones, ็, ์ and ะ are left out and put in without a thought; a letter is doubled by a heavy finger.
  if (/[่-์็ะ]/.test(letter) || letter === before) return soundsAlike;
  // ร and ล behind a consonant are not always heard: ปา for ปลา.
  return /[รล]/.test(letter) && before !== undefined && /[ก-ฮ]/.test(before) ? 0.75 : another;
}

/** The cost of two letters that changed places. */
export const swapCost = (a: string, b: string): number => (a === b ? 0 : another);
