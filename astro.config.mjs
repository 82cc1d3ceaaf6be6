import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { earlyScripts } from './scripts/build/early-scripts.ts';
import { currentTime } from './src/io/clock.ts';
import { readEnvironment, readSettings } from './src/settings.ts';

const { settingsFile, outFolder } = readEnvironment(currentTime);
const address = new URL(readSettings(settingsFile).portal.address);

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
  integrations: [mdx(), earlyScripts({ module: '/map/mount-explorer.ts', pages: ['map.html', 'embed/map.html'] })],
  devToolbar: { enabled: false },
  vite: {
    // Not in node_modules, which may be another user's than the one who runs this.
    cacheDir: '.cache/vite',
    // Fonts and pictures stay files of their own, so that a browser keeps them from page to page.
    build: { assetsInlineLimit: 0 },
  },
});
