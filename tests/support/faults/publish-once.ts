import { writeSync, openSync, closeSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { decodeFiles } from '../../../scripts/data/decode-files.ts';
import { publish } from '../../../scripts/publish/publish-run.ts';
import { buildSmallSite } from '../publish/small-site.ts';

// Publishes once, in a process that can be killed: all of the command but its builder of pages, which is small.
// --fill-after STAGE fills the disk once that stage is done.

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: '' },
    today: { type: 'string', default: '2026-11-24' },
    at: { type: 'string', default: '2026-11-24T00:00:00Z' },
    confined: { type: 'boolean', default: false },
    'fill-after': { type: 'string' },
  },
});
const file = (name: string) => path.join(values.folder, name);

const { exitCode } = await publish({
  releases: file('releases'),
  environment: {
    settingsFile: file('portal.yaml'),
    datasetFolder: file('dataset'),
    outFolder: file('out'),
    today: values.today,
  },
  cacheFolder: file('cache'),
  now: () => new Date(values.at),
  buildSite: buildSmallSite,
  keyFile: file('site.key'),
  smokeAddress: undefined,
  release: undefined,
  tell: {
    stage: (stage, outcome, _seconds, words) => {
      console.log(`${stage} ${outcome} ${words}`);
      if (stage === values['fill-after'] && outcome === 'done') fillDisk();
    },
    notice: (line) => console.log(`! ${line}`),
    detail: () => {},
  },
  ...(values.confined ? {} : { decode: decodeFiles }),
});
process.exitCode = exitCode;

/** Writes until there is no more room. */
function fillDisk(): void {
  const descriptor = openSync(file('filler'), 'w');
  for (let size = 1 << 20; size >= 1; size = size > 1 ? size >> 2 : 0) {
    try {
      for (;;) writeSync(descriptor, Buffer.alloc(size));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  closeSync(descriptor);
}
