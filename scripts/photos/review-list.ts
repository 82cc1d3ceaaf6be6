import type { Dataset } from '../../src/domain/dataset.ts';
import { issueText } from '../../src/domain/issue-catalogue.ts';
import type { PhotoBox } from '../../src/domain/photo.ts';
import { formatDateShort } from '../../src/format/dates.ts';
import type { PictureReview } from '../data/attach-pictures.ts';

/** A photograph as the review page shows it. */
export interface ReviewItem {
  photo: string;
  /** The name in the report. */
  name: string;
  verdict: PictureReview['verdict'];
  state: '' | 'clear' | 'hold' | 'take-down';
  caption: string;
  boxes: PhotoBox[];
  reason: string;
  activity: string;
  date: string;
  width: number;
  height: number;
  /** What was found in it, in Thai. */
  notes: string[];
}

const order: PictureReview['verdict'][] = ['hold', 'publish', 'alike', 'down'];

/** All photographs, each once: those that wait first, then newest first. */
export function toReviewList(
  { activities, issues }: Dataset,
  review: readonly PictureReview[],
  reasons: ReadonlyMap<string, string>,
): ReviewItem[] {
  const activityOf = new Map(activities.map((activity) => [activity.id, activity]));
  const notesOf = Map.groupBy(
    issues.filter(({ code }) => code.startsWith('photo-')),
    ({ activityId, found }) => `${activityId}|${found}`,
  );
  const seen = new Set<string>();
  return review
    .filter(({ picture }) => !seen.has(picture.id) && seen.add(picture.id))
    .toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
    .map(({ request, picture, decision, verdict }) => {
      const activity = activityOf.get(request.activityId);
      return {
        photo: picture.id,
        name: picture.name,
        verdict,
        state: decision?.state === 'down' ? 'take-down' : (decision?.state ?? ''),
        caption: decision?.caption ?? '',
        boxes: decision?.boxes ?? [],
        reason: reasons.get(picture.id) ?? '',
        activity: activity?.title ?? '',
        date: activity ? formatDateShort(activity.start, 'th') : '',
        width: picture.width,
        height: picture.height,
        notes: (notesOf.get(`${request.activityId}|${picture.name}`) ?? []).map((found) => issueText(found, 'th').what),
      };
    });
}
