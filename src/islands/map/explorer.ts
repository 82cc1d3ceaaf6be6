import type { AreaCode } from '../../domain/area.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { formatNumber } from '../../format/numbers.ts';
import type { AgencyColumn } from '../../map-points/agency-column.ts';
import { mondayOf, type PointColumns, precisionOfFacts, weekNumber } from '../../map-points/point-columns.ts';
import { type Choice, readChoice, writeChoice } from './choice.ts';
import { choosePoints, type Chosen, toChooser } from './choose-points.ts';
import { fillForm, readForm } from './choices-form.ts';
import { DetailsPanel } from './details-panel.ts';
import { Framing } from './framing.ts';
import { gatherMarks, type Mark } from './gather-marks.ts';
import { countInView, pointsInView, soonestFirst } from './in-view.ts';
import { ListInView } from './list-in-view.ts';
import type { MapAreas, MapSource } from './map-source.ts';
import { MapView, type Position } from './map-view.ts';
import type { MapWords } from './map-words.ts';
import { mountNearMe } from './near-me.ts';
import { type Outlines, toOutlines } from './outlines.ts';
import { readPosition, writePosition } from './position.ts';
import { type Name, placeLabels } from './scene.ts';
import { WeekSlider } from './week-slider.ts';
import { type Origin, toWorld, toWorldPoints, type View, type WorldPoints } from './world.ts';

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

/**
 * Map, choices, weeks and list, kept in step: whatever is chosen in one shows in all, and in the address. It is long because
 * this is the one place where its parts meet; what each does stands in a file of its own.
 */
export class Explorer {
  readonly #points: PointColumns;
  readonly #world: WorldPoints;
  readonly #origin: Origin;
  readonly #outlines: Outlines | undefined;
  readonly #names: Name[];
  readonly #options: ExplorerOptions;
  readonly #map: MapView;
  readonly #framing: Framing;
  readonly #slider: WeekSlider;
  readonly #list: ListInView;
  readonly #panel: DetailsPanel;
  readonly #weeks: number;
  readonly #thisWeek: number;
  #agencies: AgencyColumn | undefined;
  #choice: Choice;
  /** Undefined until the first choice is made. */
  #chosen: Chosen | undefined;
  /** A point of the mark that is open. */
  #open: number | undefined;
  #here: { x: number; y: number } | undefined;
  /** The query that the address has since it was last written. */
  #written: string | undefined;

