import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { PortalError } from '../../src/domain/errors.ts';
import { toVariables, type Environment } from '../../src/settings.ts';

/**
 * Runs Astro's build in a process of its own, which reads dataset, settings and day from its environment.
 * @throws {PortalError} with Astro's own last words where it fails.
 */
export async function buildPages(environment: Environment): Promise<void> {
  const astro = path.resolve('node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'build', '--silent'], {
    env: { ...process.env, ...toVariables(environment), ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const words: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => words.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => words.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0)
    throw new PortalError(
      'สร้างหน้าเว็บไม่สำเร็จ / The pages could not be built',
      Buffer.concat(words).toString().slice(-4000),
    );
}
