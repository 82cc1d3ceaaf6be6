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

/** A style sheet of ours inside a picture, without what nothing in it uses: other custom properties, and how fields look. */
export function styleElement(sheet: string): Markup {
  const used = sheet.replace(/--([\w-]+):[^;{}]*;?/g, (declaration, name: string) =>
    sheet.includes(`var(--${name})`) ? declaration : '',
  );
  return { markup: `<style>${used.replaceAll(/color-scheme:\s*\w+;?/g, '').trim()}</style>` };
}
