import type { AreaCode } from '../../domain/area.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { formatNumber } from '../../format/numbers.ts';
import type { AgencyColumn } from '../../map-points/agency-column.ts';
import { mondayOf, type PointColumns, precisionOfFacts, weekNumber } from '../../map-points/point-columns.ts';
import { type Choice, readChoice, writeChoice } from './choice.ts';
import { choosePoints, type Chosen, type Chooser, toChooser } from './choose-points.ts';
import { fillForm, readForm } from './choices-form.ts';
import { DetailsPanel } from './details-panel.ts';
import { gatherMarks, type Mark } from './gather-marks.ts';
import { countInView, pointsInView, soonestFirst } from './in-view.ts';
import { ListInView } from './list-in-view.ts';
import type { MapAreas, MapSource } from './map-source.ts';
import { MapView } from './map-view.ts';
import type { MapWords } from './map-words.ts';
import { mountNearMe } from './near-me.ts';
import { boundsOf, type Outlines, toOutlines } from './outlines.ts';
import { readPosition, writePosition } from './position.ts';
import { type Name, placeLabels } from './scene.ts';
import { WeekSlider } from './week-slider.ts';
import { type Origin, toWorld, toWorldPoints, type View, type WorldPoints } from './world.ts';

/** The parts of the page that the explorer brings to life; all stand in ActivityMap.astro. */
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

/** Map, choices, weeks and list, kept in step: whatever is chosen in one shows in all, and in the address. */
export class Explorer {
  readonly #points: PointColumns;
  readonly #world: WorldPoints;
  readonly #origin: Origin;
  readonly #outlines: Outlines | undefined;
  readonly #areas: MapAreas;
  readonly #names: Name[];
  readonly #options: ExplorerOptions;
  readonly #map: MapView;
  readonly #slider: WeekSlider;
  readonly #list: ListInView;
  readonly #panel: DetailsPanel;
  readonly #weeks: number;
  readonly #thisWeek: number;
  #agencies: AgencyColumn | undefined;
  #choice: Choice;
  #chooser!: Chooser;
  #chosen!: Chosen;
  /** A point of the mark that is open. */
  #open: number | undefined;
  #here: { x: number; y: number } | undefined;
  /** False until the reader has moved the map: an address then says no more than what was chosen. */
  #isMoved = false;

