import type { Dataset } from '../domain/dataset.ts';
import { issue, type Issue } from '../domain/issue.ts';
import type { Photo } from '../domain/photo.ts';
import type { SourceRef } from '../domain/source-ref.ts';
import { cleanText } from './text/clean-text.ts';
import { maskPersonalData } from './personal-data.ts';

/** The photographs one activity's result names, still as the export writes them. */
export interface PhotoRequest {
  activityId: string;
  names: readonly string[];
  source: SourceRef;
}

/** What became of the names of one request, in the same order as the requests. */
export interface PhotoOutcome {
  pictures: readonly { id: string; width: number; height: number; widths: number[] }[];
  refused: readonly { name: string; reason: string }[];
}

/** The requests of a dataset whose photographs are still names, by activity. */
export function toPhotoRequests({ activities }: Dataset): PhotoRequest[] {
  return activities.flatMap(({ id, result }) =>
    result && result.photos.length > 0 ? [{ activityId: id, names: result.photos, source: result.source }] : [],
  );
}

/** The dataset with photographs in place of names; what could not be used becomes an issue of its row. */
export function attachPhotos(
  dataset: Dataset,
  requests: readonly PhotoRequest[],
  outcomes: readonly PhotoOutcome[],
): Dataset {
  const photos: Photo[] = [];
  const issues: Issue[] = [];
  const idsByActivity = new Map<string, string[]>();
  const districtOf = new Map(dataset.activities.map(({ id, place }) => [id, place.districtCode]));
  for (const [index, { activityId, source }] of requests.entries()) {
    const { pictures, refused } = outcomes[index]!;
    const seen = new Set<string>();
    for (const { id, width, height, widths } of pictures) {
      if (seen.has(id)) continue;
      seen.add(id);
      photos.push({ id, activityId, width, height, widths });
    }
    idsByActivity.set(activityId, [...seen]);
    const districtCode = districtOf.get(activityId);
    for (const { name, reason } of refused) {
      issues.push(
        issue(codeFor(reason), { ...source, activityId, districtCode, found: tellable(name), ...expectedFor(reason) }),
      );
    }
  }
  const activities = dataset.activities.map((activity) =>
    activity.result
      ? { ...activity, result: { ...activity.result, photos: idsByActivity.get(activity.id) ?? [] } }
      : activity,
  );
  const allIssues = [...dataset.issues, ...issues];
  const manifest = {
    ...dataset.manifest,
    counts: { ...dataset.manifest.counts, photos: photos.length, issues: allIssues.length },
  };
  return { ...dataset, activities, photos, issues: allIssues, manifest };
}

function codeFor(reason: string): 'photo-missing' | 'photo-not-fetched' | 'photo-refused' {
  return reason === 'missing' ? 'photo-missing' : reason === 'address' ? 'photo-not-fetched' : 'photo-refused';
}

function expectedFor(reason: string): { expected?: string } {
  return codeFor(reason) === 'photo-refused' ? { expected: reason.slice(0, 100) } : {};
}

/** A file's name can hold a citizen's number or a telephone number; neither is told. */
function tellable(name: string): string {
  return maskPersonalData(cleanText(name).text, new Set()).text;
}
