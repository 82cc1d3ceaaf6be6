import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
const [normal, contrasted] = css.split('@media (prefers-contrast: more)') as [string, string];
const colours = (part: string) =>
  new Map([...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name!, colour!]));

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

test('every text colour has at least 7:1 on every ground', () => {
  assertReadable(colours(normal));
});

test('so it has where the reader asks for more contrast', () => {
  assertReadable(new Map([...colours(normal), ...colours(contrasted)]));
});

test('white on the accent has at least 7:1', () => {
  assert.ok(contrast('#ffffff', colours(normal).get('accent')!) >= 7);
});

test('a strong rule can be told from every ground', () => {
  const tokens = colours(normal);
  for (const ground of grounds) assert.ok(contrast(tokens.get('rule-strong')!, tokens.get(ground)!) >= 3, ground);
});

test('names on every shade of a map have at least 4.5:1, and each step of shade can be told from the next in grey', () => {
  const tokens = colours(normal);
  const shades = ['paper', 'shade-1', 'shade-2', 'shade-3', 'shade-4', 'shade-5'].map((name) => tokens.get(name)!);
  for (const [index, shade] of shades.entries()) {
    assert.ok(contrast(tokens.get('ink')!, shade) >= 4.5, `ink on ${shade}`);
    if (index > 0) assert.ok(contrast(shades[index - 1]!, shade) >= 1.2, `${shades[index - 1]} and ${shade}`);
  }
});
