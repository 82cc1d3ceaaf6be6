import type { AreaCode } from '../../domain/area.ts';
import { boxOfArea, boxOfPoints, type MapContent } from './map-content.ts';
import type { MapView, Position } from './map-view.ts';

/** How near the map goes to a place that was asked for. */
const placeZoom = 13;
/** The middle of the country, for a map of nothing. */
const country = { lat: 15, lon: 101, zoom: 7 };

/** Who chose what is seen: the portal, the reader, or the reader's device, whose whereabouts stay out of the address. */
type ChosenBy = 'portal' | 'reader' | 'device';

/** Where the map looks, and who chose that: an address names the reader's own view alone. */
export class Framing {
  readonly #view: MapView;
  readonly #content: MapContent;
  #chosenBy: ChosenBy = 'portal';
  /** The portal is moving the map. */
  #isOwn = false;
  #showAgain = () => {};

  constructor(view: MapView, content: MapContent) {
    this.#view = view;
    this.#content = content;
    // Every move begins with it, by whatever means; a resized frame, which keeps its middle, begins none.
    view.map.on('movestart', () => {
      if (!this.#isOwn) this.#chosenBy = 'reader';
    });
    // A turned telephone goes on showing all of what it showed.
    view.map.on('resize', () => {
      if (this.#chosenBy === 'portal') this.#showAgain();
    });
  }

  /** The reader's view; undefined where the reader has chosen none. */
  get position(): Position | undefined {
    return this.#chosenBy === 'reader' ? this.#view.position : undefined;
  }

  /** Shows what an address asks for. */
  goTo(position: Position): void {
    this.#move('reader', () => this.#view.goTo(position));
  }

  /** Shows an area, or else the whole province; where no outlines are known, all of `points`. */
  showAll(area: AreaCode | undefined, points: () => Iterable<number>): void {
    this.#showAgain = () => this.showAll(area, points);
    this.#move('portal', () => {
      const box = boxOfArea(this.#content, area ?? '') ?? boxOfPoints(this.#content, points());
      if (box) this.#view.fit(box);
      else this.#view.goTo(country);
    });
  }

  /** Shows where the reader is, or a named place: an area whole, a village from near. */
  showPlace({ lat, lon, code, isOwn }: { lat: number; lon: number; code?: AreaCode; isOwn: boolean }): void {
    const box = code && code.length < 8 ? boxOfArea(this.#content, code) : undefined;
    this.#move(isOwn ? 'device' : 'reader', () => {
      if (box) this.#view.fit(box);
      else this.#view.goTo({ lat, lon, zoom: placeZoom });
    });
  }

  #move(chosenBy: ChosenBy, move: () => void): void {
    this.#chosenBy = chosenBy;
    this.#isOwn = true;
    move();
    this.#isOwn = false;
  }
}
