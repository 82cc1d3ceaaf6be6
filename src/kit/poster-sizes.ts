// How large a poster's words are set. The build has no browser to measure with, so lines are estimated from letters; a test
// renders every poster of the sample and the longest ones there can be, and finds none that overflows.

/**
 * Sizes in hundredths of the sheet's width, as src/styles/poster.css sets them: on A4, 210 mm wide, 10.1 are 60 pt.
 * Titles by step, the largest first; the 60 pt that are read from two metres at a glance are step 3.
 */
const titleSizes = [16, 12.6, 10.1, 8.6, 7.2, 6, 5, 4.2, 3.5];
/** Of place and facts: 4 are 24 pt. */
const textSizes = [4, 3.5, 3, 2.6, 2.2];
const titleOfTwoMetres = 3;

/** For the test that holds the style sheet to them. */
export const sizesInStyle = { title: titleSizes, text: textSizes } as const;

/** Room inside the margins. */
const sheet = { width: 88, height: 132 };
/** What always stands: invitation, rules and paddings, name of the site, gaps between the parts. */
const fixedHeight = 6.3 + 4 + 6.5 + 5;
const codeHeight = 27;
const factsWidth = 62;
/** Width of a letter as a part of its size: Noto Serif Thai bold and Sarabun on running Thai text, at the wide end. */
const letterWidth = { head: 0.64, text: 0.55 };
/** A line ends where a word does, not where the paper does. */
const unusedLetters = 3;

/** The words of a poster, as far as they take room. */
export interface PosterWords {
  title: string;
  /** How many lines of days and hours are set small, and how many large. */
  whenSmall: number;
  whenLarge: number;
  venue?: string;
  around: string;
  facts: readonly string[];
}

export interface PosterSizes {
  /** 1 the largest. */
  titleStep: number;
  textStep: number;
}

/**
 * The largest title that fits, with place and facts as large as they can be; they give way up to 18 pt for a title of 60.
 * What nothing fits gets the smallest of both.
 */
export function toPosterSizes(words: PosterWords): PosterSizes {
  for (const [title, titleSize] of titleSizes.entries()) {
    const isRead = title < titleOfTwoMetres;
    const smallest = isRead || title < titleSizes.length - 2 ? 3 : textSizes.length;
    for (const [text, textSize] of textSizes.slice(0, smallest).entries()) {
      if (heightOf(words, titleSize, textSize) <= sheet.height) return { titleStep: title + 1, textStep: text + 1 };
    }
  }
  return { titleStep: titleSizes.length, textStep: textSizes.length };
}

function heightOf(
  { title, whenSmall, whenLarge, venue, around, facts }: PosterWords,
  titleSize: number,
  size: number,
): number {
  const text = (words: string, width: number, letters = size) => linesOf(words, width, letters, 'text') * letters * 1.4;
  const where = (venue ? text(venue, sheet.width, size * 1.45) : 0) + text(around, sheet.width);
  const told = facts.reduce((sum, fact) => sum + text(fact, factsWidth) + size * 0.2, 0);
  return (
    fixedHeight +
    linesOf(title, sheet.width, titleSize, 'head') * titleSize * 1.32 +
    whenSmall * 4.2 * 1.3 +
    whenLarge * 7.8 * 1.3 +
    where +
    Math.max(told, codeHeight)
  );
}

/** Vowels and tones above and below take no room on a line. */
const stacked = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g;

function linesOf(text: string, width: number, size: number, face: keyof typeof letterWidth): number {
  // Capitals are wider than Thai letters.
  const length = text.replace(stacked, '').length + (text.match(/[A-Z]/g) ?? []).length * 0.35;
  const inLine = width / (size * letterWidth[face]);
  return length <= inLine ? 1 : Math.ceil(length / Math.max(1, inLine - unusedLetters));
}
