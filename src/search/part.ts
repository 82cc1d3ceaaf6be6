import { addPhrase, type Found, toFound } from './fits.ts';
import type { IndexReader } from './index-reader.ts';
import { type Named, Names } from './names.ts';
import { findPhrase } from './phrase.ts';
import * as weights from './weights.ts';

/** So many areas and agencies that a part names in passing are asked for their activities. */
export const mostNamed = 24;

/** A part of a question, with what it names and finds. */
export interface Part {
  clusters: readonly string[];
  named: Named;
  found: Found | 'all';
  /** Words that records use for it. */
  meanings: string[][];
  /** True where its last cluster was read as the beginning of one. */
  open: boolean;
}

/** True for a part of which nothing is known. */
export const isNone = ({ found, named }: Part): boolean =>
  found !== 'all' && found.size === 0 && [...named.areas, ...named.agencies].every(({ fit }) => fit === 1);

/** Texts to highlight: the clusters of what was asked, and the words that records use for it. */
export const markedOf = (parts: readonly Part[]): string[][] =>
  parts.flatMap(({ clusters, meanings }) => [[...clusters], ...meanings]);

/** Asks one index for the parts of questions, by titles, venues and names. */
export class PartFinder {
  readonly names: Names;
  readonly reader: IndexReader;

  constructor(reader: IndexReader) {
    this.reader = reader;
    this.names = new Names(reader.names);
  }

  /** A run as it stands or, with `open`, with its last cluster unfinished; undefined where titles and names know neither. */
  async toKnownPart(clusters: readonly string[], open: boolean, among: boolean): Promise<Part | undefined> {
    const whole = await this.toPart(clusters, false, among);
    if (!isNone(whole)) return whole;
    const unfinished = open ? await this.toPart(clusters, true, among) : whole;
    return isNone(unfinished) ? undefined : unfinished;
  }

  /** A run with what it names and finds, running texts aside. `among` is true where other things are asked with it. */
  async toPart(clusters: readonly string[], open: boolean, among: boolean): Promise<Part> {
    const named = this.names.find(clusters, open);
    const meanings = this.names.meaningsOf(clusters).map(this.names.clusters);
    const found: Found = new Map();
    const isProvince = named.areas.some(({ level, fit }) => level === 'province' && fit === 3);
    if (isProvince && among && !named.areas.some(({ level, fit }) => level === 'district' && fit === 3)) {
      return { clusters, named, found: 'all', meanings, open };
    }
    const phrases = await Promise.all([
      findPhrase(this.reader, 'n', clusters, open),
      ...meanings.map((meaning) => findPhrase(this.reader, 'n', meaning, false)),
    ]);
    for (const [place, phrase] of phrases.entries()) addPhrase(found, phrase, place > 0 ? weights.meaningMalus : 0);
    await this.addNamed(found, named, found.size === 0);
    return { clusters, named, found, meanings, open };
  }

  private async addNamed(found: Found, named: Named, isNothingElse: boolean): Promise<void> {
    const exact = named.areas.filter(({ fit, level }) => fit === 3 && level !== 'province');
    const partly = exact.length > 0 || !isNothingElse ? [] : named.areas.filter(({ level }) => level !== 'province');
    const { agencies } = this.names.file;
    const hosts = named.agencies.toSorted((a, b) => b.fit - a.fit).slice(0, mostNamed);
    const adding = [
      this.beginnings(
        exact.map(({ code }) => `a${code}`),
        weights.area,
      ),
      this.beginnings(
        partly.slice(0, mostNamed).map(({ code }) => `a${code}`),
        weights.partArea,
      ),
      ...hosts.map(({ place, fit }) =>
        this.postings([`g${agencies[place]![0]}`], fit === 3 ? weights.agency : weights.partAgency),
      ),
      this.postings(
        named.kinds.map((kind) => `k${this.names.file.kinds[kind]![0]}`),
        weights.kind,
      ),
      this.postings(
        named.labels.map((label) => `k${label}`),
        weights.label,
      ),
    ];
    for (const each of await Promise.all(adding)) {
      for (const [number, fit] of each) {
        const before = found.get(number);
        found.set(number, before === undefined ? fit : Math.max(before, fit) + weights.alsoBonus);
      }
    }
  }

  /** Activities of these terms, all with one fit. */
  async postings(terms: readonly string[], fit: number): Promise<Found> {
    return toFound(await Promise.all(terms.map((term) => this.reader.exactly(term))), fit);
  }

  /** Activities of the terms that begin so. */
  async beginnings(starts: readonly string[], fit = 0): Promise<Found> {
    return toFound(await Promise.all(starts.map((start) => this.reader.beginning(start))), fit);
  }
}
