import { escapeXml } from './xml-text.ts';

/** Addresses that one sitemap may hold (sitemaps.org); the 50 MB it may weigh are not reached before. */
const mostAddresses = 50_000;

export interface SitemapFile {
  /** "sitemap.xml" and, where there are more addresses than one file may hold, "sitemap-1.xml" and so on. */
  name: string;
  text: string;
}

/**
 * Sitemaps of full addresses, in the order given. The first file is always sitemap.xml: the list itself, or the index of
 * the others; `toAddress` makes the full address of one of these files from its name.
 */
export function toSitemaps(
  addresses: readonly string[],
  toAddress: (name: string) => string,
  most = mostAddresses,
): SitemapFile[] {
  if (addresses.length <= most) return [{ name: 'sitemap.xml', text: toXml('urlset', 'url', addresses) }];
  const parts = Array.from({ length: Math.ceil(addresses.length / most) }, (_none, index) => ({
    name: `sitemap-${index + 1}.xml`,
    text: toXml('urlset', 'url', addresses.slice(index * most, (index + 1) * most)),
  }));
  const index = toXml(
    'sitemapindex',
    'sitemap',
    parts.map(({ name }) => toAddress(name)),
  );
  return [{ name: 'sitemap.xml', text: index }, ...parts];
}

function toXml(root: 'urlset' | 'sitemapindex', element: 'url' | 'sitemap', addresses: readonly string[]): string {
  const entries = addresses.map((address) => `<${element}><loc>${escapeXml(address)}</loc></${element}>\n`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n`,
    ...entries,
    `</${root}>\n`,
  ].join('');
}
