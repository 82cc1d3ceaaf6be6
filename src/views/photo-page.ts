import { smallestAreaOf } from '../domain/activity.ts';
import { routes } from '../routes.ts';
import { type ActivityCard, type PlaceView, toCard } from './activity-card.ts';
import { type AreaLink, toAreaLink, toBreadcrumb } from './area-link.ts';
import { type PhotoView, toPhotos } from './photo-view.ts';
import type { SiteIndex } from './site-index.ts';

/** One photograph with all that is known of it: from the report, never from the picture's own data. */
export interface PhotoPage {
  photo: PhotoView;
  activity: ActivityCard;
  place: PlaceView;
  /** The areas around it, from the province down. */
  breadcrumb: AreaLink[];
  /** Other activities that report the same picture. */
  alsoOf: ActivityCard[];
  /** The pictures beside it in its activity; absent at either end. */
  previousHref?: string;
  nextHref?: string;
  /** Its activity's picture for sharing. */
  pictureHref: string;
}

/** Ids of all photographs, each once. */
export const photoIds = ({ activitiesByPhoto }: SiteIndex): string[] => [...activitiesByPhoto.keys()];

/**
 * The page of one photograph.
 * @throws {RangeError} for one that the dataset does not hold.
 */
export function toPhotoPage(index: SiteIndex, id: string): PhotoPage {
  const [first, ...others] = (index.activitiesByPhoto.get(id) ?? []).map((each) => index.activities.get(each)!);
  if (!first) throw new RangeError(`No photograph ${id}`);
  const photos = toPhotos(index, first);
  const position = photos.findIndex((photo) => photo.id === id);
  const area = smallestAreaOf(first);
  return {
    photo: photos[position]!,
    activity: toCard(index, first),
    place: toCard(index, first).place,
    breadcrumb: [...toBreadcrumb(index, area), toAreaLink(index, area)],
    alsoOf: others.map((activity) => toCard(index, activity)),
    previousHref: photos[position - 1]?.href,
    nextHref: photos[position + 1]?.href,
    pictureHref: routes.activityPicture(first.id),
  };
}
