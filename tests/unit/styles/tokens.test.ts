import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
const page = readFileSync(new URL('../../../src/layouts/Page.astro', import.meta.url), 'utf8');

/** The colours that a block of the style sheet sets; "" is the one that stands in no media query. */
function coloursOf(query: string): [name: string, colour: string][] {
  const block = query ? css.split(`@media ${query} {`)[1]?.split('\n}')[0] : css.split('@media')[0];
  assert.ok(block, query);
  return [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name!, colour!]);
}

const dark = 'screen and (prefers-color-scheme: dark)';
const more = '(prefers-contrast: more)';
/** What readers ask for, and the blocks that then hold, each over the one before. */
const schemes: Record<string, string[]> = {
  'on a light ground': [''],
  'on a light ground with more contrast': ['', more],
  'on a dark ground': ['', dark],
  'on a dark ground with more contrast': ['', more, dark, `${dark} and ${more}`],
};
const tokensOf = (blocks: string[]) => new Map(blocks.flatMap(coloursOf));

const texts = ['ink', 'ink-soft', 'accent', 'accent-strong', 'warn'];
const kinds = ['kind-development', 'kind-disaster', 'kind-special', 'kind-unspecified'];
const grounds = ['paper', 'paper-tint', 'paper-note'];

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function assertReadable(tokens: Map<string, string>): void {
  for (const ground of grounds) {
    for (const text of [...texts, ...kinds]) {
      const ratio = contrast(tokens.get(text)!, tokens.get(ground)!);
      assert.ok(ratio >= 7, `--${text} on --${ground}: ${ratio.toFixed(2)}:1`);
    }
  }
}

for (const [scheme, blocks] of Object.entries(schemes)) {
  const tokens = tokensOf(blocks);

  test(`${scheme} every text colour has at least 7:1 on every ground`, () => assertReadable(tokens));

  test(`${scheme} paper on the accent and on a warning has at least 7:1`, () => {
    for (const ground of ['accent', 'accent-strong', 'warn', 'ink-soft']) {
      const ratio = contrast(tokens.get('paper')!, tokens.get(ground)!);
      assert.ok(ratio >= 7, `--paper on --${ground}: ${ratio.toFixed(2)}:1`);
    }
  });

  test(`${scheme} a strong rule can be told from every ground`, () => {
    for (const ground of grounds)
      assert.ok(contrast(tokens.get('rule-strong')!, tokens.get(ground)!) >= 3, `${scheme}: ${ground}`);
  });
}

test('the dark ground has a colour of its own for everything that the light one colours', () => {
  const named = (query: string) => coloursOf(query).map(([name]) => name);
  assert.deepEqual(named(dark).toSorted(), named('').toSorted());
});

test('paper is always light: every dark block is for the screen alone', () => {
  const queries = [...css.matchAll(/@media (.*) \{/g)].map(([, query]) => query!);
  assert.deepEqual(
    queries.filter((query) => query.includes('dark') && !query.startsWith('screen and ')),
    [],
  );
});

test('the browser’s own frame has the colour of the paper', () => {
  const colours = [...page.matchAll(/theme-color" content="(#[0-9a-f]{6})" media="\(prefers-color-scheme: (\w+)\)/g)];
  const paper = (blocks: string[]) => tokensOf(blocks).get('paper');
  assert.deepEqual(
    colours.map(([, colour, scheme]) => [scheme, colour]),
    [
      ['light', paper([''])],
      ['dark', paper(['', dark])],
    ],
  );
});

for (const scheme of ['on a light ground', 'on a dark ground']) {
  test(`${scheme} names on every shade of a map have at least 4.5:1, and each step can be told from the next in grey`, () => {
    const tokens = tokensOf(schemes[scheme]!);
    const shades = ['paper', 'shade-1', 'shade-2', 'shade-3', 'shade-4', 'shade-5'].map((name) => tokens.get(name)!);
    for (const [index, shade] of shades.entries()) {
      assert.ok(contrast(tokens.get('ink')!, shade) >= 4.5, `ink on ${shade}`);
      if (index > 0) assert.ok(contrast(shades[index - 1]!, shade) >= 1.2, `${shades[index - 1]} and ${shade}`);
    }
  });
}
