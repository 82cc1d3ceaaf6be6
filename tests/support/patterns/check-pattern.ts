import { checkSync } from 'recheck';
import type { Pattern } from './find-patterns.ts';

// The check in JavaScript alone: a reader of its report gets the same on every machine, with Java or without.
process.env.RECHECK_BACKEND = 'pure';

/** How the time that a pattern takes grows with its text. */
export type Growth = 'linear' | 'super-linear' | 'unknown';

/** A pattern's growth, with a text on which it shows where there is one. */
export function checkPattern({ source, flags }: Pattern): { growth: Growth; attack?: string; complexity?: string } {
  // The check does not know the newest flag; sets of characters, which it is for, take one step each.
  if (flags.includes('v')) return { growth: isOneClass(source) ? 'linear' : 'unknown' };
  const result = checkSync(source, flags, { timeout: 20_000, randomSeed: 1 });
  if (result.status === 'safe') return { growth: 'linear' };
  if (result.status === 'unknown') return { growth: 'unknown' };
  return { growth: 'super-linear', attack: result.attack.pattern, complexity: result.complexity.summary };
}

/** True for a set of characters without anything around it. */
const isOneClass = (source: string): boolean =>
  /^\[[^]*\]$/.test(source) && !/\](?:[*+?{]|[^\]-].*$)/.test(source.replace(/\[[^[\]]*\]/g, ''));
