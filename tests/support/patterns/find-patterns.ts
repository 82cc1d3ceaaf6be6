import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';

/** A regular expression of the program, with where it stands. */
export interface Pattern {
  source: string;
  flags: string;
  /** File and line, from the project's folder. */
  where: string;
}

/** Every regular expression that is written out, in the modules and pages that a glob names. */
export async function findPatterns(files: string | string[]): Promise<Pattern[]> {
  const found: Pattern[] = [];
  for await (const file of glob(files)) {
    const text = file.endsWith('.astro') ? frontmatterOf(readFileSync(file, 'utf8')) : readFileSync(file, 'utf8');
    const module = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const line = module.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), where: `${file}:${line}` });
      }
      ts.forEachChild(node, visit);
    };
    visit(module);
  }
  return found.toSorted((a, b) => (a.where < b.where ? -1 : 1));
}

/**
 * Regular expressions that modules put together of parts when they are loaded. Each module is loaded once in a process, so
 * this finds what was not loaded before.
 */
export async function loadPatterns(files: string | string[]): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const Own = globalThis.RegExp;
  const project = path.resolve('.');
  globalThis.RegExp = new Proxy(Own, {
    construct(target, [source, flags]: [string | RegExp, string?], made) {
      const where = /\(?file:\/\/([^)]*?):(\d+):\d+\)?$/m.exec(new Error('here').stack?.split('\n')[2] ?? '');
      const pattern = Reflect.construct(target, [source, flags], made) as RegExp;
      const file = path.relative(project, where?.[1] ?? '');
      // Of libraries nothing is recorded: they are not ours to mend.
      if (!file.startsWith('..') && !file.includes('node_modules') && file !== '')
        found.push({ source: pattern.source, flags: pattern.flags, where: `${file}:${where?.[2]}` });
      return pattern;
    },
  });
  try {
    for await (const file of glob(files)) await import(path.resolve(file));
  } finally {
    globalThis.RegExp = Own;
  }
  return found.toSorted((a, b) => (a.where < b.where ? -1 : 1));
}

/** The script between the marks at the head of a page. */
function frontmatterOf(page: string): string {
  // Lines stay where they are, so that a place can be told.
  return /^---\n([^]*?)\n---/.exec(page)?.[1]?.replace(/^/, '\n') ?? '';
}
