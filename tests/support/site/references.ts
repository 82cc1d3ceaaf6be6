/** What a page or another text file of the site points to. */
export interface Reference {
  /** The attribute or kind, such as `href`, `src`, `url()`. */
  kind: string;
  value: string;
}

const attributes = /\s(href|src|srcset|action|poster|data-src|content)=(?:"([^"]*)"|'([^']*)')/g;

/** References of an HTML page. `content` of a meta element counts where it is an address. */
export function referencesOfPage(html: string): Reference[] {
  return [...withoutScripts(html).matchAll(attributes)].flatMap(([, kind = '', double, single]) => {
    const value = decodeEntities(double ?? single ?? '');
    if (kind === 'content') return /^https?:\/\//.test(value) ? [{ kind, value }] : [];
    if (kind !== 'srcset') return [{ kind, value }];
    return value.split(',').map((part) => ({ kind, value: part.trim().split(/\s+/)[0] ?? '' }));
  });
}

/** References of a style sheet. */
export function referencesOfStyle(css: string): Reference[] {
  return [...css.matchAll(/url\(\s*(["']?)([^"')]+)\1\s*\)/g)].map(([, , value = '']) => ({ kind: 'url()', value }));
}

/** The places in a page that a fragment can name. */
export function idsOfPage(html: string): string[] {
  return [...withoutScripts(html).matchAll(/\s(?:id|name)=(?:"([^"]*)"|'([^']*)')/g)].map(([, double, single]) =>
    decodeEntities(double ?? single ?? ''),
  );
}

function withoutScripts(html: string): string {
  return html.replaceAll(/<(script|style)\b([^>]*)>[\s\S]*?<\/\1>/g, '<$1$2></$1>').replaceAll(/<!--[\s\S]*?-->/g, '');
}

const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replaceAll(
    /&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal) return String.fromCodePoint(Number(decimal));
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      return names[name?.toLowerCase() ?? ''] ?? whole;
    },
  );
}
