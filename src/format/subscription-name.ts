import type { ActivityKind } from '../domain/activity.ts';
import { kindTerms, type Language, term } from '../words/terms.ts';
import { formatAreaWithin, type NamedArea } from './names.ts';

/** Whose activities a calendar or a feed holds. */
export interface NamedSubscription {
  area: NamedArea;
  /** The areas around it below the province, from large to small. */
  around: readonly NamedArea[];
  kind?: ActivityKind;
  agency?: { name: string };
}

const volunteering = term('จิตอาสา', 'Volunteering');

/**
 * The name of a calendar or a feed, no two alike in one program: "จิตอาสา อำเภอดงหลวง", "จิตอาสาพัฒนา จังหวัดมุกดาหาร",
 * "จิตอาสา หมู่ 5 บ้านโคก ตำบลกกตูม อำเภอดงหลวง"; an agency's with the name as it is written.
 */
export function formatSubscriptionName({ area, around, kind, agency }: NamedSubscription, language: Language): string {
  const what = (kind ? kindTerms[kind] : volunteering)[language];
  const whose = agency ? agency.name : formatAreaWithin(area, around, language);
  return language === 'th' ? `${what} ${whose}` : `${what}: ${whose}`;
}
