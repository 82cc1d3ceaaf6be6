import type { ActionPlanLine } from '../../domain/agency.ts';
import type { Area } from '../../domain/area.ts';
import { readAmount, readCount } from '../cells/count.ts';
import { readFiscalYear } from '../cells/words.ts';
import type { PlaceIndex } from '../place-index.ts';
import type { RowReader } from './row-reader.ts';

export interface ActionPlanContext {
  places: PlaceIndex;
  /** The agency's id from its name as written. */
  agencyId: (name: string) => string;
  hash: (text: string) => string;
}

/** One line of an agency's action plan, or `held` where agency, title or fiscal year is missing. */
export function normaliseActionPlan(
  row: RowReader,
  { places, agencyId, hash }: ActionPlanContext,
): ActionPlanLine | 'held' {
  const agency = row.text('agency');
  const title = row.text('title');
  const before = row.told;
  const fiscalYear = row.read('fiscalYear', readFiscalYear);
  if (fiscalYear === undefined && row.told === before) row.report('fiscal-year-unreadable', { field: 'fiscalYear' });
  if (agency === undefined) row.report('plan-agency-missing', { field: 'agency' });
  if (title === undefined) row.report('title-missing', { field: 'title' });
  if (agency === undefined || title === undefined || fiscalYear === undefined) return 'held';

  const area = findArea(row, places);
  const planned = row.read('plannedActivities', readCount)?.value;
  const budgetBaht = row.read('budgetBaht', readAmount);
  const { source, file, sheet, row: line } = row.source;
  return {
    id: `l-${hash([source, file, sheet, line, title].join('|')).slice(0, 10)}`,
    agencyId: agencyId(agency),
    fiscalYear,
    title,
    ...(area === undefined ? {} : { areaCode: area.code }),
    ...(planned === undefined ? {} : { plannedActivities: planned }),
    ...(budgetBaht === undefined ? {} : { budgetBaht }),
    source: row.source,
  };
}

/** A plan of the whole province, as the column of districts has it. */
const everywhere = /^(?:ทุก|ทั้ง|รวม|all)/i;

/** The finest area that the row names; undefined where it names none, the whole province, or one that nobody knows. */
function findArea(row: RowReader, places: PlaceIndex): Area | undefined {
  const districtText = row.text('district');
  const tambonText = row.text('tambon');
  const district = districtText === undefined ? undefined : places.district(districtText);
  if (districtText !== undefined && !district && !everywhere.test(districtText))
    row.report('plan-area-unknown', { field: 'district', found: districtText });
  const tambon = district && tambonText !== undefined ? places.tambon(tambonText, district.code) : undefined;
  if (tambonText !== undefined && !tambon && !everywhere.test(tambonText))
    row.report('plan-area-unknown', { field: 'tambon', found: tambonText });
  return tambon ?? district;
}
