import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Change, ChangeKind, Run } from '../domain/history.ts';
import { routes } from '../routes.ts';
import { type AreaLink, toAreaLink } from './area-link.ts';
import type { SiteIndex } from './site-index.ts';

export interface ChangeView extends Omit<Change, 'run' | 'at' | 'districtCode'> {
  district: AreaLink;
  /** Absent where the activity has no page any more. */
  href?: string;
  intoHref?: string;
}

/** A run that found something changed. */
export interface RunView {
  number: number;
  asOf: string;
  today: CalendarDate;
  counts: Record<ChangeKind, number>;
  /** The first of them; how many there are is in `counts`. */
  changes: ChangeView[];
  /** How many are in the log but not shown here. */
  more: number;
  /** Who let it through, and why, where it was held. */
  released?: { who: string; why: string };
}

export interface ChangesPage {
  today: CalendarDate;
  asOf: string;
  /** The latest first; runs that found nothing are left out, unless somebody had to let them through. */
  runs: RunView[];
  /** How many runs there are in all, and when the first was. */
  total: number;
  first?: Pick<Run, 'asOf' | 'today'>;
  /** SHA-256 of the manifest that the newest run follows; null where it follows none. */
  follows: string | null;
  csvHref: string;
  feedHref: string;
  chainHref: string;
}

const runsShown = 30;
const changesShown = 100;

/** What runs found added, corrected, withdrawn and merged. */
export function toChangesPage(index: SiteIndex): ChangesPage {
  const { runs, manifest } = index.dataset;
  return {
    today: index.today,
    asOf: manifest.asOf,
    runs: toRunsShown(index),
    total: runs.length,
    first: runs[0],
    follows: runs.at(-1)?.follows ?? null,
    csvHref: routes.dataFile('changes.csv'),
    feedHref: routes.changesFeed(),
    chainHref: routes.dataFile('runs.ndjson'),
  };
}

function toRunsShown(index: SiteIndex): RunView[] {
  const { runs, changes } = index.dataset;
  const byRun = Map.groupBy(changes, ({ run }) => run);
  return runs
    .filter(({ number, released }) => byRun.has(number) || released !== undefined)
    .slice(-runsShown)
    .toReversed()
    .map(({ number, asOf, today, changes: counts, released }) => {
      const ofRun = byRun.get(number) ?? [];
      return {
        number,
        asOf,
        today,
        counts,
        changes: ofRun.slice(0, changesShown).map((change) => toChangeView(index, change)),
        more: Math.max(0, ofRun.length - changesShown),
        ...(released === undefined ? {} : { released: { who: released.who, why: released.why } }),
      };
    });
}

function toChangeView(index: SiteIndex, { run: _run, at: _at, districtCode, ...change }: Change): ChangeView {
  const hrefOf = (id: string | undefined) =>
    id !== undefined && (index.activities.has(id) || id in index.dataset.aliases) ? routes.activity(id) : undefined;
  return {
    ...change,
    district: toAreaLink(index, districtCode),
    href: hrefOf(change.activityId),
    intoHref: hrefOf(change.into),
  };
}
