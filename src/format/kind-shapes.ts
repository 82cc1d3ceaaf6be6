import type { ActivityKind } from '../domain/activity.ts';

/**
 * A shape for each kind, as an SVG path in a box of 24 by 24: kinds are told apart without their colours.
 * `mixed` stands for several kinds at one point.
 */
export const kindShapes: Readonly<Record<ActivityKind | 'mixed', string>> = {
  development: 'M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20z',
  disaster: 'M12 1.5L23.5 21.5H.5z',
  special: 'M3 3h18v18H3z',
  unspecified: 'M12 .5L23.5 12L12 23.5L.5 12z',
  mixed: 'M7.5 1.5h9l6 10.5l-6 10.5h-9l-6-10.5z',
};
