/** A JSON-LD node of prefixed terms, as `toDcat` writes it: identifiers, typed or tagged values, nodes within nodes. */
interface Node {
  [term: string]: unknown;
  '@id'?: string;
  '@type'?: string;
}

/**
 * The statements of a JSON-LD document as Turtle. The document must bring its context as prefixes alone, and write every
 * term by one of them: that is all that catalogues here are made of. A node named in several places is written once.
 * @throws {TypeError} where a value is neither text, a node nor a list of them.
 */
export function toTurtle(document: string): string {
  const { '@context': context, ...root } = JSON.parse(document) as { '@context': Record<string, string> } & Node;
  const subjects = new Map<string, Set<string>>();
  const write = (value: unknown): string => {
    if (typeof value === 'string') return quote(value);
    if (typeof value !== 'object' || value === null) throw new TypeError(`"${String(value)}" is no text and no node`);
    if ('@value' in value) return toLiteral(value as Record<string, string>);
    const node = value as Node;
    const statements = toStatements(node, write);
    if (node['@id'] === undefined) return `[ ${statements.join(' ; ')} ]`;
    const subject = `<${node['@id']}>`;
    const known = subjects.get(subject) ?? new Set();
    if (statements.length > 0) subjects.set(subject, known);
    for (const statement of statements) known.add(statement);
    return subject;
  };
  write(root);
  const prefixes = Object.entries(context).map(([name, address]) => `@prefix ${name}: <${address}> .\n`);
  const blocks = [...subjects].map(([subject, statements]) => `\n${subject} ${[...statements].join(' ;\n  ')} .\n`);
  return [...prefixes, ...blocks].join('');
}

function toStatements(node: Node, write: (value: unknown) => string): string[] {
  const types = node['@type'] === undefined ? [] : [`a ${node['@type']}`];
  const others = Object.entries(node).filter(([term]) => !term.startsWith('@'));
  return [
    ...types,
    ...others.map(([term, value]) => `${term} ${(Array.isArray(value) ? value : [value]).map(write).join(', ')}`),
  ];
}

function toLiteral({ '@value': value = '', '@language': language, '@type': type }: Record<string, string>): string {
  if (language !== undefined) return `${quote(value)}@${language}`;
  return type === undefined ? quote(value) : `${quote(value)}^^${type}`;
}

/** JSON's escapes of quotes, backslashes and controls are Turtle's too. */
const quote = (text: string) => JSON.stringify(text);
