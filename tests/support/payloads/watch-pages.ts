import type { Browser, BrowserContext, Page } from 'playwright';

/** What opening many pages came to. */
export interface Watched {
  pages: number;
  /** Dialogs that opened, reports of the policy, requests elsewhere, errors, and markup that no page of ours has. */
  faults: string[];
}

/** Pages that are open beside each other. */
const tabs = 4;

/**
 * Opens every address as a reader does, with scripts, and tells what a text that became markup would do: open a dialog,
 * break the policy, ask another host, leave a name in the window or an attribute that runs.
 */
export async function watchPages(browser: Browser, origin: string, addresses: readonly string[]): Promise<Watched> {
  const faults: string[] = [];
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
  try {
    await context.addInitScript(rememberReports);
    const waiting = [...addresses];
    await Promise.all(
      Array.from({ length: Math.min(tabs, waiting.length) }, async () => {
        const tab = await Tab.open(context, origin);
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
          faults.push(...(await tab.watch(next)).map((fault) => `${next}: ${fault}`));
        }
      }),
    );
  } finally {
    await context.close();
  }
  return { pages: addresses.length, faults };
}

/** One page of the browser that goes from address to address, as opening a new one for each would take three times as long. */
class Tab {
  readonly #page: Page;
  readonly #origin: string;
  #faults: string[] = [];

  private constructor(page: Page, origin: string) {
    this.#page = page;
    this.#origin = origin;
  }

  static async open(context: BrowserContext, origin: string): Promise<Tab> {
    const page = await context.newPage();
    const tab = new Tab(page, origin);
    page.on('dialog', (dialog) => {
      tab.#faults.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => tab.#faults.push(`an error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') tab.#faults.push(`the console: ${message.text()}`);
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !/^(?:data:image\/|blob:)/.test(url)) tab.#faults.push(`asked for ${url}`);
    });
    page.on('download', () => tab.#faults.push('a download began'));
    return tab;
  }

  /** What went wrong at an address. */
  async watch(address: string): Promise<string[]> {
    this.#faults = [];
    try {
      const response = await this.#page.goto(this.#origin + address, { waitUntil: 'load' });
      if (response?.status() !== 200) this.#faults.push(`status ${response?.status()}`);
      if (!/\.(?:svg|xml)$/.test(address)) await touchAll(this.#page);
      this.#faults.push(...(await this.#page.evaluate(findMarkup)));
    } catch (error) {
      this.#faults.push(String(error));
    }
    // The policy forbids Chromium the style of its own view of XML.
    return this.#faults.filter((fault) => !(isFeed(address) && /inline style|style-src-elem inline/.test(fault)));
  }
}

const isFeed = (address: string): boolean => address.endsWith('.xml');

/** Comes by with a pointer, a thumb and the Tab key, and looks at what waits until it is seen. */
async function touchAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined)));
    // What a script mounts waits until it is seen: those elements are called like-this.
    const waiting = [...document.querySelectorAll('main *')].filter(({ localName }) => localName.includes('-'));
    for (const element of [...waiting, document.body.lastElementChild]) {
      element?.scrollIntoView();
      await frame();
    }
    for (const element of document.querySelectorAll('main *:not(a):not(button):not(input):not(select):not(summary)')) {
      for (const type of ['pointerover', 'mouseover', 'toggle', 'focus']) element.dispatchEvent(new Event(type));
    }
  });
}

/** Runs in the page before all else. */
function rememberReports(): void {
  const reports: string[] = [];
  Object.defineProperty(globalThis, 'policyReports', { value: reports });
  addEventListener('securitypolicyviolation', (event) => {
    reports.push(`${event.effectiveDirective} ${event.blockedURI}`);
  });
}

/** Runs in the page: what is there that no page of ours has. */
function findMarkup(): string[] {
  const found = (globalThis as unknown as { policyReports: string[] }).policyReports.map(
    (report) => `the policy: ${report}`,
  );
  if ('pwned' in globalThis) found.push('something ran');
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    for (const { name: attribute, value } of element.attributes) {
      if (/^on/i.test(attribute)) found.push(`<${name} ${attribute}>`);
      if (/^(?:href|src|action|formaction|data|xlink:href)$/.test(attribute)) {
        const url = URL.parse(value, document.baseURI);
        if (/^(?:javascript|vbscript|data):$/.test(url?.protocol ?? '') && !url!.href.startsWith('data:image/'))
          found.push(`<${name} ${attribute}="${value}">`);
        if (url?.hostname.endsWith('evil.example')) found.push(`<${name}> leads elsewhere: ${value}`);
      }
    }
    const isData =
      name === 'script' && ['application/ld+json', 'application/json'].includes(element.getAttribute('type') ?? '');
    if (name === 'script' && !isData && !element.hasAttribute('src')) found.push('a script in the page');
    // Frames have a `base` of their own, which only says where links open.
    if (name === 'base' && element.hasAttribute('href')) found.push('<base href>');
    if (['object', 'embed', 'marquee', 'portal', 'mglyph', 'foreignobject'].includes(name)) found.push(`<${name}>`);
    if (name === 'iframe' && element.hasAttribute('srcdoc')) found.push('<iframe srcdoc>');
    if (name === 'meta' && element.getAttribute('http-equiv') === 'refresh') found.push('a page that leads on');
  }
  return [...new Set(found)];
}
