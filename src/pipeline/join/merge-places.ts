import type { ActivityPlace } from '../../domain/activity.ts';

/**
 * The plan's place as the result makes it finer. Where they contradict each other the result's counts as a whole:
 * a village of the one in the tambon of the other is no place at all.
 */
export function mergePlaces(planned: ActivityPlace, happened: ActivityPlace): ActivityPlace {
  return placesAgree(planned, happened) ? { ...planned, ...happened } : happened;
}

/** True unless one names another district, tambon or village than the other does. */
export function placesAgree(a: ActivityPlace, b: ActivityPlace): boolean {
  return (['districtCode', 'tambonCode', 'villageCode', 'villageNo'] as const).every(
    (part) => a[part] === undefined || b[part] === undefined || a[part] === b[part],
  );
}
