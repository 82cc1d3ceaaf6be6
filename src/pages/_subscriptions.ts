import { toAtom } from '../exports/to-atom.ts';
import { toCalendar } from '../exports/to-icalendar.ts';
import { formatSubscriptionName } from '../format/subscription-name.ts';
import { calendarContent, namesOf, newsOf, type Scope, settings, siteMeta, subscriptionOf } from '../site-data.ts';
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
  const { address, owner, licence, asOf } = siteMeta();
  const { identity } = namesOf();
  const feed = toAtom(newsOf(scope), {
    title: formatSubscriptionName(subscription, words.language),
    author: owner,
    rights: `${fill(words.site.licence, { licence: licence.name })} ${licence.url}`,
    path: subscription.feedHref,
    page: subscription.page,
    address,
    identity,
    asOf,
  });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
