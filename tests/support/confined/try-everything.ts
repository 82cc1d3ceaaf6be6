import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { answerParent } from '../../../src/io/confined/answer-parent.ts';
import { SourceError } from '../../../src/domain/errors.ts';

// A program that tries what a confined one may not, for the tests of it.

/** Ways out of confinement, each a module to load or a file to touch. */
export interface Attempt {
  load?: string[];
  read?: string[];
  list?: string[];
  write?: string[];
  globals?: string[];
  endlessly?: 'loop' | 'heap' | 'buffers';
  refuse?: string;
}

await answerParent(
  async ({ load = [], read = [], list = [], write = [], globals = [], endlessly, refuse }: Attempt) => {
    if (refuse !== undefined) throw new SourceError(refuse, 'the mend');
    if (endlessly !== undefined) takeEndlessly(endlessly);
    const done: string[] = [];
    const attempt = async (name: string, what: () => unknown) => {
      const outcome = await Promise.resolve()
        .then(what)
        .catch(() => undefined);
      if (outcome !== undefined) done.push(name);
    };
    for (const name of load) {
      await attempt(`import ${name}`, () => import(name));
      await attempt(`builtin ${name}`, () => process.getBuiltinModule(name as 'net'));
    }
    for (const file of read) await attempt(`read ${file}`, () => readFileSync(file));
    for (const folder of list) await attempt(`list ${folder}`, () => readdirSync(folder));
    for (const file of write) await attempt(`write ${file}`, () => writeFileSync(file, 'x') ?? true);
    for (const name of globals) await attempt(name, () => Reflect.get(globalThis, name));
    await attempt('binding', () => Reflect.get(process, 'binding').call(process, 'tcp_wrap'));
    await attempt('environment', () => (Object.keys(process.env).length > 0 ? true : undefined));
    return done;
  },
);

function takeEndlessly(what: 'loop' | 'heap' | 'buffers'): void {
  const kept: unknown[] = [];
  for (;;) {
    if (what === 'heap') kept.push(Array.from({ length: 1000 }, (_, at) => ({ at })));
    if (what === 'buffers') kept.push(Buffer.alloc(10_000_000, 1));
  }
}
