import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright';
import { unpackBrowser } from './packaged-browser.ts';

/**
 * Where a browser can come from, in the order they are tried: headless shells before whole browsers, which open a page in
 * two to three times the time, since they prepare menus and bars that nobody sees.
 */
export const browserSources = ['playwright', 'system-shell', 'packaged', 'system'] as const;
export type BrowserSource = (typeof browserSources)[number];

// On a machine with a closed network Chromium otherwise waits for servers of its maker; containers have no sandbox.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Letters as the font draws them, in grey: the same picture whatever a machine's own settings of fonts and screen are.
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
];

const systemNames = {
  'system-shell': ['chromium-headless-shell', 'chrome-headless-shell'],
  system: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
};

/**
 * The first Chromium that starts: Playwright's own, a headless shell of the system, the one inside an npm package (on
 * Linux), or a whole browser of the system. `sources` narrows the choice. The caller closes it.
 * @throws {Error} in one sentence, where none starts.
 */
export async function launchBrowser(sources: readonly BrowserSource[] = browserSources): Promise<Browser> {
  const faults: string[] = [];
  for (const source of sources) {
    try {
      const options = await launchOptions(source);
      if (options) return await chromium.launch({ args, ...options });
    } catch (error) {
      faults.push(`${source}: ${String(error instanceof Error ? error.message : error).split('\n')[0]}`);
    }
  }
  throw new Error(
    ['No browser could be started: install Chromium (on Debian: apt install chromium).', ...faults].join('\n  '),
  );
}

/** How to start the browser of a source; undefined where the source has none. */
async function launchOptions(source: BrowserSource): Promise<LaunchOptions | undefined> {
  if (source === 'playwright') return existsSync(chromium.executablePath()) ? {} : undefined;
  if (source !== 'packaged') {
    const executablePath = findOnPath(systemNames[source]);
    return executablePath === undefined ? undefined : { executablePath };
  }
  if (process.platform !== 'linux') return undefined;
  const { executablePath, env } = await unpackBrowser();
  return { executablePath, env: { ...definedEnvironment(), ...env } };
}

function findOnPath(names: readonly string[]): string | undefined {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(path.delimiter)];
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(existsSync);
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
