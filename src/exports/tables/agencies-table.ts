import { Sector } from '../../domain/activity.ts';
import type { ActionPlanLine, Agency } from '../../domain/agency.ts';
import { formatAreaName } from '../../format/names.ts';
import { routes } from '../../routes.ts';
import { sectorTerms } from '../../words/terms.ts';
import { baht, column, type PublishedTable, sourceColumns } from './published-table.ts';

/** หน่วยงาน. */
export const agenciesTable: PublishedTable<Agency> = {
  id: 'agencies',
  title: { th: 'หน่วยงาน', en: 'Agencies' },
  descriptionTh: 'หน่วยงานที่เป็นเจ้าภาพหรือไปเข้าร่วมกิจกรรม ตามชื่อที่รายงาน',
  key: 'agency_id',
  rows: ({ agencies }) => agencies,
  columns: [
    column('agency_id', 'string', ['รหัสหน่วยงาน', 'Agency id'], 'รหัสถาวรของหน่วยงานในเว็บไซต์นี้', ({ id }) => id, {
      required: true,
    }),
    column('agency_name', 'string', ['ชื่อหน่วยงาน', 'Name'], 'ชื่อตามที่รายงาน หรือที่ผู้ดูแลกำหนด', ({ name }) => name, {
      required: true,
    }),
    column('sector', 'string', ['รหัสภาคส่วน', 'Sector (code)'], 'รหัสภาคส่วน', ({ sector }) => sector, {
      values: Sector.options,
    }),
    column(
      'sector_th',
      'string',
      ['ภาคส่วน', 'Sector (Thai)'],
      'ภาคส่วนภาษาไทย',
      ({ sector }) => sector && sectorTerms[sector].th,
    ),
    column(
      'url',
      'string',
      ['ที่อยู่ของหน้าเว็บ', 'Address'],
      'หน้าเว็บของหน่วยงาน',
      ({ id }, { address }) => routes.absolute(address, routes.agency(id)),
      { required: true },
    ),
  ],
};

/** แผนปฏิบัติการของหน่วยงาน: lines that carry volunteer activities. */
export const actionPlansTable: PublishedTable<ActionPlanLine> = {
  id: 'action-plans',
  title: { th: 'แผนปฏิบัติการของหน่วยงาน', en: 'Agencies’ action plans' },
  descriptionTh: 'รายการในแผนปฏิบัติการประจำปีของหน่วยงานที่มีกิจกรรมจิตอาสา',
  key: 'plan_line_id',
  rows: ({ actionPlans }) => actionPlans,
  columns: [
    column('plan_line_id', 'string', ['รหัสรายการ', 'Line id'], 'รหัสของรายการในแผน', ({ id }) => id, { required: true }),
    column(
      'agency_id',
      'string',
      ['รหัสหน่วยงาน', 'Agency id'],
      'ตรงกับ agency_id ในชุดข้อมูลหน่วยงาน',
      ({ agencyId }) => agencyId,
      {
        required: true,
      },
    ),
    column(
      'agency_name',
      'string',
      ['หน่วยงาน', 'Agency'],
      'ชื่อหน่วยงาน',
      ({ agencyId }, { agencies }) => agencies.get(agencyId)?.name,
    ),
    column(
      'fiscal_year',
      'integer',
      ['ปีงบประมาณ', 'Fiscal year (BE)'],
      'ปีพุทธศักราช ปีงบประมาณ 2565 คือ 1 ตุลาคม 2564 ถึง 30 กันยายน 2565',
      ({ fiscalYear }) => fiscalYear,
      {
        required: true,
      },
    ),
    column('title', 'string', ['ชื่อโครงการหรือกิจกรรม', 'Title'], 'ตามแผนของหน่วยงาน', ({ title }) => title, {
      required: true,
    }),
    column('area_code', 'string', ['รหัสพื้นที่', 'Area code'], 'พื้นที่ตามแผน ถ้าระบุ', ({ areaCode }) => areaCode),
    column('area_name_th', 'string', ['พื้นที่', 'Area (Thai)'], 'ชื่อพื้นที่พร้อมคำบอกระดับ', ({ areaCode }, { areas }) => {
      const area = areaCode === undefined ? undefined : areas.get(areaCode);
      return area && formatAreaName(area, 'th');
    }),
    column(
      'planned_activities',
      'integer',
      ['จำนวนกิจกรรมตามแผน', 'Activities planned'],
      'จำนวนครั้งที่วางแผนไว้',
      ({ plannedActivities }) => plannedActivities,
      {
        unit: { th: 'กิจกรรม', en: 'activities' },
      },
    ),
    column('budget_baht', 'number', ['งบประมาณ', 'Budget'], 'งบประมาณตามแผน ถ้าระบุ', ({ budgetBaht }) => budgetBaht, {
      unit: baht,
    }),
    ...sourceColumns<ActionPlanLine>('', 'รายการนี้', ({ source }) => source),
  ],
};