  constructor(points: PointColumns, areas: MapAreas, options: ExplorerOptions) {
    const { parts, words, today, source } = options;
    this.#points = points;
    this.#areas = areas;
    this.#options = options;
    this.#origin = toWorld(areas.labels[0]?.lat ?? 15, areas.labels[0]?.lon ?? 101);
    this.#world = toWorldPoints(points, this.#origin);
    this.#outlines = toOutlines(areas.shapes, this.#origin);
    this.#names = toNames(areas, this.#origin, words.language);
    this.#thisWeek = weekNumber(today, points.firstWeek);
    this.#weeks = points.week.reduce((most, week) => Math.max(most, week), Math.max(this.#thisWeek, 0)) + 1;
    this.#choice = readChoice(new URLSearchParams(location.search));

    this.#map = new MapView(parts.frame, {
      origin: this.#origin,
      words,
      compose: (view) => this.#compose(view),
      rest: () => this.#rest(),
      press: (mark) => this.#press(mark),
    });
    const details = (wanted: readonly number[]) => source.details(wanted);
    this.#panel = new DetailsPanel(parts.details, {
      words,
      details,
      precisionOf: (at) => precisionOfFacts(points.facts[at]!),
      closed: () => this.#select(undefined),
    });
    this.#list = new ListInView(parts.list, {
      words,
      details,
      open: (at, opener) => {
        this.#select(at);
        void this.#panel.open([at], opener);
      },
    });
    this.#slider = new WeekSlider(parts.weeks, {
      words,
      firstWeek: points.firstWeek,
      weeks: this.#weeks,
      thisWeek: this.#thisWeek,
      change: (from, to) =>
        void this.#choose({
          ...this.#choice,
          weeks: { from: mondayOf(from, points.firstWeek), to: mondayOf(to, points.firstWeek) },
        }),
    });
    this.#listen(parts);
  }

  /** Chooses and shows for the first time. */
  async start(): Promise<void> {
    await this.#choose(this.#choice, false);
    const position = readPosition(new URLSearchParams(location.search));
    if (position) {
      this.#isMoved = true;
      this.#map.goTo(position);
    } else this.#showAll();
    // Moves from here on are the reader's.
    this.#map.map.on('dragend zoomend', () => (this.#isMoved = true));
  }

  /** What the map shows, for downloads. */
  get shown() {
    return { points: this.#points, world: this.#world, chosen: this.#chosen.points, scene: this.#map.scene! };
  }

  get map(): MapView {
    return this.#map;
  }

  #listen({ choices, near, weeks }: ExplorerParts): void {
    const { words, source } = this.#options;
    choices.addEventListener('change', ({ target }) => {
      const choice = { ...readForm(choices), weeks: this.#choice.weeks };
      const isArea = target instanceof HTMLSelectElement && target.name === 'area';
      void this.#choose(choice).then(() => {
        if (isArea) this.#showAll();
      });
    });
    choices.addEventListener('reset', () => {
      void this.#choose(readChoice(new URLSearchParams())).then(() => this.#showAll());
    });
    weeks.querySelector('select')!.addEventListener('change', ({ target }) => {
      const { value } = target as HTMLSelectElement;
      if (value === 'recent' || value === 'next' || value === 'all')
        void this.#choose({ ...this.#choice, weeks: value });
    });
    mountNearMe(near, {
      words,
      places: () => source.places(),
      say: (text) => this.#say(text),
      go: ({ name, lat, lon, code }) => {
        const at = toWorld(lat, lon);
        this.#here = { x: at.x - this.#origin.x, y: at.y - this.#origin.y };
        const box = code && code.length < 8 ? boundsOf(this.#areas.shapes, code) : undefined;
        if (box) this.#map.fit(box);
        else this.#map.goTo({ lat, lon, zoom: 13 });
        // Where the device is stays out of the address.
        this.#isMoved = name !== undefined;
        this.#rest();
      },
    });
    addEventListener('popstate', () => {
      void this.#choose(readChoice(new URLSearchParams(location.search)), false);
    });
  }

  async #choose(choice: Choice, isNew = true): Promise<void> {
    this.#choice = choice;
    if (choice.agency && !this.#agencies) this.#agencies = await this.#options.source.agencies();
    const { today, parts, words } = this.#options;
    const lastWeek = mondayOf(this.#weeks - 1, this.#points.firstWeek);
    this.#chooser = toChooser(this.#points, choice, { today, lastWeek, agencies: this.#agencies });
    this.#chosen = choosePoints(this.#points, this.#chooser, this.#weeks);
    fillForm(parts.choices, choice);
    parts.weeks.querySelector('select')!.value = typeof choice.weeks === 'string' ? choice.weeks : 'some';
    this.#slider.show(this.#chooser.from, this.#chooser.to, this.#chosen.byWeek);
    const chosenFields = [...writeChoice({ ...choice, weeks: 'recent' }).keys()].length;
    parts.choicesNote.textContent =
      chosenFields === 0 ? '' : words.choicesCount.replace('{count}', formatNumber(chosenFields));
    if (isNew) this.#panel.close();
    this.#map.draw();
    if (isNew) this.#rest();
  }

  /** Shows the chosen area, or else all chosen points, or else the whole province. */
  #showAll(): void {
    const { area } = this.#choice;
    const box = boundsOf(this.#areas.shapes, area ?? '') ?? this.#boxOfPoints();
    this.#isMoved = false;
    if (box) this.#map.fit(box);
    else this.#map.goTo({ lat: 15, lon: 101, zoom: 7 });
  }

  #boxOfPoints(): [number, number, number, number] | undefined {
    const { x, y } = this.#world;
    const chosen = this.#chosen.points.length > 0 ? this.#chosen.points : this.#points.area.map((_area, at) => at);
    if (chosen.length === 0) return undefined;
    return this.#map.boxOf(Array.from(chosen, (at) => ({ x: x[at]!, y: y[at]! })));
  }

  #compose(view: View) {
    const { marks, markOf } = gatherMarks(this.#points, this.#world, this.#chosen?.points ?? new Uint32Array(), view);
    const { scale, left, top } = view;
    return {
      view,
      outlines: this.#outlines,
      labels: placeLabels(this.#names, view, marks),
      marks,
      markOf,
      here: this.#here && { x: this.#here.x * scale - left, y: this.#here.y * scale - top },
      chosen: this.#open === undefined ? undefined : markOf(this.#open),
    };
  }

  /** The map has come to rest: list, status and address follow. */
  #rest(): void {
    if (!this.#chosen) return;
    const view = this.#map.view();
    const { points: chosen } = this.#chosen;
    const areas = countInView(this.#points, this.#world, chosen, view);
    const count = areas.reduce((sum, area) => sum + area.count, 0);
    this.#list.show(
      areas.map(({ area, count: inArea }) => ({
        code: this.#points.areas[area]!,
        name: this.#options.nameOf(this.#points.areas[area]!),
        count: inArea,
        points: () =>
          soonestFirst(
            this.#points,
            pointsInView(this.#world, chosen, view).filter((at) => this.#points.area[at] === area),
            this.#thisWeek,
          ),
      })),
    );
    const { status, statusIn, statusNone } = this.#options.words;
    const sentence = chosen.length === 0 ? statusNone : count === chosen.length ? status : statusIn;
    this.#say(
      sentence
        .replace('{count}', formatNumber(count))
        .replace('{total}', formatNumber(chosen.length))
        .replace('{areas}', formatNumber(areas.length)),
    );
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
    const members: number[] = [];
    const { marks, markOf } = gatherMarks(this.#points, this.#world, this.#chosen.points, this.#map.view());
    const pressed = marks.find(({ first }) => first === mark.first);
    for (const at of this.#chosen.points) if (markOf(at) === pressed) members.push(at);
    const box = this.#map.boxOf(members.map((at) => ({ x: this.#world.x[at]!, y: this.#world.y[at]! })));
    const isOnePlace = box[2] - box[0] < 1e-4 && box[3] - box[1] < 1e-4;
    if (!isOnePlace) {
      const { zoom } = this.#map.position;
      this.#map.fit(box, closeZoom);
      if (this.#map.position.zoom > zoom) {
        this.#isMoved = true;
        return;
      }
    }
    this.#select(mark.first);
    void this.#panel.open(soonestFirst(this.#points, members, this.#thisWeek), this.#options.parts.frame);
  }

  #select(at: number | undefined): void {
    this.#open = at;
    this.#map.draw();
  }

  #say(text: string): void {
    this.#options.parts.status.textContent = text;
  }
}

function toNames({ labels }: MapAreas, origin: Origin, language: MapWords['language']): Name[] {
  return labels.map(({ code, nameTh, nameEn, lat, lon }) => {
    const { x, y } = toWorld(lat, lon);
    const text = language === 'en' && nameEn ? nameEn : nameTh;
    return { text, x: x - origin.x, y: y - origin.y, isDistrict: code.length === 4 };
  });
}
