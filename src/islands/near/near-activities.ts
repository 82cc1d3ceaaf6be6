import { addDays } from '../../domain/calendar-days.ts';
import { MapSource } from '../map/map-source.ts';
import { mountNearMe, type NearPlace } from '../map/near-me.ts';
import { todayInBangkok } from '../reader-clock.ts';
import { savesData } from '../when-visible.ts';
import { type NearActivity, toNearList } from './near-list.ts';
import type { NearWords } from './near-words.ts';
import { nearestPoints } from './nearest-points.ts';
import { forgetPlace, recallPlace, rememberPlace } from './remembered-place.ts';

// What can be joined near a place, from the files of the map: nothing is asked for before the reader names a place, or
// comes back to one that the device remembers.

const daysAhead = 30;
const mostShown = 24;

class NearActivities extends HTMLElement {
  #source: Promise<MapSource> | undefined;

  connectedCallback(): void {
    const words = JSON.parse(this.dataset.words!) as NearWords;
    const part = <Element extends HTMLElement>(name: string) => this.querySelector<Element>(`[data-part="${name}"]`)!;
    const say = (text: string) => (part('status').textContent = text);
    const show = (place: NearPlace) => {
      part('forget').hidden = false;
      this.#find(place)
        .then((found) => {
          part('list').replaceChildren(...toNearList(found, todayInBangkok(), words));
          say(tell(found.length, place, words));
        })
        .catch(() => say(words.failedDetails));
    };
    mountNearMe(part<HTMLFormElement>('near'), {
      words,
      places: async () => (await this.#open()).places(),
      say,
      go: (place) => {
        rememberPlace(place);
        show(place);
      },
    });
    part('forget').addEventListener('click', () => {
      forgetPlace();
      part('list').replaceChildren();
      part('forget').hidden = true;
      this.querySelector('input')!.value = '';
      say('');
    });
    const known = recallPlace();
    if (!known) return;
    this.querySelector('details')!.open = true;
    this.querySelector('input')!.value = known.name ?? '';
    if (savesData()) part('forget').hidden = false;
    else show(known);
  }

  /** What can be joined within 30 days, the nearest first. */
  async #find(place: NearPlace): Promise<NearActivity[]> {
    const source = await this.#open();
    const today = todayInBangkok();
    const to = addDays(today, daysAhead);
    const near = nearestPoints(await source.points(), place, { to, most: 3 * mostShown });
    const details = await source.details(near.map(({ at }) => at));
    // Points know only their first week: what is over, or further ahead, is sorted out here.
    return near
      .map(({ km, isExact }, at) => ({ km, isExact, detail: details[at]! }))
      .filter(({ detail }) => detail.end >= today && detail.start <= to)
      .slice(0, mostShown);
  }

  /** The newest files, also where the page is older than they are. */
  #open(): Promise<MapSource> {
    const version = this.dataset.version!;
    this.#source ??= fetch(version, { cache: 'no-cache' }).then(async (response) => {
      if (!response.ok) throw new Error(`${version}: HTTP ${response.status}`);
      return new MapSource(version.replace(/version\.txt$/, (await response.text()).trim()));
    });
    this.#source.catch(() => (this.#source = undefined));
    return this.#source;
  }
}

function tell(count: number, { name }: NearPlace, { none, found, foundHere }: NearWords): string {
  if (count === 0) return none;
  return (name === undefined ? foundHere : found)
    .replace('{count}', String(count))
    .replace('{place}', () => name ?? '');
}

customElements.define('near-activities', NearActivities);
