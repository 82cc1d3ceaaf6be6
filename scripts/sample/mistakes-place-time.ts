import { addDays } from '../../src/domain/calendar-days.ts';
import type { Mistake } from './mistakes.ts';

/** Days, hours and places as offices get them wrong. */
export const mistakesOfPlaceAndTime: readonly Mistake[] = [
  { in: 'both', spoil: (row) => ({ ...row, start: undefined }) },
  {
    in: 'both',
    spoil: (row, { activity }) => ({ ...row, start: `31/11/${Number(activity.start.slice(0, 4)) + 543}` }),
  },
  {
    in: 'plan',
    spoil: (row, { activity }) => ({
      ...row,
      start: `${Number(activity.start.slice(8))}/${Number(activity.start.slice(5, 7))}/30`,
    }),
  },
  {
    in: 'both',
    spoil: (row, { activity, setting, random }) => {
      const others = setting.tambons.filter(({ district }) => district.code !== activity.tambon.district.code);
      return { ...row, tambon: random.pick(others).area.nameTh };
    },
  },
  // A letter dropped from the end, or a mark forgotten.
  {
    in: 'both',
    spoil: (row) => ({
      ...row,
      district: String(row.district)
        .replace(/\p{Mn}/u, '')
        .slice(0, -1),
    }),
  },
  { in: 'plan', needs: 'lat', spoil: (row) => ({ ...row, lat: row.lon, lon: row.lat }) },
  { in: 'both', needs: 'end', spoil: (row, { activity }) => ({ ...row, end: { day: addDays(activity.start, -1) } }) },
  {
    in: 'result',
    needs: 'reportedOn',
    spoil: (row, { activity }) => ({ ...row, reportedOn: { day: addDays(activity.start, -3) } }),
  },
  { in: 'both', spoil: (row) => ({ ...row, time: 'ช่วงเช้า หลังเคารพธงชาติ' }) },
  { in: 'both', spoil: (row) => ({ ...row, start: 'ประมาณกลางเดือน' }) },
  {
    in: 'plan',
    needs: 'province',
    spoil: (row) => ({ ...row, province: 'นครพนม', district: 'ธาตุพนม', tambon: 'ธาตุพนม' }),
  },
  { in: 'plan', spoil: (row) => ({ ...row, originalDate: undefined, state: 'เลื่อนไม่มีกำหนด' }) },
  { in: 'both', spoil: (row) => ({ ...row, tambon: String(row.tambon).replace(/[าแเโไ]/, '') }) },
  { in: 'both', spoil: (row) => ({ ...row, district: undefined }) },
  { in: 'plan', needs: 'lat', spoil: (row) => ({ ...row, lat: 13.7563, lon: 100.5018 }) },
  { in: 'both', needs: 'villageNo', spoil: (row) => ({ ...row, villageNo: 'หลายหมู่บ้าน' }) },
  // A year typed twice over.
  { in: 'both', spoil: (row) => ({ ...row, start: '1/4/2599' }) },
  { in: 'plan', needs: 'end', spoil: (row, { activity }) => ({ ...row, end: { day: addDays(activity.start, 75) } }) },
  { in: 'plan', needs: 'signUpUntil', spoil: (row) => ({ ...row, signUpUntil: 'จนกว่าจะเต็ม' }) },
  { in: 'plan', needs: 'lat', spoil: (row) => ({ ...row, lat: '16 องศาเหนือ', lon: '104 องศาตะวันออก' }) },
  { in: 'both', needs: 'villageNo', spoil: (row) => ({ ...row, villageNo: 88 }) },
];
