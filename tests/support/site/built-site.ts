import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Where `npm test` has built the sample's site; TEST_SITE names another, such as a copy that no build disturbs. */
export const siteFolder = path.resolve(process.env.TEST_SITE || '.cache/test-site');

/** One page of the built site. */
export interface BuiltPage {
  /** Its address, such as `/area/4904`. */
  address: string;
  file: string;
  /** Pages of one type share a template, such as `/area/* of 4`. */
  type: string;
  bytes: number;
}

/** First parts of addresses whose second part is an id, a code or a month. */
const collections = ['activities', 'agencies', 'area', 'calendar', 'kinds', 'photos'];

/** Every page of the site, by address; not the files that only send on to a page's new address. */
export function readPages(folder = siteFolder): BuiltPage[] {
  if (!existsSync(path.join(folder, 'index.html'))) {
    throw new Error(`${folder} holds no site: run npm test -- site, which builds it`);
  }
  return globSync('**/*.html', { cwd: folder, exclude: ['pagefind/**'] })
    .map((name) => toPage(folder, name))
    .filter((page) => !isRedirect(page))
    .toSorted((a, b) => (a.address < b.address ? -1 : 1));
}

/** The largest and the smallest page of each type: the fullest, and the one where something is missing. */
export function oneOrTwoOfEachType(pages: BuiltPage[]): BuiltPage[] {
  return [...Map.groupBy(pages, ({ type }) => type).values()].flatMap((alike) => {
    const bySize = alike.toSorted((a, b) => b.bytes - a.bytes || (a.address < b.address ? -1 : 1));
    return [...new Set([bySize[0]!, bySize.at(-1)!])];
  });
}

/** Some pages of each type, spread evenly, always the same for the same site. */
export function shareOfEachType(pages: BuiltPage[], most: number): BuiltPage[] {
  return [...Map.groupBy(pages, ({ type }) => type).values()].flatMap((alike) => {
    const step = Math.max(1, alike.length / most);
    return Array.from({ length: Math.min(most, alike.length) }, (_, place) => alike[Math.floor(place * step)]!);
  });
}

/** The text of a page or any other file of the site. */
export const readText = (page: BuiltPage): string => readFileSync(page.file, 'utf8');

/** An old address of a page that has a new one. */
export function isRedirect(page: BuiltPage): boolean {
  return page.bytes < 4000 && /<meta http-equiv="refresh"/i.test(readText(page));
}

function toPage(folder: string, name: string): BuiltPage {
  const address = `/${name.replaceAll(path.sep, '/').replace(/\.html$/, '')}`.replace(/^\/index$/, '/');
  const file = path.join(folder, name);
  return { address, file, type: typeOf(address), bytes: statSync(file).size };
}

// Each level of area has a page of its own make; what lies below them is alike.
/** `/area/4904` → `/area/* of 4`. A number or a code below it stands for others too. */
export function typeOf(address: string): string {
  const [first = '', second, ...rest] = address.slice(1).split('/');
  if (second === undefined) return address;
  if (second === 'card' || first === 'cards') return cardType(first, rest.length > 1 ? rest[0]! : second);
  const isCollection = collections.includes(first);
  const isArea = first === 'area' && rest.length === 0;
  const head = isArea ? `* of ${second.length}` : isCollection ? '*' : placeholder(second);
  return ['', first, head, ...rest.map(placeholder)].join('/');
}

/** Charts of one kind are alike, whatever they are of. */
const cardType = (first: string, metric: string): string =>
  `/${first}/${['plan-done', 'done-by-area', 'active-days'].includes(metric) ? metric : '*'}/*`;

/** A number or a code in an address stands for others of its kind. */
const placeholder = (part: string): string => (/^(?:fy)?\d/.test(part) ? '*' : part);
