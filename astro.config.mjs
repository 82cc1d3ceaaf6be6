import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { currentTime } from './src/io/clock.ts';
import { readAliases } from './src/io/read-dataset.ts';
import { createRoutes } from './src/routes.ts';
import { readEnvironment, readSettings } from './src/settings.ts';

const { settingsFile, datasetFolder, outFolder } = readEnvironment(currentTime);
const aliases = Object.entries(await readAliases(datasetFolder));
const address = new URL(readSettings(settingsFile).portal.address);
const here = createRoutes('/');
const { activity } = createRoutes(address.pathname);

export default defineConfig({
  output: 'static',
  site: address.origin,
  // A site that lives below a path has it in its address: https://example.org/portal
  base: address.pathname,
  outDir: outFolder,
  cacheDir: '.cache/astro',
  trailingSlash: 'never',
  // Files, not folders: a disk writes 20,000 of them twelve times as fast.
  build: { format: 'file', concurrency: 16, inlineStylesheets: 'never' },
  i18n: { defaultLocale: 'th', locales: ['th', 'en'], routing: { prefixDefaultLocale: false } },
  // An activity that was renamed or merged is still found under its old address. Astro puts the base path before where a
  // redirect stands, and not before where it leads.
  redirects: Object.fromEntries(aliases.map(([old, id]) => [here.activity(old), activity(id)])),
  integrations: [mdx()],
  devToolbar: { enabled: false },
  // Fonts and pictures stay files of their own, so that a browser keeps them from page to page.
  vite: { build: { assetsInlineLimit: 0 } },
});
