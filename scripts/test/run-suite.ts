import path from 'node:path';
import { run } from 'node:test';
import { availableParallelism } from 'node:os';
import { stripVTControlCharacters } from 'node:util';

/** What became of one suite's tests. */
export interface SuiteResult {
  passed: number;
  failures: Failure[];
}

/** A test that failed, or something around it that did. */
export interface Failure {
  /** File and line, from the current folder. */
  where: string;
  name: string;
  /** What is to be read, of several lines. */
  text: string;
}

/** The part of a test runner's report that counting needs. */
export interface TestReport {
  name: string;
  nesting: number;
  file?: string | undefined;
  line?: number | undefined;
  skip?: string | boolean | undefined;
  todo?: string | boolean | undefined;
  details: { type?: string | undefined; error?: unknown };
}

/** A test that hangs ends its suite after so long; building the sample anew takes five minutes on a slow machine, and more. */
const patienceMinutes = 20;

/** Runs test files, each in a process of its own, and counts what they report. */
export async function runSuite(files: string[]): Promise<SuiteResult> {
  const count = new Counter();
  const stream = run({ files, concurrency: availableParallelism(), timeout: patienceMinutes * 60_000 });
  for await (const { type, data } of stream) {
    if (type === 'test:pass' || type === 'test:fail') count.add(type === 'test:pass', data as TestReport);
    if (type === 'test:stderr') count.addErrorOutput(data.file, data.message);
  }
  return count.result();
}

/**
 * Counts tests as a person would: those that hold no others. A file without tests, a skipped test and a failed hook
 * are failures, so that "0 failed" means what it says. Reports come children first.
 */
export class Counter {
  #passed = 0;
  #failures: Failure[] = [];
  /** Failures of a whole file, such as one that cannot be loaded. */
  #broken = new Set<Failure>();
  /** File → deepest level for which children were seen since the last report of a level above. */
  #children = new Map<string, Set<number>>();
  #errorOutput = new Map<string, string>();

  add(passed: boolean, report: TestReport): void {
    const { name, nesting, details, file = '' } = report;
    const levels = this.#children.get(file) ?? new Set();
    this.#children.set(file, levels);
    const hasChildren = levels.delete(nesting + 1);
    levels.add(nesting);

    if (path.resolve(name) === path.resolve(file)) {
      this.#fail(report, passed ? 'This file holds no test.' : read(details.error));
      if (!passed) this.#broken.add(this.#failures.at(-1)!);
    } else if (details.type === 'suite' || hasChildren) {
      if (!passed && typeOf(details.error) !== 'subtestsFailed') this.#fail(report, read(details.error));
    } else if (report.skip || report.todo) {
      this.#fail(report, 'A test that is skipped or left to do shows nothing: mend or remove it.');
    } else if (passed) {
      this.#passed += 1;
    } else {
      this.#fail(report, read(details.error));
    }
  }

  /** Keeps what a file wrote, for the case that it fails as a whole; that may be told before or after. */
  addErrorOutput(file: string, text: string): void {
    const key = path.resolve(file);
    this.#errorOutput.set(key, ((this.#errorOutput.get(key) ?? '') + text).slice(-4000));
  }

  result(): SuiteResult {
    const failures = this.#failures.map((failure) => {
      const output = this.#broken.has(failure) ? this.#errorOutput.get(path.resolve(failure.name)) : undefined;
      return output === undefined ? failure : { ...failure, text: stripVTControlCharacters(output).trim() };
    });
    return { passed: this.#passed, failures };
  }

  #fail({ file = '', line, name }: TestReport, text: string): void {
    const where = `${path.relative('.', file)}${line === undefined ? '' : `:${line}`}`;
    this.#failures.push({ where, name, text: stripVTControlCharacters(text) });
  }
}

function typeOf(error: unknown): unknown {
  return error instanceof Error && 'failureType' in error ? error.failureType : undefined;
}

/** The error that the test threw, without the runner's own frames. */
function read(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  const frames = (cause.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at .*(\/src\/|\/tests\/|\/scripts\/)/.test(line));
  return [cause.message, ...frames.slice(0, 4)].join('\n');
}
