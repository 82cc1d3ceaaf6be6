import type { AreaCode } from '../../domain/area.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { formatNumber } from '../../format/numbers.ts';
import type { AgencyColumn } from '../../map-points/agency-column.ts';
import { mondayOf, type PointColumns, precisionOfFacts, weekNumber } from '../../map-points/point-columns.ts';
import { type Choice, readChoice, writeChoice } from './choice.ts';
import { choosePoints, type Chosen, toChooser } from './choose-points.ts';
import { fillForm, readForm } from './choices-form.ts';
import { DetailsPanel } from './details-panel.ts';
import type { Mark } from './gather-marks.ts';
import { countInView, pointsInView, soonestFirst } from './in-view.ts';
import { ListInView } from './list-in-view.ts';
import { type Added, boxOfArea, boxOfPoints, composeScene, type MapContent, toMapContent } from './map-content.ts';
import type { MapAreas, MapSource } from './map-source.ts';
import { MapView } from './map-view.ts';
import type { MapWords } from './map-words.ts';
import { mountNearMe } from './near-me.ts';
import { readPosition, writePosition } from './position.ts';
import { WeekSlider } from './week-slider.ts';
import { toWorld } from './world.ts';

// Over 200 lines, because it is one thing: what keeps the parts in step. Each part is a file of its own.

/** The parts of the page that the explorer brings to life; all stand in ActivityExplorer.astro. */
export interface ExplorerParts {
  frame: HTMLElement;
  status: HTMLElement;
  choices: HTMLFormElement;
  weeks: HTMLElement;
  near: HTMLFormElement;
  details: HTMLElement;
  list: HTMLElement;
  /** Where the choices are told in short while they are folded. */
  choicesNote: HTMLElement;
}

export interface ExplorerOptions {
  parts: ExplorerParts;
  source: MapSource;
  words: MapWords;
  /** Today in Asia/Bangkok, by the reader's clock. */
  today: CalendarDate;
  /** Names of the areas that points are in, by code. */
  nameOf(code: AreaCode): string;
}

/** A mark is looked into no nearer than this: points of one mark are then some 30 m apart, and it is opened. */
const closeZoom = 16;
/** How near the map goes to a place that was asked for. */
const placeZoom = 13;

/** Map, choices, weeks and list, kept in step: whatever is chosen in one shows in all, and in the address. */
export class Explorer {
  readonly #content: MapContent;
  readonly #options: ExplorerOptions;
  readonly #map: MapView;
  readonly #slider: WeekSlider;
  readonly #list: ListInView;
  readonly #panel: DetailsPanel;
  /** How many weeks the slider has, and which of them is this one. */
  readonly #weeks: number;
  readonly #thisWeek: number;
  #agencies: AgencyColumn | undefined;
  #choice: Choice;
  #chosen: Chosen = { points: new Uint32Array(), byWeek: new Uint32Array() };
  readonly #added: Added = { open: undefined, here: undefined };
  /** False until the reader has moved the map: an address then says no more than what was chosen. */
  #isMoved = false;

