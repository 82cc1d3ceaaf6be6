// Just enough of XML to look at a workbook's parts before a library reads them. Values keep their entities.

/** The attributes, by local name, of each tag with this local name that is written plainly. */
export function* tagsNamed(xml: string, name: string): Generator<ReadonlyMap<string, string>> {
  const pattern = new RegExp(`<(?:[\\w.-]*:)?${name}((?:\\s+[\\w.:-]+\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*/?>`, 'g');
  for (const [, text] of xml.matchAll(pattern)) {
    const attributes = attributesOf(text!);
    if (attributes) yield attributes;
  }
}

/**
 * Attributes by local name of the text between a tag's name and its end; undefined where they aren't written plainly,
 * or where a name occurs twice once its prefix is gone: two parsers could understand those differently.
 */
export function attributesOf(text: string): ReadonlyMap<string, string> | undefined {
  const attributes = new Map<string, string>();
  const pattern = /\s+([\w.:-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
  let end = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const name = found[1]!.replace(/^[\w.-]*:/, '');
    if (attributes.has(name)) return undefined;
    attributes.set(name, found[2] ?? found[3] ?? '');
    end = pattern.lastIndex;
  }
  return /^\s*\/?$/.test(text.slice(end)) ? attributes : undefined;
}

const signs = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A value with the signs that XML itself has names for; an entity of any other name stays. */
export function withoutEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: keyof typeof signs) => signs[name]);
}
