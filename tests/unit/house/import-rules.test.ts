import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { checkImports, type Fault } from '../../support/house/layers.ts';
import { checkManners } from '../../support/house/manners.ts';

const read = (file: string): [string, string] => [file.replaceAll('\\', '/'), readFileSync(file, 'utf8')];
const sources = globSync(['src/**/*.{ts,astro,mdx}', 'scripts/**/*.{ts,mjs}', 'astro.config.mjs']).toSorted().map(read);
const tests = globSync('tests/**/*.ts', { exclude: ['tests/golden/**'] })
  .toSorted()
  .map(read);
const tell = (faults: Fault[]) => faults.map(({ file, line, text }) => `${file}:${line}: ${text}`);

describe('the house', () => {
  test('has sources that are looked at', () => assert.ok(sources.length > 50));

  test('imports only what the table of layers allows', () => {
    assert.deepEqual(tell(sources.flatMap(([file, text]) => checkImports(file, text))), []);
  });

  test('keeps its manners: names, clock, environment, addresses, markup', () => {
    assert.deepEqual(tell([...sources, ...tests].flatMap(([file, text]) => checkManners(file, text))), []);
  });
});

describe('the import rules refuse', () => {
  const refused = (file: string, text: string) => tell(checkImports(file, text));
  const cases: [string, string, string, RegExp][] = [
    [
      'a view that formats',
      'src/views/a.ts',
      "import { formatDay } from '../format/dates.ts';",
      /views may not import format/,
    ],
    [
      'a pipeline that reads files',
      'src/pipeline/a.ts',
      "import fs from 'node:fs';",
      /pipeline may not import the package node:fs/,
    ],
    [
      'a component that computes views',
      'src/components/A.astro',
      "---\nimport { toX } from '../views/x.ts';\n---\n<p />",
      /A\.astro:2: components may not import more than types of views/,
    ],
    [
      'a domain that knows its users',
      'src/domain/a.ts',
      "import type { Table } from '../pipeline/table.ts';",
      /domain may not import pipeline/,
    ],
    [
      'a script that imports pages',
      'scripts/a.ts',
      "import Page from '../src/pages/index.astro';",
      /scripts may not import pages/,
    ],
    [
      'a source that imports tests',
      'src/views/a.ts',
      "import { activity } from '../../tests/support/builders.ts';",
      /views may not import test support/,
    ],
    [
      'words that run code of the domain',
      'src/words/a.ts',
      "import { Kind } from '../domain/activity.ts';",
      /more than types of domain/,
    ],
    [
      'a browser script of a component that reaches io',
      'src/islands/A.astro',
      "<p />\n<script>\nimport '../io/clock.ts';\n</script>",
      /A\.astro:3: islands may not import io/,
    ],
    ['a dynamic import', 'src/views/a.ts', "const x = await import('../io/clock.ts');", /views may not import io/],
    [
      'a type by import()',
      'src/domain/a.ts',
      "type A = import('../views/figures.ts').Figures;",
      /domain may not import views/,
    ],
    ['a passing on', 'src/domain/a.ts', "export * from '../io/clock.ts';", /domain may not import io/],
    [
      'a glob',
      'src/pages/a.astro',
      "---\nconst all = import.meta.glob('../io/*.ts');\n---\n",
      /pages may not import io/,
    ],
    [
      'an import in prose',
      'src/content/a.mdx',
      "import { x } from '../site-data.ts';\n\n# A",
      /content may not import site-data/,
    ],
    ['a file outside of the layers', 'src/stray.ts', '', /belongs to no layer/],
  ];
  for (const [what, file, text, fault] of cases) {
    test(what, () => {
      const found = refused(file, text);
      assert.equal(found.length, 1);
      assert.match(found[0]!, fault);
    });
  }

  test('nothing that the table allows', () => {
    assert.deepEqual(
      refused(
        'src/components/A.astro',
        "---\nimport type { X } from '../views/x.ts';\nimport B from './B.astro';\n---\n",
      ),
      [],
    );
    assert.deepEqual(refused('src/components/A.astro', "---\nimport { type X } from '../views/x.ts';\n---\n"), []);
    assert.deepEqual(refused('src/io/a.ts', "import { readFile } from 'node:fs/promises';"), []);
    assert.deepEqual(
      refused('src/content.config.ts', "import { z } from 'astro/zod'; import { a } from 'astro:content';"),
      [],
    );
  });
});

describe('the manners refuse', () => {
  const refused = (file: string, text: string) => tell(checkManners(file, text));
  const cases: [string, string, string, RegExp][] = [
    ['markup from data', 'src/components/A.astro', '<p set:html={text} />', /set:html/],
    [
      'attributes from data',
      'src/components/A.astro',
      '---\nconst a = { ...b };\n---\n<p\n {...a} />',
      /A\.astro:5: spreads/,
    ],
    ['an address in markup', 'src/components/A.astro', '<a href="/area/49">x</a>', /writes an address/],
    ['an address in code', 'src/views/a.ts', 'const a = `/area/${code}`;', /a\.ts:1: writes the address/],
    ['the clock', 'src/views/a.ts', 'const a = new Date();', /reads the clock/],
    ['the clock by number', 'src/format/a.ts', 'const a = Date.now();', /Date\.now/],
    ['chance', 'src/views/a.ts', 'const a = Math.random();', /Math\.random/],
    ['the environment', 'src/io/a.ts', 'const a = process.env.HOME;', /environment/],
    ['any', 'scripts/a.ts', 'const a = b as any;', /type any/],
    ['a vague name', 'src/views/utils.ts', 'export const a = 1;', /says nothing/],
    ['a vague folder', 'src/helpers/a.ts', 'export const a = 1;', /says nothing/],
    ['a file named LikeThis', 'src/views/AreaPage.ts', 'export const a = 1;', /like-this/],
    ['a component named like-this', 'src/components/area-page.astro', '<p />', /LikeThis/],
    ['a barrel', 'src/views/all.ts', "export * from './a.ts';\nexport { b } from './b.ts';", /passes on/],
    ['work left to do', 'src/views/a.ts', `// ${'TO'}${'DO'}: mend`, /holds/],
  ];
  for (const [what, file, text, fault] of cases) {
    test(what, () => {
      const found = refused(file, text);
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0]!, fault);
    });
  }

  test('nothing that is well made', () => {
    assert.deepEqual(refused('src/io/clock.ts', 'export const currentTime = () => new Date();'), []);
    assert.deepEqual(
      refused('src/views/a.ts', 'export const a = (b: Date) => new Date(b).getTime() + "/x".length;'),
      [],
    );
    assert.deepEqual(
      refused('src/components/A.astro', '<!-- {...a} set:html --><a href={link}>x</a><style>a { color: red; }</style>'),
      [],
    );
    assert.deepEqual(refused('src/pages/area/[code].astro', '<p>/area/49</p>'), []);
  });
});
