import { setTimeout as wait } from 'node:timers/promises';

/** How often and how patiently something is tried again. */
export interface Patience {
  /** Tries at most, the first included. */
  attempts: number;
  /** The longest first pause; each further one may be twice as long. */
  firstPauseMilliseconds: number;
  /** From 0 to below 1: pauses are of a random part of their longest, so that many sites do not ask at once. */
  chance: () => number;
}

export const patience: Patience = { attempts: 4, firstPauseMilliseconds: 1000, chance: Math.random };

const longestPauseMilliseconds = 30_000;

/**
 * Milliseconds to wait before try number `next` (the first is 1): exponential with full jitter, never less than what the
 * server asks for (Retry-After, seconds) as long as that is half a minute at most.
 */
export function pauseBefore(next: number, { firstPauseMilliseconds, chance }: Patience, retryAfter?: string): number {
  const longest = Math.min(longestPauseMilliseconds, firstPauseMilliseconds * 2 ** (next - 2));
  const asked = /^\d{1,4}$/.test(retryAfter ?? '') ? Number(retryAfter) * 1000 : 0;
  return Math.max(Math.round(chance() * longest), Math.min(asked, longestPauseMilliseconds));
}

/** Waits; ends at once, without an error, where `signal` does. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal }).catch(() => {});
}