  constructor(points: PointColumns, areas: MapAreas, options: ExplorerOptions) {
    const { parts, words, today, source } = options;
    this.#options = options;
    this.#content = toMapContent(points, areas, words.language);
    this.#thisWeek = weekNumber(today, points.firstWeek);
    this.#weeks = points.week.reduce((most, week) => Math.max(most, week), Math.max(this.#thisWeek, 0)) + 1;
    this.#choice = readChoice(new URLSearchParams(location.search));
    this.#map = new MapView(parts.frame, {
      origin: this.#content.origin,
      words,
      compose: (view) => composeScene(this.#content, this.#chosen.points, view, this.#added),
      rest: () => this.#rest(),
      press: (mark) => this.#press(mark),
    });
    const details = (wanted: readonly number[]) => source.details(wanted);
    this.#panel = new DetailsPanel(parts.details, {
      words,
      details,
      precisionOf: (at) => precisionOfFacts(points.facts[at]!),
      closed: () => this.#ring(undefined),
    });
    this.#list = new ListInView(parts.list, {
      words,
      details,
      open: (at, opener) => {
        this.#ring(at);
        void this.#panel.open([at], opener);
      },
    });
    const { firstWeek } = points;
    this.#slider = new WeekSlider(parts.weeks, {
      words,
      firstWeek,
      weeks: this.#weeks,
      thisWeek: this.#thisWeek,
      change: (from, to) => {
        const weeks = { from: mondayOf(from, firstWeek), to: mondayOf(to, firstWeek) };
        void this.#choose({ ...this.#choice, weeks });
      },
    });
  }

  /** Chooses and shows for the first time, then listens to the reader. */
  async start(): Promise<void> {
    await this.#choose(this.#choice);
    const position = readPosition(new URLSearchParams(location.search));
    if (position) this.#move(() => this.#map.goTo(position), true);
    else this.#showAll();
    this.#map.map.on('dragend zoomend', () => (this.#isMoved = true));
    this.#listen(this.#options.parts);
  }

  /** What the map shows, for downloads. */
  get shown() {
    const { points, world } = this.#content;
    return { points, world, chosen: this.#chosen.points, scene: this.#map.scene! };
  }

  get map(): MapView {
    return this.#map;
  }

  #listen({ choices, near, weeks }: ExplorerParts): void {
    const { words, source } = this.#options;
    choices.addEventListener('change', ({ target }) => {
      const isArea = target instanceof HTMLSelectElement && target.name === 'area';
      void this.#choose({ ...readForm(choices), weeks: this.#choice.weeks }).then(() => {
        if (isArea) this.#showAll();
      });
    });
    choices.addEventListener('reset', () => {
      void this.#choose(readChoice(new URLSearchParams())).then(() => this.#showAll());
    });
    weeks.querySelector('select')!.addEventListener('change', ({ target }) => {
      const { value } = target as HTMLSelectElement;
      if (value === 'recent' || value === 'next' || value === 'all') {
        void this.#choose({ ...this.#choice, weeks: value });
      }
    });
    mountNearMe(near, {
      words,
      places: () => source.places(),
      say: (text) => this.#say(text),
      go: ({ lat, lon, code, isOwn }) => {
        const at = toWorld(lat, lon);
        const { origin } = this.#content;
        this.#added.here = { x: at.x - origin.x, y: at.y - origin.y };
        const box = code && code.length < 8 ? boxOfArea(this.#content, code) : undefined;
        // Where the reader is stays out of the address.
        this.#move(() => (box ? this.#map.fit(box) : this.#map.goTo({ lat, lon, zoom: placeZoom })), !isOwn);
      },
    });
  }

  /** Chooses anew: everything follows. */
  async #choose(choice: Choice): Promise<void> {
    this.#choice = choice;
    const { today, parts, words, source } = this.#options;
    if (choice.agency && !this.#agencies) {
      this.#agencies = await source.agencies();
      // The reader has chosen again meanwhile.
      if (this.#choice !== choice) return;
    }
    const { points } = this.#content;
    const lastWeek = mondayOf(this.#weeks - 1, points.firstWeek);
    const chooser = toChooser(points, choice, { today, lastWeek, agencies: this.#agencies });
    this.#chosen = choosePoints(points, chooser, this.#weeks);
    fillForm(parts.choices, choice);
    parts.weeks.querySelector('select')!.value = typeof choice.weeks === 'string' ? choice.weeks : 'some';
    this.#slider.show(chooser.from, chooser.to, this.#chosen.byWeek);
    const fields = [...writeChoice({ ...choice, weeks: 'recent' }).keys()].length;
    parts.choicesNote.textContent = fields === 0 ? '' : words.choicesCount.replace('{count}', formatNumber(fields));
    this.#panel.close();
    this.#map.draw();
    this.#rest();
  }

  /** Shows the chosen area, or else all areas, or else all points. */
  #showAll(): void {
    const chosen = this.#chosen.points.length > 0 ? this.#chosen.points : this.#content.points.area.keys();
    const box = boxOfArea(this.#content, this.#choice.area ?? '') ?? boxOfPoints(this.#content, chosen);
    this.#move(() => (box ? this.#map.fit(box) : this.#map.goTo({ lat: 15, lon: 101, zoom: 7 })), false);
  }

  /** Moves the map; the address then says where to only if `isMoved`. */
  #move(move: () => void, isMoved: boolean): void {
    move();
    this.#isMoved = isMoved;
    this.#rest();
  }

  /** The map has come to rest: list, status and address follow. */
  #rest(): void {
    if (!this.#map.isPlaced) return;
    const { points, world } = this.#content;
    const view = this.#map.view();
    const chosen = this.#chosen.points;
    const areas = countInView(points, world, chosen, view);
    this.#list.show(
      areas.map(({ area, count }) => ({
        code: points.areas[area]!,
        name: this.#options.nameOf(points.areas[area]!),
        count,
        points: () => {
          const seen = pointsInView(world, chosen, view).filter((at) => points.area[at] === area);
          return soonestFirst(points, seen, this.#thisWeek);
        },
      })),
    );
    const count = areas.reduce((sum, area) => sum + area.count, 0);
    const { status, statusIn, statusNone } = this.#options.words;
    const sentence = chosen.length === 0 ? statusNone : count === chosen.length ? status : statusIn;
    const values = { count, total: chosen.length, areas: areas.length };
    this.#say(sentence.replaceAll(/\{(\w+)\}/g, (_place, name: keyof typeof values) => formatNumber(values[name])));
    this.#writeAddress();
  }

  #writeAddress(): void {
    const query = writeChoice(this.#choice);
    if (this.#isMoved) writePosition(query, this.#map.position);
    const text = query.toString();
    history.replaceState(history.state, '', text ? `?${text}` : location.pathname);
  }

  /** A mark of points apart is looked into; one of points at one place, or seen from near, is opened. */
  #press(mark: Mark): void {
    const members = this.#map.scene!.membersOf(mark);
    const { zoom } = this.#map.position;
    const box = boxOfPoints(this.#content, members)!;
    const isOnePlace = box[2] - box[0] < 1e-4 && box[3] - box[1] < 1e-4;
    if (!isOnePlace && zoom < closeZoom) this.#move(() => this.#map.fit(box, closeZoom), true);
    if (this.#map.position.zoom > zoom) return;
    this.#ring(mark.first);
    void this.#panel.open(soonestFirst(this.#content.points, members, this.#thisWeek), this.#options.parts.frame);
  }

  /** Draws a ring around the mark that a point is in. */
  #ring(at: number | undefined): void {
    this.#added.open = at;
    this.#map.draw();
  }

  #say(text: string): void {
    this.#options.parts.status.textContent = text;
  }
}
