import { readFile } from 'node:fs/promises';
import path from 'node:path';

const sheets = ['tokens.css', 'map-land.css', 'map.css', 'map-file.css', 'charts.css', 'picture-file.css'];

/**
 * The style of a drawn picture, for a program that knows neither custom properties nor media queries: the sheets of the site,
 * each property in its plain, light value.
 */
export async function readPictureStyle(folder = path.resolve('src/styles')): Promise<string> {
  const texts = await Promise.all(sheets.map((name) => readFile(path.join(folder, name), 'utf8')));
  const [tokens = '', ...rules] = texts.map((text) => withoutAtRules(text.replace(/\/\*[\s\S]*?\*\//g, '')));
  const values = new Map([...tokens.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]));
  return resolveValues(rules.join('\n'), values);
}

/** Puts the value of each custom property where it is asked for; one that has no value is left. */
function resolveValues(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(/var\((--[\w-]+)\)/g, (asked, name: string) => values.get(name) ?? asked);
}

/** Without `@import …;` and `@media … { … }`, of which one may hold rules but no other. */
function withoutAtRules(text: string): string {
  return text.replace(/@import[^;]*;/g, '').replace(/@[\w-]+[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
}
