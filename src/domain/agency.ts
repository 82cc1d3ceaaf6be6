import { z } from 'zod';
import { AreaCode } from './area.ts';
import { Sector } from './activity.ts';
import { SourceRef } from './source-ref.ts';

/** An agency (หน่วยงาน) that hosts or joins activities. Its id is made from its folded name or set by the operator. */
export const Agency = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,63}$/),
  name: z.string().min(1),
  sector: Sector.optional(),
});
export type Agency = z.infer<typeof Agency>;

/** One line of an agency's action plan (แผนปฏิบัติการประจำปี) that carries volunteer activities. */
export const ActionPlanLine = z.object({
  id: z.string(),
  agencyId: z.string(),
  /** Fiscal year in the Buddhist Era. */
  fiscalYear: z.number().int(),
  title: z.string(),
  areaCode: AreaCode.optional(),
  plannedActivities: z.number().nonnegative().optional(),
  budgetBaht: z.number().nonnegative().optional(),
  source: SourceRef,
});
export type ActionPlanLine = z.infer<typeof ActionPlanLine>;
