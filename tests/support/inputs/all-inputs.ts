import fc from 'fast-check';
import type { BadInput } from './bad-input.ts';
import { boundaryInputs } from './boundary-inputs.ts';
import { cellInputs } from './cell-inputs.ts';
import { decisionInputs } from './decision-inputs.ts';
import { fileInputs } from './file-inputs.ts';
import { pictureInputs } from './picture-inputs.ts';
import { randomInputs } from './random-inputs.ts';
import { settingsInputs } from './settings-inputs.ts';
import { mostSeconds } from './try-dataset.ts';

/** How many random inputs are tried as one. */
export const batch = 25;

/** A bad input with the group it is counted in; a random one stands for `batch`. */
export interface GroupedInput extends BadInput {
  group: string;
}

/** Every named bad input, the same ones in the same order on every machine. */
export async function namedInputs(): Promise<GroupedInput[]> {
  const groups: Record<string, Iterable<BadInput>> = {
    cells: cellInputs(),
    files: fileInputs(),
    settings: settingsInputs(),
    decisions: decisionInputs(),
    boundaries: boundaryInputs(),
    pictures: await pictureInputs(),
  };
  return Object.entries(groups).flatMap(([group, inputs]) => [...inputs].map((input) => ({ ...input, group })));
}

/** Random inputs by a seed: at most so many batches of each property. */
export function randomBatches(seed: number, most: number): GroupedInput[] {
  return randomInputs().flatMap(({ name, runs, property }) =>
    Array.from({ length: Math.min(most, Math.ceil(runs / batch)) }, (_, at) => ({
      group: 'random',
      name: `${name}, seed ${seed + at}`,
      attempt: async () => {
        const timed = new TimedProperty(property);
        const { failed, counterexample, errorInstance } = await fc.check(timed.property, {
          numRuns: batch,
          seed: seed + at,
        });
        if (failed) return `${String(errorInstance)} with ${fc.stringify(counterexample).slice(0, 1000)}`;
        return timed.slowest > mostSeconds * 1000 ? `one took ${Math.round(timed.slowest)} ms` : undefined;
      },
    })),
  );
}

/** A property that knows how long its slowest run took: a batch has many, and the limit is that of one. */
class TimedProperty {
  slowest = 0;
  readonly property: fc.IAsyncProperty<unknown[]>;

  constructor(property: fc.IAsyncProperty<unknown[]>) {
    const run: typeof property.run = async (value) => {
      const started = performance.now();
      const failure = await property.run(value);
      this.slowest = Math.max(this.slowest, performance.now() - started);
      return failure;
    };
    this.property = Object.create(property, { run: { value: run } }) as typeof property;
  }
}

/** Whose turn each input is: a share of all, parted among programs that run beside each other. */
export interface Turn {
  seed: number;
  /** Every so many-th of the named ones of a group. */
  every: number;
  /** At most so many batches of each random property. */
  batches: number;
  /** Of these groups alone, unless it is empty. */
  groups: readonly string[];
  /** This program among so many. */
  program: number;
  programs: number;
}

/** The inputs of one program, in order. */
export async function inputsOf({ seed, every, batches, groups, program, programs }: Turn): Promise<GroupedInput[]> {
  // A share of each group: of a small one too something is tried.
  const named = [...Map.groupBy(await namedInputs(), ({ group }) => group).values()].flatMap((each) =>
    each.filter((_, at) => at % every === seed % Math.min(every, each.length)),
  );
  const wanted = [...named, ...randomBatches(seed, batches)].filter(
    ({ group }) => groups.length === 0 || groups.includes(group),
  );
  return wanted.filter((_, at) => at % programs === program);
}
