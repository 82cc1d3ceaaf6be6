import { type AgencyColumn, readAgencies } from '../../map-points/agency-column.ts';
import { partStarts, type MapDetail, type MapPlace } from '../../map-points/map-detail.ts';
import type { PointColumns } from '../../map-points/point-columns.ts';
import { readPoints } from '../../map-points/read-points.ts';
import type { AreaShapes } from '../../maps/area-shapes.ts';
import type { MapLabel } from '../../views/map-page.ts';
import { unpack } from '../unpack.ts';

/** What `areas.json` holds. */
export interface MapAreas {
  shapes?: AreaShapes;
  labels: Pick<MapLabel, 'code' | 'nameTh' | 'nameEn' | 'lat' | 'lon'>[];
}

/** Fetches the map's files, each once and when it is first asked for. A file that failed is asked for again. */
export class MapSource {
  readonly #folder: string;
  readonly #asked = new Map<string, Promise<unknown>>();

  /** Where each file of details begins, once it is asked for. */
  #starts: number[] | undefined;
  readonly #begun: Map<string, Promise<Response>>;

  /**
   * @param folder address of the map's files, without a slash at its end.
   * @param begun answers that are on their way already, by the names of files.
   */
  constructor(folder: string, begun = new Map<string, Promise<Response>>()) {
    this.#folder = folder;
    this.#begun = begun;
  }

  points(): Promise<PointColumns> {
    return this.#once('points.bin', async (response) => readPoints(await unpack(response)));
  }

  areas(): Promise<MapAreas> {
    return this.#once('areas.json', (response) => response.json() as Promise<MapAreas>);
  }

  places(): Promise<MapPlace[]> {
    return this.#once('places.json', (response) => response.json() as Promise<MapPlace[]>);
  }

  async agencies(): Promise<AgencyColumn> {
    const { count } = await this.points();
    return this.#once('agencies.bin', async (response) => readAgencies(await unpack(response), count));
  }

  /** What is known of a point's activity. */
  async detail(at: number): Promise<MapDetail> {
    this.#starts ??= partStarts((await this.points()).area);
    const part = this.#starts.findLastIndex((start) => start <= at);
    const details = await this.#once(`details-${part}.json`, (response) => response.json() as Promise<MapDetail[]>);
    return details[at - this.#starts[part]!]!;
  }

  details(points: readonly number[]): Promise<MapDetail[]> {
    return Promise.all(points.map((at) => this.detail(at)));
  }

  #once<Value>(name: string, read: (response: Response) => Promise<Value>): Promise<Value> {
    const known = this.#asked.get(name) as Promise<Value> | undefined;
    if (known) return known;
    const address = `${this.#folder}/${name}`;
    const answer = this.#begun.get(name) ?? fetch(address);
    this.#begun.delete(name);
    const asked = answer.then((response) => {
      if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
      return read(response);
    });
    this.#asked.set(name, asked);
    asked.catch(() => this.#asked.delete(name));
    return asked;
  }
}
