import { checkPattern } from './check-pattern.ts';
import { findPatterns, loadPatterns, type Pattern } from './find-patterns.ts';
import { knownGrowth } from './known-growth.ts';

export interface PatternReport {
  checked: number;
  /** Patterns whose time may grow faster than their text where others choose it, with a text that shows it. */
  failures: string[];
  /** Files that `knownGrowth` names although nothing in them grows any more. */
  outdated: string[];
}

/** Modules that are made of values alone, and can be loaded to see what patterns they put together. */
const loadable = [
  'src/{pipeline,domain,format,kit,search,exports,views,io,words,measures,charts,maps,map-points}/**/*.ts',
  'src/settings.ts',
  'src/routes.ts',
];

/** Every pattern of the program: those written out, and those put together while modules are loaded. */
export async function allPatterns(): Promise<Pattern[]> {
  return [...(await findPatterns(['src/**/*.{ts,astro}', 'scripts/**/*.ts'])), ...(await loadPatterns(loadable))];
}

/** Checks patterns for time that grows faster than the text they read. */
export function checkPatterns(patterns: readonly Pattern[]): PatternReport {
  const growing = new Set<string>();
  const failures: string[] = [];
  for (const pattern of patterns) {
    const { growth, complexity, attack } = checkPattern(pattern);
    if (growth === 'linear') continue;
    const file = pattern.where.replace(/:\d+$/, '');
    growing.add(file);
    if (file in knownGrowth) continue;
    failures.push(`${pattern.where}: /${pattern.source}/${pattern.flags} ${complexity ?? growth} ${attack ?? ''}`);
  }
  const seen = new Set(patterns.map(({ where }) => where.replace(/:\d+$/, '')));
  const outdated = Object.keys(knownGrowth).filter((file) => !growing.has(file) && seen.has(file));
  return { checked: patterns.length, failures, outdated };
}
