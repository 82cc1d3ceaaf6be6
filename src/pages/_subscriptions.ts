import { type FeedOptions, toAtom, toFeed } from '../exports/to-atom.ts';
import { toCalendar } from '../exports/to-icalendar.ts';
import { formatSubscriptionName } from '../format/subscription-name.ts';
import { routes } from '../routes.ts';
import {
  calendarContent,
  changesPage,
  namesOf,
  newsOf,
  type Scope,
  settings,
  siteMeta,
  subscriptionOf,
} from '../site-data.ts';
import { fill, wordsFor } from '../words/words.ts';

const words = wordsFor('th');

/** The calendar file of a scope. */
export function calendarResponse(scope: Scope): Response {
  const subscription = subscriptionOf(scope);
  const { updateEveryDays } = settings().portal;
  const name = formatSubscriptionName(subscription, words.language);
  const options = { name, path: subscription.calendarHref, updateEveryDays };
  return new Response(toCalendar(calendarContent(scope), options, namesOf()));
}

/** The feed of a scope. */
export function feedResponse(scope: Scope): Response {
  const subscription = subscriptionOf(scope);
  const title = formatSubscriptionName(subscription, words.language);
  return toResponse(toAtom(newsOf(scope), feedOptions(title, subscription.feedHref, subscription.page)));
}

/** The feed of what runs found changed in the data, one entry a run. */
export function changesFeedResponse(): Response {
  const { site, page } = changesPage();
  const entries = page.runs.map(({ number, asOf, counts }) => ({
    name: `data/changes/${number}`,
    title: fill(words.changes.entry, { run: number, counts: fill(words.changes.counts, counts) }),
    published: asOf,
    updated: asOf,
    href: routes.changesOfRun(number),
    summary: fill(words.changes.counts, counts),
  }));
  const title = fill(words.changes.feedTitle, { site: site.name });
  return toResponse(toFeed(entries, feedOptions(title, page.feedHref, routes.changes())));
}

function feedOptions(title: string, path: string, page: string): FeedOptions {
  const { address, owner, licence, asOf } = siteMeta();
  const { identity } = namesOf();
  const rights = `${fill(words.site.licence, { licence: licence.name })} ${licence.url}`;
  return { title, author: owner, rights, path, page, address, identity, asOf };
}

const toResponse = (feed: string): Response =>
  new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
