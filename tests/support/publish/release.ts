import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { signSite } from '../../../scripts/publish/stages/sign.ts';

const policy = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">';

/** A status as the build writes it. */
export const builtStatus = {
  schemaVersion: 1,
  sample: true,
  asOf: '2026-11-24T00:00:00Z',
  updateEveryDays: 1,
  today: '2026-11-24',
  sources: [],
  rows: { read: 0, published: 0, held: 0, excluded: 0, masked: 0 },
};

export const wholePage = (body: string): string =>
  `<!doctype html><html><head>${policy}</head><body>${body}</body></html>`;

/** Writes a small site that has all that a site needs, with `change` in it; undefined leaves a file out. */
export function writeSite(folder: string, change: Record<string, string | undefined> = {}): void {
  const files = {
    'index.html': wholePage('<script src="/_astro/a.js"></script>'),
    '404.html': wholePage(''),
    'old.html': '<html><meta http-equiv="refresh" content="0;url=/"></html>',
    'robots.txt': '',
    'sitemap.xml': '<urlset/>',
    'data/datapackage.json': '{}',
    '_astro/a.js': '//',
    'status.json': JSON.stringify(builtStatus),
    ...change,
  };
  for (const [name, text] of Object.entries(files)) {
    if (text === undefined) continue;
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

/** Writes such a site and signs it as publishing does. */
export async function writeRelease(folder: string, run: string, keyFile?: string): Promise<void> {
  writeSite(folder);
  await signSite({
    site: folder,
    run,
    today: '2026-11-24',
    datasetManifest: path.join(folder, 'index.html'),
    before: [],
    keepActivities: false,
    keyFile,
    at: '2026-11-24T00:00:00Z',
    decision: undefined,
  });
}
