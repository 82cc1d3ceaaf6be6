import { formatPlace } from '../format/names.ts';
import { routes } from '../routes.ts';
import type { PhotoPage } from '../views/photo-page.ts';
import type { SiteMeta } from '../views/site-meta.ts';
import type { Thing } from './to-json-ld.ts';

/** A photograph as schema.org ImageObject, with its licence; `description` and `credit` are as the page says them. */
export function toImageThing(
  { photo, activity, place }: PhotoPage,
  site: Pick<SiteMeta, 'address' | 'licence' | 'owner'>,
  { description, credit }: { description: string; credit: string | undefined },
): Thing {
  const full = (path: string) => routes.absolute(site.address, path);
  const [smallest, largest] = [photo.copies[0]!, photo.jpeg.at(-1)!];
  return {
    '@type': 'ImageObject',
    contentUrl: full(largest.href),
    thumbnailUrl: full(smallest.href),
    url: full(photo.href),
    width: photo.width,
    height: photo.height,
    encodingFormat: 'image/jpeg',
    caption: photo.caption,
    description,
    // The day of the activity: when the picture itself was taken, nobody says.
    temporal: activity.start,
    contentLocation: { '@type': 'Place', name: formatPlace(place, 'th') },
    creditText: credit ?? site.owner,
    creator: { '@type': 'Organization', name: activity.agency?.name ?? site.owner },
    copyrightNotice: credit ?? site.owner,
    license: site.licence.url,
    acquireLicensePage: full(photo.href),
    inLanguage: 'th',
  };
}
