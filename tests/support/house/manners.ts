import path from 'node:path';
import ts from 'typescript';
import type { Fault } from './layers.ts';
import { lineOf, readModule, walk } from './read-module.ts';

/** Faults of a file against the house's manners. `file` is named from the project's folder, with `/`. */
export function checkManners(file: string, text: string): Fault[] {
  const { code, markup } = readModule(file, text);
  const faults: Fault[] = [];
  const add = (line: number, fault: string) => faults.push({ file, line, text: fault });

  const name = checkName(file);
  if (name) add(1, name);
  if (isBarrel(code)) add(1, 'only passes on what others export: import from where it is made');
  walk(code, (node) => {
    const fault = checkNode(file, code, node);
    if (fault) add(lineOf(code, node), fault);
  });
  for (const { pattern, fault, not } of markupFaults) {
    if (file === not) continue;
    for (const found of markup.matchAll(pattern)) add(markup.slice(0, found.index).split('\n').length, fault);
  }
  for (const found of text.matchAll(/@ts-(?:ignore|nocheck)|\b(?:TODO|FIXME|XXX)\b/g)) {
    if (file !== 'tests/support/house/manners.ts')
      add(text.slice(0, found.index).split('\n').length, `holds ${found[0]}`);
  }
  return faults;
}

const addresses =
  /^\/(?:$|(?:activities|map|calendar|area|kinds|agencies|disaster-units|gallery|photos|search|cards|embed|data|status|about|join|method|privacy|accessibility|en|press)(?:[/?#.]|$))/;

/** What component markup must not hold. */
const markupFaults: { pattern: RegExp; fault: string; not?: string }[] = [
  {
    pattern: /\bset:html\b/g,
    fault: 'set:html puts data on the page as markup',
    // A script element's content can be filled in no other way; what goes there is escaped where it is made.
    not: 'src/components/JsonLd.astro',
  },
  { pattern: /\{\s*\.\.\./g, fault: 'spreads an object: names of attributes would come from data' },
  {
    pattern: new RegExp(`\\b(?:href|src|action)=["']${addresses.source.slice(1)}`, 'g'),
    fault: 'writes an address of the site: addresses are made in src/routes.ts',
  },
];

const vagueNames = ['utils', 'util', 'helpers', 'helper', 'common', 'misc'];

function checkName(file: string): string | undefined {
  const base = path.posix.basename(file).replace(/\.(?:test\.)?[a-z]+$/, '');
  if (file.split('/').some((part) => vagueNames.includes(part.replace(/\..*$/, '')))) {
    return `has a name that says nothing (${vagueNames.join(', ')})`;
  }
  if (file.startsWith('src/pages/')) return undefined; // named by their address
  const wanted = file.endsWith('.astro') ? /^[A-Z][A-Za-z0-9]*$/ : /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
  return wanted.test(base) ? undefined : `should be named ${file.endsWith('.astro') ? 'LikeThis' : 'like-this'}`;
}

function isBarrel(code: ts.SourceFile): boolean {
  return (
    code.statements.length > 0 && code.statements.every((each) => ts.isExportDeclaration(each) && each.moduleSpecifier)
  );
}

function checkNode(file: string, code: ts.SourceFile, node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'uses the type any';
  if (!file.startsWith('src/')) return undefined;
  if (!readsClock(file)) {
    if (ts.isNewExpression(node) && node.expression.getText(code) === 'Date' && !node.arguments?.length) {
      return 'reads the clock (new Date()): the time comes in as an argument';
    }
    if (
      ts.isCallExpression(node) &&
      /^(?:Date|Date\.now|performance\.now|Math\.random)$/.test(node.expression.getText(code))
    ) {
      return `calls ${node.expression.getText(code)}(): time and chance come in as arguments`;
    }
  }
  if (file !== 'src/settings.ts' && ts.isPropertyAccessExpression(node) && /^process\.env$/.test(node.getText(code))) {
    return 'reads the environment: only src/settings.ts does';
  }
  if (file !== 'src/routes.ts' && isAddress(node)) {
    return `writes the address ${node.getText(code)}: addresses are made in src/routes.ts`;
  }
  return undefined;
}

function isAddress(node: ts.Node): boolean {
  const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node);
  // "/" alone is also a separator, in a path or a pattern.
  return isText && node.text !== '/' && addresses.test(node.text) && !ts.isImportDeclaration(node.parent);
}

/** The machine's clock is read at the edge of the build, the reader's at the edge of a page. */
function readsClock(file: string): boolean {
  return file.startsWith('src/io/') || file === 'src/islands/reader-clock.ts';
}