  constructor(points: PointColumns, areas: MapAreas, options: ExplorerOptions) {
    const { parts, words, today, source } = options;
    this.#points = points;
    this.#options = options;
    this.#origin = toWorld(areas.labels[0]?.lat ?? 15, areas.labels[0]?.lon ?? 101);
    this.#world = toWorldPoints(points, this.#origin);
    this.#outlines = toOutlines(areas.shapes, this.#origin);
    this.#names = toNames(areas, this.#origin, words.language);
    this.#thisWeek = weekNumber(today, points.firstWeek);
    this.#weeks = points.week.reduce((most, week) => Math.max(most, week), Math.max(this.#thisWeek, 0)) + 1;
    this.#choice = readAddress().choice;

    this.#map = new MapView(parts.frame, {
      origin: this.#origin,
      words,
      compose: (view) => this.#compose(view),
      rest: () => this.#rest(),
      press: (mark) => this.#press(mark),
    });
    this.#framing = new Framing(this.#map, areas);
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

  /** Chooses and shows what the address asks for. */
  async start(): Promise<void> {
    const { choice, position } = readAddress();
    this.#choice = choice;
    if (position) this.#framing.goTo(position);
    else this.#showAll();
    await this.#choose(choice);
  }

  /** What the map shows, for downloads. */
  get shown() {
    return { points: this.#points, world: this.#world, chosen: this.#chosen!.points, scene: this.#map.scene! };
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
      go: ({ lat, lon, code, isOwn }) => {
        const at = toWorld(lat, lon);
        this.#here = { x: at.x - this.#origin.x, y: at.y - this.#origin.y };
        this.#framing.showPlace({ lat, lon, code, isOwn });
        // Whoever is there already sees the mark of it all the same.
        this.#map.draw();
      },
    });
    addEventListener('popstate', () => {
      // Links within the page leave the query as it is, and the map with it.
      if (location.search !== this.#written) void this.start();
    });
  }

  /** Shows what is chosen. Where the file of hosts cannot be had, says so and chooses no host. */
  async #choose(choice: Choice): Promise<void> {
    this.#choice = choice;
    try {
      if (choice.agency) this.#agencies ??= await this.#options.source.agencies();
    } catch (error) {
      console.error(error);
      if (this.#choice !== choice) return;
      const { agency: _unknown, ...rest } = choice;
      this.#show((this.#choice = rest));
      return this.#say(this.#options.words.failedDetails);
    }
    // Meanwhile the reader may have chosen something else.
    if (this.#choice === choice) this.#show(choice);
  }

  #show(choice: Choice): void {
    const { today, parts, words } = this.#options;
    const lastWeek = mondayOf(this.#weeks - 1, this.#points.firstWeek);
    const chooser = toChooser(this.#points, choice, { today, lastWeek, agencies: this.#agencies });
    this.#chosen = choosePoints(this.#points, chooser, this.#weeks);
    fillForm(parts.choices, choice);
    parts.weeks.querySelector('select')!.value = typeof choice.weeks === 'string' ? choice.weeks : 'some';
    this.#slider.show(chooser.from, chooser.to, this.#chosen.byWeek);
    const chosenFields = [...writeChoice({ ...choice, weeks: 'recent' }).keys()].length;
    parts.choicesNote.textContent =
      chosenFields === 0 ? '' : words.choicesCount.replace('{count}', formatNumber(chosenFields));
    this.#panel.close();
    this.#map.draw();
    this.#rest();
  }

  /** Shows the chosen area, or else the whole province; without outlines, the points that are chosen, or else all. */
  #showAll(): void {
    const { x, y } = this.#world;
    this.#framing.showAll(this.#choice.area, () => {
      const chosen = this.#chosen?.points.length ? this.#chosen.points : this.#points.area.keys();
      return Array.from(chosen, (at) => ({ x: x[at]!, y: y[at]! }));
    });
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
      areas.map(({ area, count: inArea, fingerprint }) => ({
        code: this.#points.areas[area]!,
        name: this.#options.nameOf(this.#points.areas[area]!),
        count: inArea,
        fingerprint,
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
    const { position } = this.#framing;
    if (position) writePosition(query, position);
    const text = query.toString();
    history.replaceState(history.state, '', text ? `?${text}` : location.pathname);
    this.#written = location.search;
  }

  /** A mark of points apart is looked into; one of points at one place, or seen from near, is opened. */
  #press(mark: Mark): void {
    const chosen = this.#chosen!.points;
    const members: number[] = [];
    const { marks, markOf } = gatherMarks(this.#points, this.#world, chosen, this.#map.view());
    const pressed = marks.find(({ first }) => first === mark.first);
    // The map has moved on since the mark was drawn.
    if (!pressed) return;
    for (const at of chosen) if (markOf(at) === pressed) members.push(at);
    const box = this.#map.boxOf(members.map((at) => ({ x: this.#world.x[at]!, y: this.#world.y[at]! })));
    const isOnePlace = box[2] - box[0] < 1e-4 && box[3] - box[1] < 1e-4;
    if (!isOnePlace) {
      const { zoom } = this.#map.position;
      this.#map.fit(box, closeZoom);
      if (this.#map.position.zoom > zoom) return;
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

function readAddress(): { choice: Choice; position?: Position } {
  const query = new URLSearchParams(location.search);
  return { choice: readChoice(query), position: readPosition(query) };
}

function toNames({ labels }: MapAreas, origin: Origin, language: MapWords['language']): Name[] {
  return labels.map(({ code, nameTh, nameEn, lat, lon }) => {
    const { x, y } = toWorld(lat, lon);
    const text = language === 'en' && nameEn ? nameEn : nameTh;
    return { text, x: x - origin.x, y: y - origin.y, isDistrict: code.length === 4 };
  });
}
