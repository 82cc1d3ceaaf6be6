import type { AreaCode } from '../../domain/area.ts';
import type { MapAreas } from './map-source.ts';
import type { MapView, Position } from './map-view.ts';
import { boundsOf } from './outlines.ts';

/** Who chose what is seen: the portal, the reader, or the reader's device, whose whereabouts stay out of the address. */
type ChosenBy = 'portal' | 'reader' | 'device';

/** Where the map looks, and who chose that: an address names the reader's own view alone. */
export class Framing {
  readonly #view: MapView;
  readonly #areas: MapAreas;
  #chosenBy: ChosenBy = 'portal';
  /** The portal is moving the map. */
  #isOwn = false;
  #showAgain = () => {};

  constructor(view: MapView, areas: MapAreas) {
    this.#view = view;
    this.#areas = areas;
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

  /** Shows an area, or else the whole province; where no outlines are known, all of `positions`, in world pixels. */
  showAll(area: AreaCode | undefined, positions: () => { x: number; y: number }[]): void {
    this.#showAgain = () => this.showAll(area, positions);
    this.#move('portal', () => {
      const box = boundsOf(this.#areas.shapes, area ?? '');
      if (box) return this.#view.fit(box);
      const known = positions();
      if (known.length > 0) this.#view.fit(this.#view.boxOf(known));
      else this.#view.goTo({ lat: 15, lon: 101, zoom: 7 });
    });
  }

  /** Shows where the reader is, or a named place: an area whole, a village from near. */
  showPlace({ lat, lon, code, isOwn }: { lat: number; lon: number; code?: AreaCode; isOwn: boolean }): void {
    const box = code && code.length < 8 ? boundsOf(this.#areas.shapes, code) : undefined;
    this.#move(isOwn ? 'device' : 'reader', () => {
      if (box) this.#view.fit(box);
      else this.#view.goTo({ lat, lon, zoom: 13 });
    });
  }

  #move(chosenBy: ChosenBy, move: () => void): void {
    this.#chosenBy = chosenBy;
    this.#isOwn = true;
    move();
    this.#isOwn = false;
  }
}
