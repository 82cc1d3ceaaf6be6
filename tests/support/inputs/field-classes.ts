import type { IssueCode } from '../../../src/domain/issue-catalogue.ts';
import type { SourceKind } from '../../../src/domain/source-ref.ts';
import type { columnsOf } from '../../../src/pipeline/columns.ts';
import type { CellClass } from './bad-cells.ts';

/** What can be wrong in a field; `missing` is told where it is empty. */
interface FieldClass {
  class: CellClass;
  missing?: IssueCode;
}

type Classes = { [Kind in SourceKind]: Record<keyof (typeof columnsOf)[Kind], CellClass | FieldClass> };

const place = { district: { class: 'district', missing: 'district-missing' }, tambon: 'tambon' } as const;
const point = { lat: 'point', lon: 'point', point: 'point', easting: 'point', northing: 'point' } as const;
const grid = { utmZone: 'grid', datum: 'grid' } as const;

/** The class of every field of every kind: a field that is missing here is a fault that the compiler finds. */
export const fieldClasses: Classes = {
  activities: {
    activityId: 'text',
    title: { class: 'text', missing: 'title-missing' },
    recordKind: 'state',
    state: 'state',
    kind: 'kind',
    subtype: 'text',
    occasion: 'text',
    hosting: 'hosting',
    agency: 'text',
    partners: 'text',
    sector: 'sector',
    start: { class: 'date', missing: 'date-missing' },
    end: 'date',
    originalDate: 'date',
    signUpUntil: 'date',
    time: 'time',
    endTime: 'time',
    venue: 'text',
    province: 'province',
    ...place,
    villageNo: 'villageNo',
    villageName: 'text',
    areaCode: 'areaCode',
    ...point,
    ...grid,
    description: 'text',
    narrative: 'text',
    total: 'count',
    officials: 'count',
    military: 'count',
    police: 'count',
    headmen: 'count',
    students: 'count',
    volunteers904: 'count',
    royalVolunteers: 'count',
    private: 'count',
    public: 'count',
    wantedPeople: 'count',
    budgetBaht: 'amount',
    dress: 'text',
    bring: 'text',
    meetingPoint: 'text',
    accessibility: 'text',
    shade: 'text',
    contact: 'contact',
    photos: 'photos',
    bloodCc: 'count',
    plateletUnits: 'count',
    trees: 'count',
    rubbishKg: 'kilograms',
    reportedOn: 'date',
  },
  training: {
    localGovernment: { class: 'text', missing: 'unit-missing' },
    target: 'count',
    registered: 'count',
    trained: 'count',
    members: 'members',
    classNo: 'text',
    trainingDates: 'date',
    start: 'date',
    end: 'date',
    province: 'province',
    ...place,
  },
  'action-plans': {
    agency: { class: 'text', missing: 'plan-agency-missing' },
    fiscalYear: { class: 'fiscalYear', missing: 'fiscal-year-unreadable' },
    title: { class: 'text', missing: 'title-missing' },
    plannedActivities: 'count',
    budgetBaht: 'amount',
    district: 'district',
    tambon: 'tambon',
  },
  channels: {
    channelKind: 'channelKind',
    channelName: { class: 'text', missing: 'name-missing' },
    url: 'url',
    phone: 'phone',
    isPublic: { class: 'yesNo', missing: 'channel-not-public' },
    detail: 'text',
    villageNo: 'villageNo',
    areaCode: 'channelAreaCode',
    district: 'district',
    tambon: 'tambon',
  },
  places: {
    villageNo: { class: 'villageOfList', missing: 'area-unknown' },
    villageName: { class: 'text', missing: 'name-missing' },
    areaCode: 'areaCode',
    district: 'district',
    tambon: { class: 'tambon', missing: 'area-unknown' },
    ...point,
    ...grid,
  },
};
