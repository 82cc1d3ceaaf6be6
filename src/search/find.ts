import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Answer } from './answer.ts';
import { inLeadingOrder } from './entities.ts';
import type { FurtherFinder } from './find-further.ts';
import { inOrder } from './fits.ts';
import type { IndexReader } from './index-reader.ts';
import type { Names } from './names.ts';
import { markedOf, PartFinder } from './part.ts';

export interface FindOptions {
  today: CalendarDate;
  /** So many activities are enough; with fewer the running texts are searched as well. */
  enough?: number;
}

export const nothing: Answer = { found: [], areas: [], agencies: [], kinds: [], marked: [], cut: false, isRead: true };

/** A question longer than this is cut: nobody types it, and pasted text has its topic in front. */
export const longestQuestion = 200;

/** Loads what answers all questions that are more than one known word or name. */
export const loadFurther = () => import('./find-further.ts');

/** True for letters in a row: most of what is typed first is the beginning of a word or a name. */
const isRun = (text: string) => /^[\p{L}\p{M}]{1,100}$/u.test(text);

/** Loads in advance what a question needs, so that it comes while the index is still on its way. */
export function prepareFor(text: string): void {
  if (!isRun(text)) loadFurther().catch(() => {});
}

/** Answers questions from one index. */
export class Finder {
  private readonly parts: PartFinder;
  private further?: FurtherFinder;

  constructor(reader: IndexReader) {
    this.parts = new PartFinder(reader);
  }

  get names(): Names {
    return this.parts.names;
  }

  /** Rejects where a part of the index cannot be had. */
  async find(text: string, asked: FindOptions): Promise<Answer> {
    const answer = isRun(text) && (await this.findRun(text, asked));
    if (answer) return answer;
    const { FurtherFinder: Made } = await loadFurther();
    return (this.further ??= new Made(this.parts)).find(text, asked);
  }

  /** What titles and names say of a word or a name; undefined where that is not enough. It is what `FurtherFinder` would find. */
  private async findRun(text: string, { enough = 10 }: FindOptions): Promise<Answer | undefined> {
    const word = this.names.fold(text);
    if (this.names.file.dayWords.some((part) => word.includes(part))) return undefined;
    const clusters = this.names.clusters(word);
    const part = clusters.length > 0 && (await this.parts.toKnownPart(clusters, true, false));
    if (!part || part.found === 'all' || part.found.size < enough) return undefined;
    return {
      ...nothing,
      found: inOrder(part.found),
      ...inLeadingOrder(this.names.file, part.named),
      marked: markedOf([part]),
    };
  }
}
