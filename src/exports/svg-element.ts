export const svgNamespace = 'http://www.w3.org/2000/svg';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeText = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character]!);

/** Markup that is made here and nowhere else, so that no text is taken for it. */
export interface Markup {
  markup: string;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element of a picture: attributes without a value are left out, and text among the children is escaped. */
export function element(name: string, attributes: Attributes, ...children: (Markup | string)[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => ` ${key}="${escapeText(String(value))}"`)
    .join('');
  const inside = children.map((child) => (typeof child === 'string' ? escapeText(child) : child.markup)).join('');
  return { markup: inside ? `<${name}${written}>${inside}</${name}>` : `<${name}${written}/>` };
}

/**
 * A style sheet of ours inside a picture on a page, without what nothing in it uses: other custom properties, and how
 * fields look. The picture goes dark with the page.
 */
export function styleElement(sheet: string): Markup {
  const used = sheet.replaceAll(declared, (declaration, name: string) =>
    sheet.includes(`var(--${name})`) ? declaration : '',
  );
  return inStyle(withoutScheme(used));
}

/**
 * The same inside a picture that is saved, printed and sent on: it has one look wherever it is opened. So the sheet names
 * colours and fonts themselves, and nothing that a page alone has or that no element of `picture` wears.
 */
export function paperStyleElement(sheet: string, picture: readonly Markup[]): Markup {
  const plain = withoutScheme(sheet.replaceAll(/@media[^{]*\(prefers-[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/g, ''));
  const values = new Map([...plain.matchAll(declared)].toReversed().map(([, name, value]) => [name!, value!.trim()]));
  const worn = new Set(
    [
      ...picture
        .map(({ markup }) => markup)
        .join('')
        .matchAll(/ class="([^"]*)"/g),
    ].flatMap(([, names]) => names!.split(' ')),
  );
  const isWorn = (selectors: string) =>
    selectors.split(',').some((selector) => [...selector.matchAll(/\.([\w-]+)/g)].every(([, name]) => worn.has(name!)));
  const rules = plain
    .replaceAll(declared, '')
    .replaceAll(ofPages, '')
    .replaceAll(/var\(--([\w-]+)\)/g, (use, name: string) => values.get(name) ?? use)
    .replaceAll(/,\s*"[^"]* Fallback"/g, '')
    .replaceAll(/([^{}]+)\{([^{}]*)\}/g, (rule, selectors: string, body: string) =>
      body.trim() && isWorn(selectors) ? rule : '',
    );
  return inStyle(rules);
}

const declared = /--([\w-]+):\s*([^;{}]*);?/g;

/** How a page lays a picture out and lets it be pointed at. */
const ofPages = /(?<![\w-])(?:width|height|display|overflow|pointer-events):[^;{}]*;?/g;

/** Without the declaration; the question whether a reader prefers one stays. */
const withoutScheme = (sheet: string) => sheet.replaceAll(/(?<![\w-])color-scheme:\s*\w+;?/g, '');

const inStyle = (sheet: string): Markup => ({ markup: `<style>${sheet.trim()}</style>` });
