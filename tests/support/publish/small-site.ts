import { createHash } from 'node:crypto';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { replaceFolder } from '../../../src/io/write-atomically.ts';
import { readSettings, type Environment } from '../../../src/settings.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { toStatus } from '../../../src/views/status-page.ts';

/** Pages of a small site, beside those of its activities. */
const pagesOfAreas = 150;

/**
 * Builds, in the place of Astro, a site of a few hundred small files that has all that publishing looks at: so that it can
 * be built, killed and built again hundreds of times. Every page names the day's script by its content.
 */
export async function buildSmallSite(environment: Environment, dataset: Dataset): Promise<string[]> {
  const { outFolder, today, settingsFile } = environment;
  const script = `globalThis.day = ${JSON.stringify(today + dataset.manifest.asOf + dataset.activities.length)}`;
  const asset = `_astro/app.${createHash('sha256').update(script).digest('hex').slice(0, 8)}.js`;
  const page = (title: string) =>
    `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'">` +
    `<title>${title}</title><script src="/${asset}"></script></head><body>${title} ${asset} ${'x'.repeat(2000)}</body></html>\n`;
  const status = toStatus(createSiteIndex(dataset, today, readSettings(settingsFile)));
  const files: Record<string, string> = {
    'index.html': page('home'),
    '404.html': page('none'),
    'robots.txt': 'User-agent: *\n',
    'sitemap.xml': '<urlset/>\n',
    'status.json': JSON.stringify(status),
    'data/datapackage.json': '{"name":"jitasa"}',
    'map/data/version.txt': 'abc123',
    'map/data/abc123/points.bin': String(dataset.activities.length),
    [asset]: script,
  };
  for (let area = 0; area < pagesOfAreas; area++) files[`area/${area}.html`] = page(`area ${area}`);
  for (const { id, title } of dataset.activities) files[`activities/${id}.html`] = page(title);
  await replaceFolder(outFolder, async (fresh) => {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(fresh, name)), { recursive: true });
      await writeFile(path.join(fresh, name), text);
    }
    await cp(path.join(environment.datasetFolder, 'pictures'), path.join(fresh, 'photos'), { recursive: true });
  });
  return [`${Object.keys(files).length} files`];
}
