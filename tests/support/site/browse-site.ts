import { after, before } from 'node:test';
import type { Browser } from 'playwright';
import { launchBrowser } from '../../../scripts/browser/launch-browser.ts';
import { serve, type SiteServer } from '../../../scripts/serve.ts';
import { siteFolder } from './built-site.ts';

/** A browser, and where the built site is served to it. */
export interface BrowsedSite {
  readonly browser: Browser;
  /** Without a slash at the end. */
  readonly address: string;
}

/** The site of the sample in a browser, for the suite that calls this: both are there before its tests and gone after them. */
export function browseSite(): BrowsedSite {
  let browser: Browser | undefined;
  let server: SiteServer | undefined;
  before(async () => {
    [browser, server] = await Promise.all([launchBrowser(), serve(siteFolder, 0)]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });
  const started = <Part>(part: Part | undefined): Part => {
    if (part === undefined) throw new Error('The browser starts with the first test of the suite.');
    return part;
  };
  return {
    get browser() {
      return started(browser);
    },
    get address() {
      return started(server).address;
    },
  };
}
