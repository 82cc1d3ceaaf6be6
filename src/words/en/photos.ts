import type { Words } from '../words.ts';

export const photosWords: Pick<Words, 'photo' | 'gallery'> = {
  photo: {
    alt: 'Photo {number} of {of} of the activity {title}, {place}, {date}',
    credit: 'Photo: {credit}',
    creditAgency: 'Photo from the report of {agency}',
    of: 'From the activity {title}',
  },
  gallery: {
    title: 'Photos of activities',
    titleOf: 'Photos of activities in {area}',
    description: 'Photos of volunteer activities in {area}',
    total: '{count} photos, newest first',
    none: 'No photos that may be published yet, as of {date}',
    lead: 'Photos come from the hosts’ reports. They are encoded anew; hidden data such as position and device is gone.',
    remove: 'If you are in a photo and do not want it shown, ask at any time to have it removed.',
    newer: 'Newer photos',
    older: 'Older photos',
  },
};
