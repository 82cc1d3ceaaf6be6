import type { MapPlace } from '../../map-points/map-detail.ts';
import { element } from '../element.ts';
import type { MapWords } from './map-words.ts';

/** A place that the reader is at or looks for. */
export interface NearPlace {
  /** As it is known by name; absent where the device told it. */
  name?: string;
  lat: number;
  lon: number;
  /** Of the area that was typed. */
  code?: string;
}

export type NearMeWords = Pick<MapWords, 'failedDetails' | 'placeUnknown' | 'locating' | 'locateFailed'>;

export interface NearMeOptions {
  words: NearMeWords;
  places(): Promise<MapPlace[]>;
  /** The reader is there, or looks for it. */
  go(place: NearPlace): void;
  say(text: string): void;
}

/** "Near me": by what the device knows, or by a typed name. Neither leaves the device. */
export function mountNearMe(form: HTMLFormElement, { words, places, go, say }: NearMeOptions): void {
  const input = form.querySelector<HTMLInputElement>('input')!;
  const list = form.querySelector('datalist')!;
  const locate = form.querySelector<HTMLButtonElement>('[data-part="locate"]')!;
  input.addEventListener(
    'focus',
    () => {
      places()
        .then((known) =>
          list.replaceChildren(
            ...known.map(([name]) => {
              const option = element('option');
              option.value = name;
              return option;
            }),
          ),
        )
        .catch(() => say(words.failedDetails));
    },
    { once: true },
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    places()
      .then((known) => {
        const found = findPlace(known, input.value);
        if (!found) return say(words.placeUnknown.replace('{name}', () => input.value.trim()));
        const [name, lat, lon, code] = found;
        input.value = name;
        go({ name, lat, lon, code });
      })
      .catch(() => say(words.failedDetails));
  });
  locate.hidden = !('geolocation' in navigator);
  locate.addEventListener('click', () => {
    say(words.locating);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => go({ lat: coords.latitude, lon: coords.longitude }),
      () => say(words.locateFailed),
      { timeout: 15_000, maximumAge: 300_000 },
    );
  });
}

/** The place whose name is typed: the whole name, else how one begins, else a part of one. Spaces and level words may be left out. */
export function findPlace(places: readonly MapPlace[], typed: string): MapPlace | undefined {
  const wanted = fold(typed);
  if (wanted === '') return undefined;
  const names = places.map((place) => ({ place, name: fold(place[0]) }));
  const found =
    names.find(({ name }) => name === wanted) ??
    names.find(({ name }) => name.startsWith(wanted)) ??
    names.find(({ name }) => name.includes(wanted));
  return found?.place;
}

function fold(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/จังหวัด|อำเภอ|ตำบล|หมู่บ้าน|[จอตบม]\.|[\s.]/g, '')
    .replaceAll(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}
