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
import type { Mark } from './gather-marks.ts';
import { countInView, pointsInView, soonestFirst } from './in-view.ts';
import { ListInView } from './list-in-view.ts';
import { type Added, boxOfPoints, composeScene, type MapContent, toMapContent } from './map-content.ts';
import type { MapAreas, MapSource } from './map-source.ts';
import { MapView, type Position } from './map-view.ts';
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

const noPoints = new Uint32Array();

/** Map, choices, weeks and list, kept in step: whatever is chosen in one shows in all, and in the address. */
export class Explorer {
  readonly #content: MapContent;
  readonly #options: ExplorerOptions;
  readonly #map: MapView;
  readonly #framing: Framing;
  readonly #slider: WeekSlider;
  readonly #list: ListInView;
  readonly #panel: DetailsPanel;
  /** How many weeks the slider has, and which of them is this one. */
  readonly #weeks: number;
  readonly #thisWeek: number;
  #agencies: AgencyColumn | undefined;
  #choice: Choice;
  /** Undefined until the first choice is made. */
  #chosen: Chosen | undefined;
  readonly #added: Added = { open: undefined, here: undefined };
  /** False until the first marks are seen: a reader waits for them, and the list, which takes as long, comes after. */
  #isStarted = false;
  /** What the count of activities, or a file that failed, comes after; until the next choice. */
  #notice = '';
  #summary = '';
  /** The query that the address has since it was last written. */
  #written: string | undefined;

