// A small writer of our own, not the package `feed` (6.0.0): that one has no place for xml:lang, writes titles as HTML, so
// that a title with "<" would have to be escaped twice, dates a feed without entries by the clock, and keeps characters
// that XML does not allow. What is written here is eleven elements.
import { formatDateRangeLong, formatTimes } from '../format/dates.ts';
import { formatPlace } from '../format/names.ts';
import { formatCount } from '../format/numbers.ts';
import { routes } from '../routes.ts';
import type { NewsItem } from '../views/news.ts';
import { kindTerms, type Language, newsTerms, withdrawalTerms } from '../words/terms.ts';
import { type Identity, toTag } from './identity.ts';
import { people } from './tables/published-table.ts';
import { escapeXml } from './xml-text.ts';

export interface FeedOptions {
  /** "จิตอาสา อำเภอดงหลวง". */
  title: string;
  /** Who answers for it. */
  author: string;
  /** Terms of use, in one line. */
  rights: string;
  /** Paths made by the routes: of the feed itself, and of the page that shows the same. */
  path: string;
  page: string;
  /** The site's own address, without a slash at its end. */
  address: string;
  identity: Identity;
  /** ISO 8601 UTC time of the newest export: when a feed without any news was last made sure of. */
  asOf: string;
  language?: Language;
}

/** An entry of a feed. */
export interface FeedEntry {
  /** What the entry's tag URI names, such as "activities/a1/plan". */
  name: string;
  title: string;
  /** ISO 8601 UTC. */
  published: string;
  updated: string;
  /** Path of the page to read on. */
  href: string;
  summary: string;
  category?: { term: string; label: string };
}

/** News as an Atom feed, in the order given, newest first. */
export function toAtom(news: readonly NewsItem[], options: FeedOptions): string {
  const { language = 'th' } = options;
  return toFeed(
    news.map((item) => toNewsEntry(item, language)),
    options,
  );
}

/**
 * Entries as an Atom feed (RFC 4287), in the order given, newest first. `updated` is that of the newest entry; no clock is
 * read.
 */
export function toFeed(entries: readonly FeedEntry[], options: FeedOptions): string {
  const { title, author, rights, path, page, address, identity, asOf, language = 'th' } = options;
  const full = (to: string) => routes.absolute(address, to);
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">\n`,
    text('id', toTag(routes.absolute('', path).slice(1), identity)),
    text('title', title),
    text('updated', entries[0]?.updated ?? asOf),
    link('self', 'application/atom+xml', full(path)),
    link('alternate', 'text/html', full(page)),
    `<author>${text('name', author).trimEnd()}</author>\n`,
    text('rights', rights),
    text('generator', 'jitasa-portal'),
    ...entries.map((entry) => toEntry(entry, full, identity)),
    '</feed>\n',
  ].join('');
}

function toEntry(entry: FeedEntry, full: (path: string) => string, identity: Identity): string {
  const { name, title, published, updated, href, summary, category } = entry;
  return [
    '<entry>\n',
    text('id', toTag(name, identity)),
    text('title', title),
    text('published', published),
    text('updated', updated),
    link('alternate', 'text/html', full(href)),
    category ? `<category term="${category.term}" label="${escapeXml(category.label)}"/>\n` : '',
    text('summary', summary),
    '</entry>\n',
  ].join('');
}

function toNewsEntry(item: NewsItem, language: Language): FeedEntry {
  const { kind } = item.kind === 'withdrawn' ? item.withdrawal : item.card;
  return {
    name: `activities/${item.id}`,
    title: `${newsTerms[item.kind][language]}: ${toTitle(item, language)}`,
    published: item.published,
    updated: item.updated,
    href: item.href,
    summary: toSummary(item, language),
    category: { term: kind, label: kindTerms[kind][language] },
  };
}

/** No text is kept of what was withdrawn: its kind stands for its title. */
function toTitle(item: NewsItem, language: Language): string {
  return item.kind === 'withdrawn' ? kindTerms[item.withdrawal.kind][language] : item.card.title;
}

function toSummary(item: NewsItem, language: Language): string {
  const { start, end, startTime, endTime } = item.kind === 'withdrawn' ? item.withdrawal : item.card;
  const day = formatDateRangeLong(start, end, language);
  const when = startTime === undefined ? day : `${day} ${formatTimes(startTime, endTime, language)}`;
  const participants = item.kind === 'withdrawn' ? undefined : item.card.participants;
  return [
    when,
    formatPlace(item.place, language),
    ...(participants ? [`${formatCount(participants, language)} ${people[language]}`] : []),
    ...(item.kind === 'withdrawn' ? [withdrawalTerms.text[language]] : []),
  ].join(' · ');
}

const text = (element: string, content: string) => `<${element}>${escapeXml(content)}</${element}>\n`;
const link = (rel: string, type: string, href: string) =>
  `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>\n`;
