import type { Agency } from '../domain/agency.ts';
import type { Sector } from '../domain/activity.ts';
import type { Settings } from '../domain/settings.ts';
import { toMatchKey } from './text/match-key.ts';

/** Gives every agency one id, however its name is written, and remembers the agencies it has met. */
export class AgencyDirectory {
  readonly #idByKey = new Map<string, string>();
  readonly #agencies = new Map<string, Agency>();
  readonly #known = new Map<string, Agency>();
  readonly #hash: (text: string) => string;

  constructor(known: Settings['agencies'], hash: (text: string) => string) {
    this.#hash = hash;
    for (const { id, name, aliases, sector } of known) {
      this.#known.set(id, sector === undefined ? { id, name } : { id, name, sector });
      for (const written of [name, ...aliases]) this.#idByKey.set(toMatchKey(written), id);
    }
  }

  /** The agency's id; a name not met before makes a new agency, known by the name as first written. */
  idOf(name: string): string {
    const key = toMatchKey(name);
    let id = this.#idByKey.get(key);
    if (id === undefined) {
      id = `a${this.#hash(key).slice(0, 8)}`;
      this.#idByKey.set(key, id);
    }
    if (!this.#agencies.has(id)) this.#agencies.set(id, this.#known.get(id) ?? { id, name });
    return id;
  }

  /** Remembers an agency's sector where the settings do not name one; the first report counts. */
  learnSector(id: string, sector: Sector): void {
    const agency = this.#agencies.get(id);
    if (agency && agency.sector === undefined) this.#agencies.set(id, { ...agency, sector });
  }

  /** All agencies met, by id. */
  list(): Agency[] {
    return [...this.#agencies.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }
}
