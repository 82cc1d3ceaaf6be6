import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { globSync, rmSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { hasJava } from './check-html/nu-checker.ts';
import { hasApache } from '../tests/support/servers/start-apache.ts';
import { hasCaddy } from '../tests/support/servers/start-caddy.ts';
import { hasNginx } from '../tests/support/servers/start-nginx.ts';
import { hasSshd } from '../tests/support/servers/start-sshd.ts';
import { findVobject } from '../tests/support/vobject.ts';
import { runSuite, type SuiteResult } from './test/run-suite.ts';

// npm test [-- SUITE …]: runs the suites, all unless some are named, and ends with one line: N passed, N failed.

interface Suite {
  files: string;
  /** What must be done before; gives what went wrong. */
  prepare?: () => Promise<string | undefined>;
  /** True for one that keeps a single core busy for minutes: those behind it begin meanwhile. */
  beside?: boolean;
  /** Why the suite cannot run on this machine; undefined where it can. */
  without?: () => string | undefined;
}

/** The day that the tested site is made for; the sample's dates are laid out around it. */
const today = '2026-11-24';
const testSite = process.env.TEST_SITE || '.cache/test-site';

const suites: Record<string, Suite> = {
  unit: { files: 'tests/unit/**/*.test.ts' },
  golden: { files: 'tests/golden.test.ts' },
  site: { files: 'tests/site/**/*.test.ts', prepare: buildSite },
  // Both watch over time, so nothing runs beside them.
  inputs: { files: 'tests/inputs.test.ts' },
  patterns: { files: 'tests/patterns.test.ts' },
  determinism: { files: 'tests/determinism.test.ts', prepare: buildSite, beside: true },
  nu: {
    files: 'tests/nu.test.ts',
    prepare: buildSite,
    without: () => (hasJava() ? undefined : 'not run: the Nu HTML checker needs Java, which is not installed'),
  },
  libreoffice: {
    files: 'tests/libreoffice*.test.ts',
    without: () =>
      hasLibreOffice()
        ? undefined
        : 'not run: forms and published files are opened in LibreOffice too, which is not installed',
  },
  vobject: {
    files: 'tests/vobject.test.ts',
    prepare: buildSite,
    without: () => (findVobject() ? undefined : 'not run: the reader of calendars python3-vobject is not installed'),
  },
  nginx: {
    files: 'tests/nginx.test.ts',
    prepare: buildSite,
    without: () => (hasNginx() ? undefined : 'not run: headers and swaps are tried with nginx, which is not installed'),
  },
  caddy: {
    files: 'tests/caddy.test.ts',
    prepare: buildSite,
    without: () => (hasCaddy() ? undefined : 'not run: headers are tried with Caddy, which is not installed'),
  },
  apache: {
    files: 'tests/apache.test.ts',
    prepare: buildSite,
    without: () => (hasApache() ? undefined : 'not run: headers are tried with Apache, which is not installed'),
  },
  delivery: {
    files: 'tests/delivery.test.ts',
    without: () =>
      ['rsync', 'rclone'].every((tool) => spawnSync(tool, ['--version']).error === undefined) && hasSshd()
        ? undefined
        : 'not run: releases are taken elsewhere by rsync over SSH and by rclone; rsync, rclone and openssh-server are not all installed',
  },
  faults: { files: 'tests/faults.test.ts' },
};
let building: Promise<string | undefined> | undefined;

// Each test file is a process of its own, and many begin others: what was compiled for one is kept for the next.
process.env.NODE_COMPILE_CACHE ??= path.resolve('.cache/compiled');

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in suites));
if (unknown.length > 0) {
  console.error(`There is no suite "${unknown[0]}". Suites: ${Object.keys(suites).join(', ')}`);
  process.exitCode = 2;
} else {
  const total: SuiteResult = { passed: 0, failures: [] };
  const chosen = named.length > 0 ? named : Object.keys(suites);
  // The site is built while suites run that need none.
  for (const { prepare, without } of chosen.map((name) => suites[name]!)) if (prepare && !without?.()) void prepare();
  const beside: Promise<void>[] = [];
  for (const name of chosen) {
    const run = runNamed(name).then(({ passed, failures }) => {
      total.passed += passed;
      total.failures.push(...failures);
    });
    if (suites[name]!.beside) beside.push(run);
    else await run;
  }
  await Promise.all(beside);
  if (total.failures.length > 0 || total.passed === 0) process.exitCode = 1;
  console.log(`\n${total.passed} passed, ${total.failures.length} failed`);
}

async function runNamed(name: string): Promise<SuiteResult> {
  const { files, prepare, without } = suites[name]!;
  const obstacle = without?.();
  if (obstacle !== undefined) {
    console.log(`${name.padEnd(12)} ${obstacle}`);
    return { passed: 0, failures: [] };
  }
  const started = performance.now();
  const found = globSync(files).toSorted();
  const fault = found.length === 0 ? `No file fits ${files}.` : await prepare?.();
  const result = fault ? { passed: 0, failures: [{ where: files, name, text: fault }] } : await runSuite(found);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${name.padEnd(12)} ${result.passed} passed, ${result.failures.length} failed  (${seconds} s)`);
  for (const { where, name: test, text } of result.failures) {
    console.log(`\n✖ ${test}\n  ${where}\n${text.replaceAll(/^/gm, '    ')}\n`);
  }
  return result;
}

function hasLibreOffice(): boolean {
  return spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Builds the sample's site, once for all suites that need it, as an operator's command would. */
function buildSite(): Promise<string | undefined> {
  return (building ??= build());
}

async function build(): Promise<string | undefined> {
  // A dataset is chained to the one before it: what an earlier program left must not show in the pages that are tested.
  rmSync(`${testSite}.dataset`, { recursive: true, force: true });
  const command = ['scripts/build.ts', '--sample', '--today', today, '--out', testSite];
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(child, 'close') as Promise<[number | null]>;
  const [told, [status]] = await Promise.all([Promise.all([text(child.stdout), text(child.stderr)]), closed]);
  return status === 0 ? undefined : `node ${command.join(' ')} ended with ${status}:\n${told.join('')}`.slice(-6000);
}
