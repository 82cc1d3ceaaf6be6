import { type Activity, smallestAreaOf } from '../domain/activity.ts';
import { lineageOf } from '../domain/area.ts';
import {
  type Revision,
  revisionOf,
  toAnnouncedMoments,
  toReportedMoments,
  type Withdrawal,
} from '../domain/revision.ts';
import { routes } from '../routes.ts';
import { type ActivityCard, type PlaceView, toCard, toPlace } from './activity-card.ts';
import type { SiteIndex } from './site-index.ts';
import { activitiesOf, type Scope, withdrawalsOf } from './subscription.ts';

/** What a feed tells of an activity: the latest that is known, and nothing it told before. */
export type NewsKind = 'plan' | 'plan-changed' | 'postponed' | 'cancelled' | 'withdrawn' | 'result' | 'result-changed';

interface News {
  /** Whose news it is, what is told and for which time: `a1/plan`, `a1/postponed/2`. Never that of other news. */
  id: string;
  /** ISO 8601 UTC. */
  published: string;
  updated: string;
  /** The page to read on. */
  href: string;
  place: PlaceView;
}

/** News of an activity that is there, and of one that left the data, of which no text is kept. */
export type NewsItem =
  | (News & { kind: Exclude<NewsKind, 'withdrawn'>; card: ActivityCard })
  | (News & { kind: 'withdrawn'; withdrawal: Withdrawal });

/** Entries of one feed: a reader that looks in weekly misses nothing, and the file stays small. */
const mostNews = 50;

/** The news of a scope, the latest first; each activity is in it once. */
export function toNews(index: SiteIndex, scope: Scope): NewsItem[] {
  const told = activitiesOf(index, scope).map((activity) => tell(index, activity));
  const withdrawn = withdrawalsOf(index, scope).map((withdrawal) => ({ updated: withdrawal.since, withdrawal }));
  return [...told, ...withdrawn]
    .toSorted((a, b) => Number(a.updated < b.updated) - Number(a.updated > b.updated))
    .slice(0, mostNews)
    .map((one) => ('withdrawal' in one ? toWithdrawn(index, one.withdrawal) : toItem(index, one)));
}

type Told = Pick<News, 'id' | 'published' | 'updated'> & { kind: Exclude<NewsKind, 'withdrawn'>; activity: Activity };

/** Which news of an activity is the latest, and of when; made for all before the few that are shown are chosen. */
function tell(index: SiteIndex, activity: Activity): Told {
  const revision = revisionOf(activity, index.revisions);
  const { announced, reported, uid } = revision;
  const version = reported ?? announced;
  const moments = reported ? toReportedMoments(reported, activity) : toAnnouncedMoments(revision, activity);
  const kind = kindOf(activity, revision);
  return { activity, kind, id: [uid, kind, version.sequence || []].flat().join('/'), ...moments };
}

function kindOf({ state }: Activity, { announced, reported }: Revision): Told['kind'] {
  if (state === 'cancelled' || state === 'postponed') return state;
  if (reported) return reported.changed ? 'result-changed' : 'result';
  return announced.changed ? 'plan-changed' : 'plan';
}

function toItem(index: SiteIndex, { activity, ...told }: Told): NewsItem {
  const card = toCard(index, activity);
  return { ...told, card, href: card.href, place: card.place };
}

function toWithdrawn(index: SiteIndex, withdrawal: Withdrawal): NewsItem {
  const { uid, sequence, since } = withdrawal;
  // A village that only this activity named has no page any more.
  const known = lineageOf(smallestAreaOf(withdrawal)).findLast((code) => index.areas.has(code))!;
  return {
    kind: 'withdrawn',
    id: `${uid}/withdrawn/${sequence}`,
    published: since,
    updated: since,
    href: routes.area(known),
    place: toPlace(index, withdrawal),
    withdrawal,
  };
}
