import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { hashText } from '../../src/io/hash.ts';
import { writeFileAtomically } from '../../src/io/write-atomically.ts';

const Total = z.number().int().nonnegative();

/** What became of the changes of one module. */
export const ModuleResult = z.object({
  /** SHA-256 of the module and its test: with others, the result says nothing. */
  of: z.string(),
  /** Changes that a test noticed, those among them by which it never ended included. */
  killed: Total,
  lived: z.array(z.object({ line: Total, status: z.string(), replacement: z.string() })),
});
export type ModuleResult = z.infer<typeof ModuleResult>;

const Known = z.record(z.string(), ModuleResult);

/** Results by module, kept in a file, so that what did not change is not tried again. */
export class KnownResults {
  readonly #file: string;
  readonly #results: Record<string, ModuleResult>;

  private constructor(file: string, results: Record<string, ModuleResult>) {
    this.#file = file;
    this.#results = results;
  }

  /** Those of a file; none where it is missing or damaged. */
  static async read(file: string): Promise<KnownResults> {
    const text = await readFile(file, 'utf8').catch(() => '{}');
    try {
      return new KnownResults(file, Known.parse(JSON.parse(text)));
    } catch {
      return new KnownResults(file, {});
    }
  }

  /** The result of a module, if module and test are still those that were tried. */
  async get(module: string, test: string): Promise<ModuleResult | undefined> {
    const known = this.#results[module];
    return known?.of === (await checksumOf(module, test)) ? known : undefined;
  }

  async set(module: string, test: string, result: Omit<ModuleResult, 'of'>): Promise<ModuleResult> {
    const known = { of: await checksumOf(module, test), ...result };
    this.#results[module] = known;
    await writeFileAtomically(this.#file, `${JSON.stringify(this.#results, null, 1)}\n`);
    return known;
  }
}

async function checksumOf(module: string, test: string): Promise<string> {
  return hashText(`${await readFile(module, 'utf8')}\n${await readFile(test, 'utf8')}`);
}
