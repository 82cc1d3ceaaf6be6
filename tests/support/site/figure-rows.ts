import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type MeasureId, measures } from '../../../src/measures/definitions.ts';
import { siteFolder } from './built-site.ts';

const digits = { district: 4, tambon: 6, village: 8 } as const;

/** A row behind a figure, as its page lists it. */
export interface Row {
  measures: string[];
  people: number;
  place: string;
  /** Its first day. */
  day: string;
}

/** All rows behind a figure, of every page that they have. */
export function readRows(href: string, address: string): Row[] {
  const [own = '', fragment] = href.split('#');
  assert.ok(fragment, `${href} leads to rows`);
  // Rows of an area that has no page of its own stand among those of the area around.
  const [, part = ''] = /-(\d{6,8})$/.exec(fragment) ?? [];
  const pages = own === address ? [own] : numbered(own);
  const html = pages.map((page) => readFileSync(path.join(siteFolder, `${page}.html`), 'utf8'));
  const choice = new RegExp(`id="${fragment}" data-measure="[a-z0-9-]+"(?: data-part="(\\d+)")?`).exec(html[0]!);
  assert.ok(choice, `${href}: there is such a place`);
  const rows = html.flatMap((text) =>
    [
      ...text.matchAll(
        /<tr data-in="([^"]*)"(?: data-value="(\d+)")? data-place="(\d+)"(?: data-part="(\d+)")?> ?<td class="whole" data-sort="([\d-]+)"/g,
      ),
    ].map(([, ids = '', people, place = '', inPart, day = '']) => ({
      measures: ids.split(' '),
      people: Number(people ?? 0),
      place,
      inPart,
      day,
    })),
  );
  if (!part) return rows;
  const shown = rows.filter(({ inPart }) => inPart === choice[1]);
  const inside = rows.filter(({ place }) => place.startsWith(part));
  assert.deepEqual(shown, inside, `${href}: shown are those of the area`);
  return inside;
}

/** A list's pages: the first, then those with a number. */
function numbered(first: string): string[] {
  const pages = [first];
  for (let page = 2; existsSync(path.join(siteFolder, `${first}/${page}.html`)); page++) pages.push(`${first}/${page}`);
  return pages;
}

/** The whole numbers of a text. */
export const numbersIn = (text: string) =>
  [...text.matchAll(/\d[\d,]*/g)].map(([found]) => Number(found.replaceAll(',', '')));

/** Asserts what a figure says, against the rows that it leads to. */
export function checkFigure(id: MeasureId, shown: string, part: string, rows: Row[], area: string): void {
  const counted = rows.filter((row) => row.measures.includes(id));
  const measure = measures[id];
  const [value] = numbersIn(shown);
  const [first, second] = numbersIn(part);
  switch (measure.type) {
    case 'count':
      return assert.equal(counted.length, value, id);
    case 'sum':
      assert.equal(counted.length, first ?? 0, `${id}: reports`);
      if (id === 'participants')
        assert.equal(
          counted.reduce((sum, row) => sum + row.people, 0),
          value ?? 0,
          id,
        );
      return;
    case 'share':
      // The whole of the people's share is people; of the others it is activities.
      return id === 'people-share' ? undefined : assert.equal(counted.length, second ?? 0, `${id}: of`);
    case 'days':
      return assert.equal(counted.length, first ?? 0, `${id}: reports`);
    case 'agencies':
      return assert.equal(counted.length, rows.filter((row) => row.measures.includes('done')).length, id);
    case 'areas': {
      const places = counted.filter(({ place }) => place.length >= digits[measure.level]);
      const areas = new Set(places.map(({ place }) => place.slice(0, digits[measure.level])));
      assert.ok(area.length < digits[measure.level]);
      return assert.equal(areas.size, value, id);
    }
  }
}

/** A figure on a page: what it is of, what it says, and where its rows are. */
export interface LinkedFigure {
  href: string;
  id: string;
  shown: string;
  part: string;
}

/** Every figure of a page that leads to its rows. `attribute` says of which kind. */
export function readFigures(html: string, attribute = 'data-measure'): LinkedFigure[] {
  const figure = new RegExp(
    String.raw`<a href="([^"]+)" ${attribute}="([\w-]+)">\s*([^<]+?)\s*</a>\s*(?:<span class="part">([^<]*)</span>)?`,
    'g',
  );
  return [...html.matchAll(figure)].map(([, href = '', id = '', shown = '', part = '']) => ({ href, id, shown, part }));
}
