import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A web server of this machine that runs for a test. */
export interface WebServer {
  port: number;
  /** Without a slash at its end. */
  address: string;
  stop: () => Promise<void>;
}

/** True where a program of this name starts. */
export const hasProgram = (program: string, ...args: string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0;

/**
 * Starts a web server on a free port, by the command that `setUp` gives for it once it has written the server's files
 * into the scratch folder.
 * @throws where the server ends before it answers, with its words.
 */
export async function runServer(
  name: string,
  setUp: (scratch: string, port: number) => readonly [program: string, ...args: string[]],
): Promise<WebServer> {
  const scratch = mkdtempSync(path.join(tmpdir(), `${name}-`));
  const port = await freePort();
  const [program, ...args] = setUp(scratch, port);
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: scratch } });
  let words = '';
  child.stderr.on('data', (part: Buffer) => (words += part.toString()));
  const address = `http://127.0.0.1:${port}`;
  let isUp = false;
  for (let attempt = 0; attempt < 200 && !isUp; attempt++) {
    if (child.exitCode !== null) throw new Error(`${name} ended: ${words}`);
    isUp = await fetch(address).then(
      () => true,
      () => false,
    );
    if (!isUp) await wait(50);
  }
  return {
    port,
    address,
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'close');
      rmSync(scratch, { recursive: true });
    },
  };
}

/** A port that nobody of this machine listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
