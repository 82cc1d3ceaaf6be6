import type { Area } from '../../src/domain/area.ts';
import { publicPhone } from './public-phone.ts';
import { makeVillages, type SampleVillage } from './villages.ts';

export interface SampleTambon {
  area: Area;
  district: Area;
  villages: SampleVillage[];
  localGovernment: LocalGovernment;
  /** True along the Mekong. */
  byTheMekong: boolean;
}

/** อบต. or เทศบาล of a tambon; which of the two it is, is made up. */
export interface LocalGovernment {
  /** "อบต.โพนทราย", as people write it. */
  name: string;
  /** "องค์การบริหารส่วนตำบลโพนทราย", as letters write it. */
  fullName: string;
  /** Its hall. */
  hall: string;
  /** Its public telephone. */
  phone: string;
}

const mekong = new Set('490101 490102 490104 490108 490301 490302 490307 490601 490602 490603 490604'.split(' '));

/** Every tambon of the province with its district, its invented villages and its local government. */
export function layOutPlaces(areas: readonly Area[], seed: number): SampleTambon[] {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const tambons = areas.filter(({ level }) => level === 'tambon');
  const villages = makeVillages(tambons, seed);
  return tambons.map((area, index) => ({
    area,
    district: byCode.get(area.code.slice(0, 4))!,
    villages: villages.get(area.code)!,
    localGovernment: localGovernmentOf(area, index),
    byTheMekong: mekong.has(area.code),
  }));
}

function localGovernmentOf({ code, nameTh }: Area, index: number): LocalGovernment {
  if (code === '490101' || code === '490102') {
    const name = 'เทศบาลเมืองมุกดาหาร';
    return { name, fullName: name, hall: `สำนักงาน${name}`, phone: publicPhone('490101') };
  }
  const phone = publicPhone(code);
  const municipality = `เทศบาลตำบล${nameTh}`;
  return index % 5 < 2
    ? { name: municipality, fullName: municipality, hall: `สำนักงาน${municipality}`, phone }
    : { name: `อบต.${nameTh}`, fullName: `องค์การบริหารส่วนตำบล${nameTh}`, hall: `ที่ทำการ อบต.${nameTh}`, phone };
}
