import type { Activity } from '../domain/activity.ts';
import { toCanonicalJson } from '../domain/canonical-json.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Revision, Version, Withdrawal } from '../domain/revision.ts';
import { findRenamed } from './renamed.ts';

/** The parts of the dataset before that this one goes on from. */
export type Earlier = Pick<Dataset, 'activities' | 'revisions' | 'withdrawals'>;

/**
 * The dataset with what subscribers were told before, carried on from the `earlier` one: what changed counts one sequence
 * more, what left before its last day is withdrawn until that day is over, and an activity whose id a correction changed
 * keeps its UID, with its old address leading to the new one. Without an earlier dataset everything is seen for the first
 * time. The same dataset after itself is the same again.
 */
export function withRevisions(dataset: Dataset, earlier: Earlier | undefined, hash: (text: string) => string): Dataset {
  const { activities, manifest } = dataset;
  const known = new Map(earlier?.revisions.map((revision) => [revision.id, revision]));
  const withdrawn = earlier?.withdrawals ?? [];
  // Also by UID, which may be an id that a correction had changed before it was withdrawn; an id of its own goes first.
  const gone = new Map([
    ...withdrawn.map((one) => [one.uid, one] as const),
    ...withdrawn.map((one) => [one.id, one] as const),
  ]);
  const renamed = earlier ? findRenamed(activities, earlier.activities, manifest.today) : new Map<string, string>();
  const ids = new Set(activities.map(({ id }) => id));
  const versions = createVersions(manifest.asOf, hash);
  const revisions = activities.map((activity): Revision => {
    const before =
      known.get(activity.id) ?? known.get(renamed.get(activity.id) ?? '') ?? toReturning(gone.get(activity.id));
    const { id, state, result } = activity;
    return {
      id,
      // A UID is one activity's alone, and an activity of that very id has the better right to it.
      uid: before && !ids.has(before.uid) ? before.uid : id,
      announced: versions(toAnnounced(activity), before?.announced, leastSequence(activity)),
      ...(state === 'done' ? { reported: versions(toReported(result), before?.reported, 0) } : {}),
    };
  });
  // What is there, or there under another id, keeps its UID, and so no UID is both there and withdrawn.
  const uids = new Set(revisions.map(({ uid }) => uid));
  const withdrawals = [
    ...withdrawn,
    ...(earlier?.activities ?? []).flatMap((activity) => toWithdrawal(activity, known.get(activity.id), manifest.asOf)),
  ].filter(({ uid, end }) => end >= manifest.today && !uids.has(uid));
  const moved = revisions.filter(({ id, uid }) => uid !== id).map(({ id, uid }) => [uid, id]);
  return {
    ...dataset,
    aliases: { ...(Object.fromEntries(moved) as Record<string, string>), ...dataset.aliases },
    revisions,
    withdrawals: withdrawals.toSorted((a, b) => Number(a.id > b.id) - Number(a.id < b.id)),
  };
}

/** Makes versions of the run whose newest export is of `asOf`. An older copy that stands in turns no time back. */
function createVersions(asOf: string, hash: (text: string) => string) {
  return (content: unknown, before: Version | undefined, least: number): Version => {
    const digest = hash(toCanonicalJson(content ?? null)).slice(0, 16);
    if (!before) return { digest, sequence: least, first: asOf };
    if (before.digest === digest) return before;
    const { sequence, first, changed = first } = before;
    return { digest, sequence: sequence + 1, first, changed: asOf > changed ? asOf : changed };
  };
}

/**
 * How often the reports alone tell that it changed: postponed, cancelled, or both. So SEQUENCE grows even where no earlier
 * dataset is kept.
 */
function leastSequence({ state, postponedFrom }: Activity): number {
  return Number(state === 'postponed' || postponedFrom !== undefined) + Number(state === 'cancelled');
}

/** What a calendar shows of it: a report of the same once more, or of its result, is no change. */
function toAnnounced(activity: Activity) {
  const { kind, subtype, title, description, start, end, startTime, endTime, place, agencyId, postponedFrom } =
    activity;
  const { source: _source, reportedOn: _reportedOn, budgetBaht: _budgetBaht, ...plan } = activity.plan ?? {};
  const state = activity.state === 'done' ? 'planned' : activity.state;
  return {
    kind,
    subtype,
    title,
    description,
    start,
    end,
    startTime,
    endTime,
    place,
    agencyId,
    postponedFrom,
    plan,
    state,
  };
}

function toReported(result: Activity['result']) {
  if (!result) return undefined;
  const { source: _source, reportedOn: _reportedOn, ...said } = result;
  return said;
}

/** What is kept of one that was announced, should it be gone: nothing of its words. */
function toWithdrawal(activity: Activity, revision: Revision | undefined, since: string): Withdrawal[] {
  const { id, kind, start, end, startTime, endTime, agencyId, place, state } = activity;
  if (!revision || state === 'draft') return [];
  const { districtCode, tambonCode, villageCode } = place;
  const { uid, announced } = revision;
  const codes = { districtCode, tambonCode, villageCode };
  return [
    { id, uid, kind, start, end, startTime, endTime, agencyId, place: codes, sequence: announced.sequence + 1, since },
  ];
}

/** A withdrawn activity that is there again goes on counting; no digest is like the empty one. */
function toReturning(withdrawal: Withdrawal | undefined): Revision | undefined {
  if (!withdrawal) return undefined;
  const { id, uid, sequence, since } = withdrawal;
  return { id, uid, announced: { digest: '', sequence, first: since } };
}
