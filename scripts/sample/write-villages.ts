import { createCsvSink } from './csv-sink.ts';
import { program } from './dialects.ts';
import type { SampleTambon } from './places.ts';
import type { Sink, WrittenFile } from './sink.ts';

/** The list of villages; communities in town are not on it, and some villages have no code. */
export async function writeVillages(folder: string, tambons: readonly SampleTambon[]): Promise<WrittenFile[]> {
  const sink: Sink = createCsvSink({
    folder,
    name: 'villages',
    hasMark: true,
    dialect: program,
    columns: [
      ['areaCode', 'รหัสหมู่บ้าน'],
      ['villageNo', 'หมู่ที่'],
      ['villageName', 'หมู่บ้าน'],
      ['tambon', 'ตำบล'],
      ['district', 'อำเภอ'],
      ['lat', 'ละติจูด'],
      ['lon', 'ลองจิจูด'],
    ],
  });
  for (const { area, district, villages } of tambons) {
    for (const { code, no, name, point } of villages) {
      if (no === undefined) continue;
      sink.write({
        ...(code === undefined ? {} : { areaCode: code }),
        villageNo: no,
        villageName: name,
        tambon: area.nameTh,
        district: district.nameTh,
        lat: point.lat,
        lon: point.lon,
      });
    }
  }
  // Three of the mistakes that such lists have: no name, a tambon of another district, a comma for the decimal point.
  const { area, district, villages } = tambons.at(-1)!;
  const elsewhere = tambons[0]!.area.nameTh;
  sink.write({ villageNo: 9, tambon: area.nameTh, district: district.nameTh });
  sink.write({ villageNo: 12, villageName: 'หนองแสง', tambon: elsewhere, district: district.nameTh });
  sink.write({
    villageNo: 10,
    villageName: `${villages[0]!.name}เหนือ`,
    tambon: area.nameTh,
    district: district.nameTh,
    lat: '16,44',
    lon: 'ไม่ทราบ',
  });
  return sink.close();
}
