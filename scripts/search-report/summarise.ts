import type { Dataset } from '../../src/domain/dataset.ts';
import type { Asked } from './ask-pages.ts';
import type { ByteFigures } from './measure-bytes.ts';
import type { IndexingFigures } from './measure-indexing.ts';
import { Judge, type Query } from './judge.ts';

/** How well questions of one type are answered. */
export interface TypeFigures {
  type: string;
  questions: number;
  recall: number;
  precision: number;
  reciprocal: number;
  /** Share without any result although there is an answer. */
  empty: number;
}

export interface Summary {
  types: TypeFigures[];
  all: TypeFigures;
  /** Share of questions without an answer that show nothing. */
  noAnswer: number;
  /** From the sent form to the first result, the processor slowed down four times. */
  medianMs: number;
  p95Ms: number;
}

export interface Report {
  day: string;
  activities: number;
  questions: number;
  ours: Summary;
  pagefind?: Summary;
  /** Questions that are answered differently where Intl.Segmenter is missing. */
  differentWithoutSegmenter?: number;
  bytes: ByteFigures;
  indexing?: IndexingFigures;
}

/** Figures of all answers, by type. Questions without an answer count in their own figure, and not as found. */
export function summarise(dataset: Dataset, queries: readonly Query[], answers: readonly Asked[]): Summary {
  const judge = new Judge(dataset);
  const verdicts = queries.map((query, place) => ({ query, verdict: judge.judge(query, answers[place]!.shown) }));
  const figuresOf = (type: string, of: typeof verdicts): TypeFigures => {
    const mean = (read: (one: (typeof verdicts)[number]) => number) =>
      Number((of.reduce((sum, one) => sum + read(one), 0) / Math.max(1, of.length)).toFixed(3));
    return {
      type,
      questions: of.length,
      recall: mean(({ verdict }) => verdict.recall),
      precision: mean(({ verdict }) => verdict.precision),
      reciprocal: mean(({ verdict }) => verdict.reciprocal),
      empty: mean(({ verdict, query }) => Number(verdict.empty && query.want !== 'none')),
    };
  };
  // A question without an answer is right where nothing is shown, whatever type it was written for.
  const unanswerable = verdicts.filter(({ query }) => query.want === 'none' || judge.count(query.want) === 0);
  const answerable = verdicts.filter((one) => !unanswerable.includes(one));
  const types = [...new Set(answerable.map(({ query }) => query.type))];
  const times = answers.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  return {
    types: types.map((type) =>
      figuresOf(
        type,
        answerable.filter(({ query }) => query.type === type),
      ),
    ),
    all: figuresOf('all', answerable),
    noAnswer: unanswerable.filter(({ verdict }) => verdict.empty).length / Math.max(1, unanswerable.length),
    medianMs: Math.round(times[Math.floor(times.length / 2)] ?? 0),
    p95Ms: Math.round(times[Math.floor(times.length * 0.95)] ?? 0),
  };
}

/** How many questions two runs answer differently. */
export const compareAnswers = (a: readonly Asked[], b: readonly Asked[]): number =>
  a.filter(({ shown }, place) => shown.join() !== b[place]!.shown.join()).length;

/** Prints a report as lines that fit a terminal. */
export function printReport({ ours, pagefind, differentWithoutSegmenter, bytes, indexing }: Report): void {
  console.log(
    'type         n   recall@10       precision@10    MRR             empty     (ours, Pagefind as it comes)',
  );
  for (const one of [...ours.types, ours.all]) {
    const other = [...(pagefind?.types ?? []), ...(pagefind ? [pagefind.all] : [])].find(
      ({ type }) => type === one.type,
    );
    const pair = (read: (figures: TypeFigures) => number) =>
      `${read(one).toFixed(3)} ${other ? read(other).toFixed(3) : '  -  '}`.padEnd(15);
    console.log(
      `${one.type.padEnd(10)} ${String(one.questions).padStart(4)}   ${[pair((f) => f.recall), pair((f) => f.precision), pair((f) => f.reciprocal), pair((f) => f.empty)].join(' ')}`,
    );
  }
  const share = (value: number | undefined) => (value === undefined ? '-' : `${Math.round(value * 100)} %`);
  console.log(`no answer, and nothing shown: ${share(ours.noAnswer)} (Pagefind ${share(pagefind?.noAnswer)})`);
  console.log(
    `first result at 4×: ${ours.medianMs} ms, p95 ${ours.p95Ms} ms (Pagefind ${pagefind?.medianMs ?? '-'}, ${pagefind?.p95Ms ?? '-'})`,
  );
  if (differentWithoutSegmenter !== undefined)
    console.log(`answered differently without Intl.Segmenter: ${differentWithoutSegmenter}`);
  console.log(
    `first answer ${bytes.firstKilobytes} kB (largest ${bytes.mostFirstKilobytes}), of it scripts ${bytes.scriptKilobytes} kB; next ${bytes.nextKilobytes} kB (largest ${bytes.mostNextKilobytes})`,
  );
  console.log(`first result as one types: ${bytes.typedKilobytes} kB, of it scripts ${bytes.typedScriptKilobytes} kB`);
  console.log(`Pagefind: first ${bytes.pagefindFirstKilobytes} kB, next ${bytes.pagefindNextKilobytes} kB`);
  console.log(`cold, slow 4G: ${bytes.coldMs} ms`);
  if (indexing)
    console.log(
      `${indexing.records} records: ${indexing.seconds} s, ${indexing.megabytes} MB at most; ten changed: ${indexing.changedSeconds} s; ${indexing.kilobytes} kB in ${indexing.files} files`,
    );
}
