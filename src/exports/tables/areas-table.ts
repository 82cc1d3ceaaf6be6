import { type Area, AreaLevel, parentOf } from '../../domain/area.ts';
import { formatAreaName } from '../../format/names.ts';
import { routes } from '../../routes.ts';
import { column, degrees, type PublishedTable, toDegrees } from './published-table.ts';

/** พื้นที่: the codes that the other tables name. */
export const areasTable: PublishedTable<Area> = {
  id: 'areas',
  title: { th: 'รหัสและชื่อพื้นที่', en: 'Codes and names of areas' },
  descriptionTh: 'จังหวัด อำเภอ ตำบล และหมู่บ้านที่ชุดข้อมูลอื่นอ้างถึง รหัสเป็นข้อความเสมอ',
  key: 'area_code',
  rows: ({ areas }) => areas,
  columns: [
    column('area_code', 'string', ['รหัสพื้นที่', 'Area code'], 'รหัสกรมการปกครอง 2, 4, 6 หรือ 8 หลัก', ({ code }) => code, {
      required: true,
    }),
    column('level', 'string', ['ระดับ', 'Level'], 'ระดับของพื้นที่', ({ level }) => level, {
      required: true,
      values: AreaLevel.options,
    }),
    column('parent_code', 'string', ['รหัสพื้นที่ที่ครอบอยู่', 'Code of the area around'], 'ว่างไว้สำหรับจังหวัด', ({ code }) =>
      parentOf(code),
    ),
    column(
      'name_th',
      'string',
      ['ชื่อไทย', 'Thai name'],
      'ไม่มีคำบอกระดับ ว่างไว้ถ้าเป็นหมู่บ้านที่ทราบแต่หมู่ที่',
      ({ nameTh }) => nameTh || undefined,
    ),
    column(
      'full_name_th',
      'string',
      ['ชื่อเต็ม', 'Full Thai name'],
      'ชื่อพร้อมคำบอกระดับ',
      (area) => formatAreaName(area, 'th'),
      { required: true },
    ),
    column('name_en', 'string', ['ชื่ออังกฤษ', 'English name'], 'อักษรโรมันตามตารางรหัส ถ้ามี', ({ nameEn }) => nameEn),
    column('village_no', 'integer', ['หมู่ที่', 'Village number'], 'เฉพาะหมู่บ้าน', ({ villageNo }) => villageNo),
    column('latitude', 'number', ['ละติจูด', 'Latitude'], 'จุดแทนพื้นที่ พิกัด WGS 84', ({ point }) => toDegrees(point?.lat), {
      unit: degrees,
    }),
    column(
      'longitude',
      'number',
      ['ลองจิจูด', 'Longitude'],
      'จุดแทนพื้นที่ พิกัด WGS 84',
      ({ point }) => toDegrees(point?.lon),
      { unit: degrees },
    ),
    column(
      'url',
      'string',
      ['ที่อยู่ของหน้าเว็บ', 'Address'],
      'หน้าเว็บของพื้นที่',
      ({ code }, { address }) => routes.absolute(address, routes.area(code)),
      { required: true },
    ),
  ],
};
