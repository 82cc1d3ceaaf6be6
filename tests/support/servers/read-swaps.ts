import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeLive, removeOldReleases } from '../../../scripts/publish/releases.ts';
import { signSite } from '../../../scripts/publish/stages/sign.ts';
import { startNginx } from './start-nginx.ts';

export interface ReadReport {
  reads: number;
  swaps: number;
  /** Reads of what only a page of a release before asks for. */
  readsOfKept: number;
  /** Reads of scripts of releases more than three before, which nobody promises. */
  tooLate: number;
  seconds: number;
  failures: string[];
}

const pages = 20;
const sockets = 8;
const batch = 64;

/**
 * Reads a site through a real nginx, by connections that are kept, while one release after the other is signed, swapped in
 * and pruned by the code that publishes. Each page names its release at its start and at its end, and a script of that
 * release by its content; readers ask for the scripts of pages they hold.
 */
export async function readSwaps({
  reads: wanted,
  swaps: wantedSwaps,
}: {
  reads: number;
  swaps: number;
}): Promise<ReadReport> {
  const folder = await mkdtemp(path.join(tmpdir(), 'swaps-'));
  const releases = path.join(folder, 'releases');
  const failures: string[] = [];
  let [reads, readsOfKept, tooLate, swaps, live] = [0, 0, 0, 0, 0];
  const started = performance.now();
  try {
    await release(releases, live);
    const nginx = await startNginx(path.join(releases, 'current'));
    let isOver = false;
    const reader = async (): Promise<void> => {
      const connection = openConnection(nginx.port);
      let scripts: string[] = [];
      while (!isOver) {
        const paths = Array.from({ length: batch }, (_, at) => scripts[at] ?? `/area/${(reads + at) % pages}`);
        const answers = await connection.ask(paths);
        scripts = [];
        for (const [at, { status, body }] of answers.entries()) {
          const asked = paths[at]!;
          reads++;
          const [, of] = /app\.(\d+)\.js/.exec(asked) ?? [];
          // A script is promised for three releases; a slow machine may swap more often while one answer is waited for.
          const isPromised = of === undefined || live - Number(of) <= 3;
          if (status !== 200 && !isPromised) tooLate++;
          else if (status !== 200) failures.push(`${asked}: status ${status} while release ${live} was live`);
          else if (asked.startsWith('/area/')) {
            const [, first, script] = /^<!-- (\d+) --><script src="([^"]+)">/.exec(body) ?? [];
            const [, last] = /<!-- (\d+) -->$/.exec(body) ?? [];
            if (first === undefined || first !== last) failures.push(`${asked}: torn (${first}, ${last})`);
            // Every eighth page is one that somebody goes on reading.
            if (script && at % 8 === 0) scripts.push(script);
          } else {
            if (Number(of) !== live) readsOfKept++;
            if (!body.includes(`release ${of} `)) failures.push(`${asked}: another file`);
          }
        }
        if (failures.length > 20) isOver = true;
      }
      connection.close();
    };
    const isAhead = () => !isOver && reads < (wanted / wantedSwaps) * swaps;
    const swapper = async (): Promise<void> => {
      while (!isOver) {
        await release(releases, live + 1);
        live++;
        swaps++;
        if (reads >= wanted && swaps >= wantedSwaps) isOver = true;
        // As often as the reads still to come allow, so that both are reached at about the same time.
        while (isAhead()) await wait(5);
      }
    };
    try {
      await Promise.all([swapper(), ...Array.from({ length: sockets }, reader)]);
    } finally {
      await nginx.stop();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return { reads, swaps, readsOfKept, tooLate, seconds: (performance.now() - started) / 1000, failures };
}

const nameOf = (number: number): string =>
  new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString().replaceAll(/[-:]|\.\d+/g, '');

/** Makes release `number` of the same pages, as publishing does from its signing on. */
async function release(releases: string, number: number): Promise<void> {
  const name = nameOf(number);
  const site = path.join(releases, name);
  const script = `_astro/app.${number}.js`;
  const put = async (file: string, text: string) => {
    await mkdir(path.dirname(path.join(site, file)), { recursive: true });
    await writeFile(path.join(site, file), text);
  };
  await put(script, `// release ${number} ${'x'.repeat(1000)}`);
  await put('index.html', 'home');
  await put('404.html', 'none');
  const status = {
    schemaVersion: 1,
    sample: true,
    asOf: '2026-01-01T00:00:00Z',
    updateEveryDays: 1,
    today: '2026-01-01',
    sources: [],
  };
  await put(
    'status.json',
    JSON.stringify({ ...status, rows: { read: 0, published: 0, held: 0, excluded: 0, masked: 0 } }),
  );
  // Of very different lengths, so that a mixture of two would show.
  for (let page = 0; page < pages; page++) {
    const filling = 'ก'.repeat(200 + ((number * 7 + page * 13) % 50) * 300);
    await put(`area/${page}.html`, `<!-- ${number} --><script src="/${script}"></script>${filling}<!-- ${number} -->`);
  }
  await signSite({
    site,
    run: name,
    today: '2026-01-01',
    datasetManifest: path.join(site, 'index.html'),
    before: [1, 2, 3].filter((back) => back <= number).map((back) => path.join(releases, nameOf(number - back))),
    keepActivities: true,
    keyFile: undefined,
    at: '2026-01-01T00:00:00Z',
    decision: undefined,
  });
  await makeLive(releases, name);
  await removeOldReleases(releases, 4);
}

interface Connection {
  ask: (paths: readonly string[]) => Promise<{ status: number; body: string }[]>;
  close: () => void;
}

/** A connection that is kept and asked many things at once (pipelining), which no reader's library does so fast. */
function openConnection(port: number): Connection {
  const socket: Socket = connect(port, '127.0.0.1');
  let received: Buffer = Buffer.alloc(0);
  let waiting:
    | {
        count: number;
        answers: { status: number; body: string }[];
        done: (answers: { status: number; body: string }[]) => void;
        fail: (error: Error) => void;
      }
    | undefined;
  const fail = (error: Error) => waiting?.fail(error);
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('the connection was closed')));
  socket.on('data', (part: Buffer) => {
    received = received.length === 0 ? part : Buffer.concat([received, part]);
    if (!waiting) return;
    let at = 0;
    for (;;) {
      const head = received.indexOf('\r\n\r\n', at);
      if (head < 0) break;
      const text = received.toString('latin1', at, head);
      const length = Number(/^content-length: (\d+)/im.exec(text)?.[1] ?? 0);
      if (received.length < head + 4 + length) break;
      const body = received.toString('utf8', head + 4, head + 4 + length);
      waiting.answers.push({ status: Number(text.slice(9, 12)), body });
      at = head + 4 + length;
    }
    received = received.subarray(at);
    if (waiting.answers.length === waiting.count) {
      const { done, answers } = waiting;
      waiting = undefined;
      done(answers);
    }
  });
  return {
    ask: (paths) =>
      new Promise((done, fails) => {
        waiting = { count: paths.length, answers: [], done, fail: fails };
        socket.write(paths.map((name) => `GET ${name} HTTP/1.1\r\nHost: x\r\n\r\n`).join(''));
      }),
    close: () => {
      waiting = undefined;
      socket.destroy();
    },
  };
}
