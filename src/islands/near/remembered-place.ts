import type { NearPlace } from '../map/near-me.ts';

// The place that the reader named, kept on the device alone: no cookie, nothing is sent. Where a browser forbids to keep
// anything, the place is forgotten with the page.

const key = 'near';

/** The place named last; undefined where there is none, or where what is kept is not one. */
export function recallPlace(): NearPlace | undefined {
  try {
    const { name, lat, lon, code } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<NearPlace>;
    return typeof lat === 'number' && typeof lon === 'number' ? { name, lat, lon, code } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a place; one that the device told is kept to about a kilometre. */
export function rememberPlace({ name, lat, lon, code }: NearPlace): void {
  const round = (degrees: number) => (name === undefined ? Number(degrees.toFixed(2)) : degrees);
  try {
    localStorage.setItem(key, JSON.stringify({ name, lat: round(lat), lon: round(lon), code }));
  } catch {
    // The list is shown all the same.
  }
}

export function forgetPlace(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Then nothing was kept either.
  }
}
