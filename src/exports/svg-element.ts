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
 * A style sheet of ours inside a picture, without what nothing in it uses: other custom properties, and how fields look.
 * A picture on a page goes dark with it; one that `isPaper` is saved, printed and sent on: it is light wherever it is opened.
 */
export function styleElement(sheet: string, { isPaper = false } = {}): Markup {
  const screens = /@media screen and \(prefers-color-scheme:\s*dark\)[^{]*\{[^{}]*\{[^{}]*\}\s*\}/g;
  const kept = isPaper ? sheet.replaceAll(screens, '') : sheet;
  const used = kept.replaceAll(/--([\w-]+):[^;{}]*;?/g, (declaration, name: string) =>
    kept.includes(`var(--${name})`) ? declaration : '',
  );
  // A declaration, and not the question whether a reader prefers one.
  return { markup: `<style>${used.replaceAll(/(?<![\w-])color-scheme:\s*\w+;?/g, '').trim()}</style>` };
}
