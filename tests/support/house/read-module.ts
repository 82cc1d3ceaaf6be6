import ts from 'typescript';

/** A source file taken apart: its code as syntax trees, and the markup of a component. */
export interface ReadModule {
  /** `.ts`, or frontmatter and scripts of `.astro`, or the import lines of `.mdx`; lines count as in the file. */
  code: ts.SourceFile;
  /** What is left of an `.astro` file without frontmatter, scripts, styles and comments; empty for others. */
  markup: string;
}

/** An import, or a call that reaches for other files. */
export interface Import {
  from: string;
  typesOnly: boolean;
  line: number;
}

/** Takes a file apart by the ending of its name. */
export function readModule(file: string, text: string): ReadModule {
  if (file.endsWith('.astro')) {
    const { code, markup } = splitComponent(text);
    return { code: parse(file, code), markup };
  }
  if (file.endsWith('.mdx')) {
    const lines = text.split('\n').map((line) => (/^(import|export) /.test(line) ? line : ''));
    return { code: parse(file, lines.join('\n')), markup: '' };
  }
  return { code: parse(file, text), markup: '' };
}

/** Every import of a module: static, re-exported, dynamic, `import.meta.glob` and `import('x').T` in types. */
export function importsOf(code: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node, from: ts.Node | undefined, typesOnly: boolean) => {
    if (from && ts.isStringLiteralLike(from)) found.push({ from: from.text, typesOnly, line: lineOf(code, node) });
  };
  walk(code, (node) => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, importsTypesOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node)) add(node, literalOf(node.argument), true);
    else if (ts.isCallExpression(node)) {
      const called = node.expression.getText(code);
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword || called === 'import.meta.glob') {
        add(node, node.arguments[0], false);
      }
    }
  });
  return found;
}

/** Calls `visit` for every node, outermost first. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** The line a node starts in, from 1. */
export function lineOf(code: ts.SourceFile, node: ts.Node): number {
  return code.getLineAndCharacterOfPosition(node.getStart(code)).line + 1;
}

function importsTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false; // imported for what it does
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every(({ isTypeOnly }) => isTypeOnly);
}

function literalOf(argument: ts.TypeNode): ts.Node | undefined {
  return ts.isLiteralTypeNode(argument) ? argument.literal : undefined;
}

function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

/** Both halves keep the file's lines: what belongs to the other is replaced by blanks. */
function splitComponent(text: string): { code: string; markup: string } {
  const frontmatter = /^---\n[\s\S]*?\n---(?=\n|$)/.exec(text)?.[0] ?? '';
  const body = blank(frontmatter) + text.slice(frontmatter.length);
  let code = frontmatter.replaceAll(/^---/gm, '   ');
  let markup = body.replaceAll(/<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}/g, blank);
  markup = markup.replaceAll(
    /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g,
    (whole, tag: string, attributes: string, inner: string, at: number) => {
      const start = at + `<${tag}${attributes}>`.length;
      if (tag === 'script') code = code + blank(body.slice(code.length, start)) + inner;
      return whole.slice(0, start - at) + blank(inner) + `</${tag}>`;
    },
  );
  return { code, markup };
}

function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ');
}
