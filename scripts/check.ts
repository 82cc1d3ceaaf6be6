import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

// npm run check: everything that needs no built site, in under a minute. Prints what is wrong, and nothing else at length.

interface Check {
  name: string;
  /** A script of this project, or a command that a package brings, with its arguments. */
  command: string[];
  mend?: string;
}

// The longest first, so that the last to end is a short one.
const checks: Check[] = [
  { name: 'pages and types', command: ['astro', 'check', '--minimumFailingSeverity', 'warning'] },
  { name: 'unit and golden tests', command: ['scripts/test.ts', 'unit', 'golden'] },
  { name: 'types of scripts and tests', command: ['tsc', '--noEmit'] },
  { name: 'format', command: ['prettier', '--check', '--log-level=warn', '.'], mend: 'npm run format' },
  { name: 'unused code', command: ['knip', '--no-progress'] },
  { name: 'lint', command: ['oxlint', '--format=unix', '--deny-warnings'] },
  { name: 'lock file', command: ['scripts/complete-lock.ts', '--check'] },
];

const started = performance.now();
const waiting = [...checks];
let failed = 0;
await Promise.all(Array.from({ length: availableParallelism() }, work));
console.log(`\n${failed === 0 ? 'All is well' : `${failed} of ${checks.length} failed`} (${seconds(started)})`);
process.exitCode = failed === 0 ? 0 : 1;

async function work(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const start = performance.now();
    const { code, output } = await runCommand(next.command);
    console.log(`${code === 0 ? '✔' : '✖'} ${next.name} (${seconds(start)})`);
    if (code === 0) continue;
    failed += 1;
    console.log(stripVTControlCharacters(output).trim().replaceAll(/^/gm, '    '));
    if (next.mend) console.log(`    Mend it with: ${next.mend}`);
  }
}

function runCommand([command = '', ...args]: string[]): Promise<{ code: number | null; output: string }> {
  const [file, rest] = command.endsWith('.ts') ? [process.execPath, [command, ...args]] : [binary(command), args];
  const env = { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(file, rest, { env, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

function binary(name: string): string {
  return path.resolve('node_modules/.bin', name);
}

function seconds(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
