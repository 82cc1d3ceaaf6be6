import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration, ViteUserConfig } from 'astro';

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number];

/**
 * Pages whose script loads another at once ask for that one, and for all that the two import, with the page itself:
 * a telephone far from its mast would wait for one after the other. `module` is the end of the other's file name,
 * `pages` are files of the site. The page's script runs as soon as it is there: it stands behind the element that it makes,
 * and what follows in the page need not be waited for.
 */
export function earlyScripts({ module, pages }: { module: string; pages: readonly string[] }): AstroIntegration {
  let files: string[] = [];
  let callers: string[] = [];
  const noteChunks: VitePlugin = {
    name: 'early-scripts',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const wanted = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module));
      const calling = chunks.filter(({ dynamicImports }) => wanted && dynamicImports.includes(wanted.fileName));
      callers = calling.map(({ fileName }) => fileName);
      files = [
        ...new Set([wanted, ...calling].flatMap((chunk) => (chunk ? [chunk.fileName, ...chunk.imports] : []))),
      ].toSorted();
    },
  };
  return {
    name: 'early-scripts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [noteChunks] } }),
      'astro:build:done': async ({ dir }) => {
        if (files.length === 0) throw new Error(`no script is made of a file that ends with ${module}`);
        for (const page of pages) await hint(new URL(page, dir), files, callers);
      },
    },
  };
}

/**
 * Names scripts in a page's head, and lets the page's own among them run at once. Where the site lives below a path, the
 * page's scripts tell it.
 */
async function hint(page: URL, files: readonly string[], callers: readonly string[]): Promise<void> {
  let html = await readFile(page, 'utf8');
  const [, base] = /<script type="module" src="([^"]*\/)_astro\//.exec(html) ?? [];
  if (base === undefined) throw new Error(`${page.pathname}: loads no script`);
  const links = files.map((file) => `<link rel="modulepreload" href="${base}${file}">`);
  for (const caller of callers) {
    const script = `<script type="module" src="${base}${caller}">`;
    html = html.replace(script, () => script.replace(' src=', ' async src='));
  }
  await writeFile(
    page,
    html.replace('</head>', () => `${links.join('')}</head>`),
  );
}