  constructor(points: PointColumns, areas: MapAreas, options: ExplorerOptions) {
    const { parts, words, today, source } = options;
    this.#options = options;
    this.#content = toMapContent(points, areas, words.language);
    this.#thisWeek = weekNumber(today, points.firstWeek);
    this.#weeks = points.week.reduce((most, week) => Math.max(most, week), Math.max(this.#thisWeek, 0)) + 1;
    this.#choice = readAddress().choice;
    this.#map = new MapView(parts.frame, {
      origin: this.#content.origin,
      words,
      compose: (view) => composeScene(this.#content, this.#chosen?.points ?? noPoints, view, this.#added),
      rest: () => this.#rest(),
      press: (mark) => this.#press(mark),
    });
    this.#framing = new Framing(this.#map, this.#content);
    const details = (wanted: readonly number[]) => source.details(wanted);
    this.#panel = new DetailsPanel(parts.details, {
      words,
      today,
      details,
      precisionOf: (at) => precisionOfFacts(points.facts[at]!),
      closed: () => this.#ring(undefined),
    });
    this.#list = new ListInView(parts.list, {
      words,
      today,
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
    this.#listen(parts);
  }

  /** Chooses and shows what the address asks for. */
  async start(): Promise<void> {
    const { choice: asked, position } = readAddress();
    const choice = this.#knownArea(asked);
    this.#choice = choice;
    if (position) this.#framing.goTo(position);
    else this.#showAll();
    const notice = choice === asked ? '' : this.#options.words.areaUnknown.replace('{code}', asked.area!);
    await this.#choose(choice, notice);
  }

  /** What the map shows, for downloads. */
  get shown() {
    const { points, world } = this.#content;
    const area = this.#choice.area && this.#options.nameOf(this.#choice.area);
    return { points, world, chosen: this.#chosen!.points, scene: this.#map.scene!, summary: this.#summary, area };
  }

  /** A choice without an area that is nowhere on this map. */
  #knownArea(choice: Choice): Choice {
    const { area, ...rest } = choice;
    const isKnown =
      area === undefined ||
      this.#content.names.some(({ code }) => code === area) ||
      this.#content.points.areas.some((code) => code.startsWith(area));
    return isKnown ? choice : rest;
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
      go: ({ name, lat, lon, code }) => {
        const at = toWorld(lat, lon);
        const { origin } = this.#content;
        this.#added.here = { x: at.x - origin.x, y: at.y - origin.y };
        this.#framing.showPlace({ lat, lon, code, isOwn: name === undefined });
        // Whoever is there already sees the mark of it all the same.
        this.#map.draw();
      },
    });
    addEventListener('popstate', () => {
      // Links within the page leave the query as it is, and the map with it.
      if (location.search !== this.#written) void this.start();
    });
  }

  /** Shows what is chosen. Where a host is not known, or the file of hosts cannot be had, says so and chooses none. */
  async #choose(choice: Choice, notice = ''): Promise<void> {
    this.#choice = choice;
    this.#notice = notice;
    if (choice.agency === undefined) return this.#show(choice);
    const { words, source } = this.#options;
    let problem: string | undefined;
    try {
      this.#agencies ??= await source.agencies();
      if (!this.#agencies.ids.includes(choice.agency)) problem = words.agencyUnknown;
    } catch (error) {
      console.error(error);
      problem = words.failedDetails;
    }
    // Meanwhile the reader may have chosen something else.
    if (this.#choice !== choice) return;
    if (problem === undefined) return this.#show(choice);
    const { agency: _unknown, ...rest } = choice;
    this.#notice = problem;
    await this.#show((this.#choice = rest));
  }

  async #show(choice: Choice): Promise<void> {
    const { today, parts, words } = this.#options;
    const { points } = this.#content;
    const lastWeek = mondayOf(this.#weeks - 1, points.firstWeek);
    const chooser = toChooser(points, choice, { today, lastWeek, agencies: this.#agencies });
    this.#chosen = choosePoints(points, chooser, this.#weeks);
    fillForm(parts.choices, choice);
    const area = choice.area && this.#options.nameOf(choice.area);
    document.dispatchEvent(new CustomEvent('area-shown', { detail: area }));
    parts.weeks.querySelector('select')!.value = typeof choice.weeks === 'string' ? choice.weeks : 'some';
    const fields = [...writeChoice({ ...choice, weeks: 'recent' }).keys()].length;
    parts.choicesNote.textContent = fields === 0 ? '' : words.choicesCount.replace('{count}', formatNumber(fields));
    this.#panel.close();
    this.#map.draw();
    if (!this.#isStarted) {
      await this.#map.drawn();
      this.#isStarted = true;
      // Meanwhile the reader may have chosen something else, which is shown by now.
      if (this.#choice !== choice) return;
    }
    this.#slider.show(chooser.from, chooser.to, this.#chosen.byWeek);
    this.#rest();
  }

  /** Shows the chosen area, or else the whole province; without outlines, the points that are chosen, or else all. */
  #showAll(): void {
    this.#framing.showAll(this.#choice.area, () =>
      this.#chosen?.points.length ? this.#chosen.points : this.#content.points.area.keys(),
    );
  }

  /** The map has come to rest: list, status and address follow. */
  #rest(): void {
    if (!this.#chosen || !this.#isStarted) return;
    const { points, world } = this.#content;
    const view = this.#map.view();
    const chosen = this.#chosen.points;
    const areas = countInView(points, world, chosen, view);
    this.#list.show(
      areas.map(({ area, count, fingerprint }) => ({
        code: points.areas[area]!,
        name: this.#options.nameOf(points.areas[area]!),
        count,
        fingerprint,
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
    this.#summary = sentence.replaceAll(/\{(\w+)\}/g, (_place, name: keyof typeof values) =>
      formatNumber(values[name]),
    );
    this.#say([this.#notice, this.#summary].filter(Boolean).join(' · '));
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
    const members = this.#map.scene!.membersOf(mark);
    const { zoom } = this.#map.position;
    const box = boxOfPoints(this.#content, members);
    // The map has moved on since the mark was drawn.
    if (!box) return;
    const isOnePlace = box[2] - box[0] < 1e-4 && box[3] - box[1] < 1e-4;
    if (!isOnePlace) {
      this.#map.fit(box, closeZoom);
      if (this.#map.position.zoom > zoom) return;
    }
    this.#ring(mark.first);
    void this.#panel.open(soonestFirst(this.#content.points, members, this.#thisWeek), this.#options.parts.frame);
  }

  /** Draws a ring around the mark that a point is in. */
  #ring(at: number | undefined): void {
    this.#added.open = at;
    this.#map.draw();
  }

  /** Tells again what is shown, where something else was told for a while. */
  tellAgain(): void {
    this.#say(this.#summary);
  }

  #say(text: string): void {
    this.#options.parts.status.textContent = text;
  }
}

function readAddress(): { choice: Choice; position?: Position } {
  const query = new URLSearchParams(location.search);
  return { choice: readChoice(query), position: readPosition(query) };
}
