import { ActivityKind } from '../domain/activity.ts';
import type { SiteIndex } from './site-index.ts';

/** The kinds that have a page: the three of the law, and `unspecified` only where there is such an activity. */
export function kindsShown({ byKind }: SiteIndex): ActivityKind[] {
  return ActivityKind.options.filter((kind) => kind !== 'unspecified' || byKind.has(kind));
}
