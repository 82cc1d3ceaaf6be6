import type { AreaCode } from '../domain/area.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { addDays, addMonths, monthOf } from '../domain/calendar-days.ts';
import { type AreaLink, toAreaLink, toBreadcrumb } from './area-link.ts';
import { type NationalDayView, toNationalDays } from './national-days.ts';
import type { SiteIndex } from './site-index.ts';

/** The forms of a district (แบบฟอร์มสำหรับกำนัน ผู้ใหญ่บ้าน): what they offer to choose from. */
export interface FormsPage {
  district: AreaLink;
  breadcrumb: AreaLink[];
  today: CalendarDate;
  /** By code; each with the villages that are known, by code. */
  tambons: { area: AreaLink; villages: AreaLink[] }[];
  /** The operator's sub-types; empty where the settings list none. */
  subtypes: string[];
  /** National days of this month and the eleven after it. */
  nationalDays: NationalDayView[];
}

/** Districts that have forms: those of the province. */
export function formDistricts({ dataset, children }: SiteIndex): AreaCode[] {
  return children.get(dataset.manifest.province) ?? [];
}

/** The forms of a district. */
export function toFormsPage(index: SiteIndex, code: AreaCode): FormsPage {
  const { children, settings, today } = index;
  const inside = (around: AreaCode) => (children.get(around) ?? []).map((one) => toAreaLink(index, one));
  const firstDay = `${monthOf(today)}-01`;
  const lastDay = addDays(`${addMonths(monthOf(today), 12)}-01`, -1);
  return {
    district: toAreaLink(index, code),
    breadcrumb: toBreadcrumb(index, code),
    today,
    tambons: inside(code).map((area) => ({ area, villages: inside(area.code) })),
    subtypes: settings.subtypes,
    nationalDays: toNationalDays(settings, firstDay, lastDay),
  };
}
