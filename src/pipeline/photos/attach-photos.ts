import type { Activity } from '../../domain/activity.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { IssueCode } from '../../domain/issue-catalogue.ts';
import { cutFound, issue, type Issue } from '../../domain/issue.ts';
import type { Photo } from '../../domain/photo.ts';
import type { PictureLook } from '../../domain/picture-look.ts';
import type { SourceRef } from '../../domain/source-ref.ts';
import { maskText } from '../mask-text.ts';
import { judgePhotos, type PhotoCandidate } from './judge-photos.ts';
import type { PhotoDecisions } from './photo-decisions.ts';
import { momentOf } from './photo-moment.ts';

/** The photographs one activity's result names, still as the export writes them. */
export interface PhotoRequest {
  activityId: string;
  names: readonly string[];
  source: SourceRef;
}

/** What became of one name: a picture, or why there is none. */
export type PhotoOutcome =
  | (Pick<Photo, 'id' | 'file' | 'width' | 'height' | 'widths' | 'colour'> & { name: string; look: PictureLook })
  | { name: string; reason: string };

/** What is published of the pictures that there are. */
export interface PhotoPolicy {
  decisions: PhotoDecisions;
  /** Sources whose photographs wait until a decision clears them. */
  heldSources: ReadonlySet<string>;
  /** So many photographs of one report are published. */
  mostOfReport: number;
}

/** The requests of a dataset whose photographs are still names, by activity. */
export function toPhotoRequests({ activities }: Dataset): PhotoRequest[] {
  return activities.flatMap(({ id, result }) =>
    result && result.photos.length > 0 ? [{ activityId: id, names: result.photos, source: result.source }] : [],
  );
}

/**
 * The dataset with photographs in place of names. What could not be used, waits, or is to be looked at becomes an issue of
 * its row. `candidates` are all pictures with what was decided of them: what an officer reviews.
 */
export function attachPhotos(
  dataset: Dataset,
  requests: readonly PhotoRequest[],
  outcomes: readonly (readonly PhotoOutcome[])[],
  policy: PhotoPolicy,
): { dataset: Dataset; candidates: PhotoCandidate[] } {
  const activityOf = new Map(dataset.activities.map((activity) => [activity.id, activity]));
  const issues: Issue[] = [];
  const tell = (
    code: IssueCode,
    { activityId, source }: PhotoRequest,
    details: { found: string; expected?: string },
  ) => {
    const districtCode = activityOf.get(activityId)?.place.districtCode;
    issues.push(issue(code, { ...source, activityId, districtCode, ...details, found: tellable(details.found) }));
  };
  const pictures: PhotoCandidate[] = [];
  for (const [at, request] of requests.entries()) {
    const usable: PhotoCandidate[] = [];
    for (const outcome of outcomes[at]!) {
      if ('reason' in outcome) {
        const code = refusalCodes[outcome.reason] ?? 'photo-refused';
        tell(code, request, {
          found: outcome.name,
          ...(code === 'photo-refused' ? { expected: outcome.reason.slice(0, 100) } : {}),
        });
      } else if (!usable.some(({ picture }) => picture.id === outcome.id)) {
        usable.push({ request, picture: outcome, decision: policy.decisions.get(outcome.id), verdict: 'publish' });
      }
    }
    pictures.push(...usable.slice(0, policy.mostOfReport));
    if (usable.length > policy.mostOfReport) {
      tell('photo-too-many', request, { found: String(usable.length), expected: String(policy.mostOfReport) });
    }
  }
  const candidates = judgePhotos(pictures, policy.heldSources, (code, { request, picture }, expected) => {
    const other = activityOf.get(expected ?? '')?.title ?? expected;
    tell(code, request, { found: picture.name, ...(other === undefined ? {} : { expected: other.slice(0, 100) }) });
  });
  for (const [request, ofRequest] of Map.groupBy(candidates, (candidate) => candidate.request)) {
    const waiting = ofRequest.filter(({ verdict }) => verdict === 'hold').length;
    if (waiting > 0) tell('photo-held', request, { found: String(waiting) });
  }
  const photos = candidates.filter(({ verdict }) => verdict === 'publish').map(toPhoto);
  return { dataset: withPhotos(dataset, photos, issues), candidates };
}

const refusalCodes: Readonly<Record<string, IssueCode>> = {
  missing: 'photo-missing',
  host: 'photo-not-fetched',
  dead: 'photo-address-dead',
};

function toPhoto({ request, picture, decision }: PhotoCandidate): Photo {
  const { id, file, width, height, widths, colour, name } = picture;
  const moment = momentOf(name);
  return {
    id,
    file,
    activityId: request.activityId,
    width,
    height,
    widths,
    colour,
    ...(decision?.caption ? { caption: decision.caption } : {}),
    ...(moment ? { moment } : {}),
  };
}

function withPhotos(dataset: Dataset, photos: Photo[], issues: readonly Issue[]): Dataset {
  const ofActivity = Map.groupBy(photos, ({ activityId }) => activityId);
  const activities = dataset.activities.map((activity): Activity => {
    if (!activity.result) return activity;
    const ids = (ofActivity.get(activity.id) ?? []).map(({ id }) => id);
    return { ...activity, result: { ...activity.result, photos: ids } };
  });
  const all = [...dataset.issues, ...issues];
  const counts = { ...dataset.manifest.counts, photos: photos.length, issues: all.length };
  return { ...dataset, activities, photos, issues: all, manifest: { ...dataset.manifest, counts } };
}

/** A file's name can hold a citizen's number or a telephone number, and an address's query a key; none is told. */
function tellable(name: string): string {
  const shown = /^https?:/i.test(name) ? name.replace(/[?#].*$/s, '?…') : name;
  return cutFound(maskText(shown));
}
