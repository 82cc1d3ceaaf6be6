import { agencyMissing } from './agency-missing.ts';
import { planIncomplete } from './plan-incomplete.ts';
import { postponedWithoutDate } from './postponed-without-date.ts';
import { resultAfterCancelled } from './result-after-cancelled.ts';
import { resultBeforeStart } from './result-before-start.ts';
import { resultMissing } from './result-missing.ts';
import { resultWithoutPhotograph } from './result-without-photograph.ts';
import { resultWithoutPlan } from './result-without-plan.ts';
import { spanLong } from './span-long.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order their issues are written. */
export const rules: readonly Rule[] = [
  spanLong,
  agencyMissing,
  planIncomplete,
  postponedWithoutDate,
  resultMissing,
  resultWithoutPlan,
  resultBeforeStart,
  resultAfterCancelled,
  resultWithoutPhotograph,
];
