import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import Papa from 'papaparse';
import type { Page } from 'playwright';
import { addDays } from '../../src/domain/calendar-days.ts';
import { stateTerms } from '../../src/words/terms.ts';
import { wordsFor } from '../../src/words/words.ts';
import { browseSite } from '../support/site/browse-site.ts';
import { oneOrTwoOfEachType, readPages, siteFolder } from '../support/site/built-site.ts';

// The site was built once and nobody built it again: three weeks on, no page may show as still to come what is over.

interface Published {
  activity_id: string;
  state: string;
  start_date: string;
  end_date: string;
  sign_up_until: string;
}
const published = Papa.parse<Published>(
  readFileSync(path.join(siteFolder, 'data/activities.csv'), 'utf8').replace('\uFEFF', ''),
  { header: true, skipEmptyLines: true },
).data;
const { list, upNext, activity: words } = wordsFor('th');
const pages = readPages();
/** The day that the site was built for. */
const built = /<up-next data-made="([^"]+)"/.exec(readFileSync(path.join(siteFolder, 'index.html'), 'utf8'))![1]!;
const later = addDays(built, 21);

/** Announced when the site was built, and over three weeks later. */
const over = published.filter(
  ({ state, start_date, end_date }) =>
    ['planned', 'postponed', 'cancelled'].includes(state) && start_date >= built && end_date < later,
);
/** Still to come three weeks later. */
const ahead = published.filter(({ state, start_date }) => state === 'planned' && start_date > later);

describe(`three weeks after the build, on ${later}`, () => {
  const site = browseSite();

  async function open<Result>(address: string, day: string, look: (page: Page) => Promise<Result>): Promise<Result> {
    // A reader far from Thailand, where it is still the day before: the day that counts is Bangkok's.
    const context = await site.browser.newContext({
      viewport: { width: 1280, height: 800 },
      timezoneId: 'America/Los_Angeles',
    });
    try {
      const page = await context.newPage();
      await page.clock.setFixedTime(new Date(`${day}T03:00:00+07:00`));
      await page.goto(site.address + address);
      return await look(page);
    } finally {
      await context.close();
    }
  }

  /** What the page says of each activity that it links to in a list, a table or a calendar, as far as it can be seen. */
  const readEntries = (page: Page) =>
    page.locator('main :is(li, tr):has(a[href*="/activities/"]):not(:has(:is(li, tr)))').evaluateAll((entries) =>
      entries.flatMap((entry) => {
        const id = /\/activities\/([^/#?]+)$/.exec(
          entry.querySelector<HTMLAnchorElement>('a[href*="/activities/"]')!.href,
        )?.[1];
        if (id === undefined || entry.closest('[hidden]')) return [];
        const shown = [...entry.querySelectorAll('[hidden]')].map(({ textContent }) => textContent ?? '');
        const text = shown.reduce((whole, hidden) => whole.replace(hidden, ''), entry.textContent ?? '');
        return [{ id, text }];
      }),
    );

  // The fullest page of each type that lists activities, and every month that something is over in.
  const ofInterest = [
    ...oneOrTwoOfEachType(pages.filter(({ type }) => /^\/$|^\/(?:area|kinds|agencies)\/[^/]+$/.test(type))),
    ...pages.filter(({ address }) =>
      [
        '/map/list',
        ...[built, later].flatMap((day) => ['/calendar', '/map/list'].map((at) => `${at}/${day.slice(0, 7)}`)),
      ].includes(address),
    ),
  ];

  test('the sample has something that is over by then, and something that is not', () => {
    assert.ok(over.length > 20 && ahead.length > 5, `${over.length} over, ${ahead.length} ahead`);
    assert.ok(ofInterest.length > 10);
  });

  test('no list, table or calendar shows what is over as still to come', async () => {
    const overIds = new Set(over.map(({ activity_id }) => activity_id));
    const faults: string[] = [];
    let marked = 0;
    for (const { address } of ofInterest) {
      for (const { id, text } of await open(address, later, readEntries)) {
        if (!overIds.has(id)) continue;
        if (text.includes(list.over)) marked += 1;
        else faults.push(`${address}: ${id}: ${text.replaceAll(/\s+/g, ' ').trim().slice(0, 120)}`);
      }
    }
    assert.deepEqual(faults, []);
    assert.ok(marked > 20, 'tables and calendars keep what is over, and say so');
  });

  test('home moves what is left to the stretch of days that it belongs to now', async () => {
    const day = addDays(built, 4);
    const seen = await open('/', day, (page) =>
      page.locator('up-next [data-group]:not([hidden])').evaluateAll((groups) =>
        groups.map((group) => ({
          key: (group as HTMLElement).dataset.group!,
          days: [...group.querySelectorAll<HTMLTimeElement>('li:not([hidden]) time.leaf')].map((leaf) => leaf.dateTime),
        })),
      ),
    );
    const today = seen.find(({ key }) => key === 'today');
    assert.ok(today && today.days.length > 0 && today.days.every((start) => start <= day), JSON.stringify(seen));
    assert.ok(seen.every(({ key, days }) => key === 'today' || days.every((start) => start > day)));
  });

  test('a list that has emptied says so, and how old the page is', async () => {
    const text = await open('/', addDays(built, 80), (page) => page.locator('main').innerText());
    assert.match(text, new RegExp(upNext.none.split('{date}')[1]!));
    assert.match(text, /80 วันก่อน/);
  });

  test('on the day of the build nothing is hidden or said to be old', async () => {
    const text = await open('/', built, (page) => page.locator('main').innerText());
    assert.ok(!text.includes('วันก่อน') && !text.includes(upNext.old.split('{date}')[1]!.slice(0, 20)));
  });

  test('the page of an activity stops asking people to come', async () => {
    const activity = over.find(
      ({ state, sign_up_until, end_date }) => state === 'planned' && sign_up_until >= built && sign_up_until < end_date,
    )!;
    const address = `/activities/${activity.activity_id}`;
    const read = (day: string) => open(address, day, (page) => page.locator('main article').innerText());
    const before = await read(built);
    assert.ok(before.includes(words.joinTitle) && before.includes(words.otherCalendars));
    const closed = await read(addDays(activity.sign_up_until, 1));
    assert.ok(closed.includes(words.closedTitle) && !closed.includes(words.joinTitle));
    const then = await read(later);
    assert.ok(then.includes(words.overTitle) && then.includes(list.over));
    for (const gone of [words.joinTitle, words.otherCalendars, words.closedTitle, stateTerms.planned.th])
      assert.ok(!then.includes(gone), gone);
  });

  test('the table chooses what is over as no longer to be joined, behind what is still ahead', async () => {
    const { joinable, first } = await open(`/map/list/${later.slice(0, 7)}`, later, async (page) => {
      const first = await page.locator('.choosable tbody time').first().getAttribute('datetime');
      await page.locator('input[name="join"]').check();
      const rows = page.locator('.choosable tbody tr:visible time');
      return {
        first,
        joinable: await rows.evaluateAll((times) => times.map((time) => (time as HTMLTimeElement).dateTime)),
      };
    });
    assert.ok(first! >= later, `${first} stands first`);
    assert.ok(joinable.length > 0 && joinable.every((day) => day >= later), joinable.join());
  });

  test('the calendar marks the reader’s today', async () => {
    const marked = await open(`/calendar/${later.slice(0, 7)}`, later, (page) =>
      page
        .locator('[aria-current="date"] time')
        .evaluateAll((days) => days.map((day) => (day as HTMLTimeElement).dateTime)),
    );
    assert.deepEqual(marked, [later]);
  });
});
