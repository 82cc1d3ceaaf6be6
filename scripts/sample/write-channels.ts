import { createCsvSink } from './csv-sink.ts';
import { slashes } from './dialects.ts';
import type { SampleTambon } from './places.ts';
import { publicPhone } from './public-phone.ts';
import { createRandom } from './random.ts';
import type { Sink, WrittenFile } from './sink.ts';

/** Boards, broadcast towers, LINE groups, Facebook pages and telephones; all addresses and numbers are invented. */
export async function writeChannels(
  folder: string,
  tambons: readonly SampleTambon[],
  seed: number,
): Promise<WrittenFile[]> {
  const sink = createCsvSink({
    folder,
    name: 'channels',
    hasMark: true,
    dialect: slashes,
    columns: [
      ['channelKind', 'ประเภทช่องทาง'],
      ['channelName', 'ชื่อช่องทาง'],
      ['url', 'ที่อยู่เว็บ'],
      ['phone', 'โทรศัพท์'],
      ['detail', 'รายละเอียด'],
      ['villageNo', 'หมู่ที่'],
      ['tambon', 'ตำบล'],
      ['district', 'อำเภอ'],
      ['isPublic', 'เผยแพร่'],
    ],
  });
  for (const district of new Set(tambons.map((tambon) => tambon.district))) {
    const inside = { district: district.nameTh, isPublic: 'ใช่' };
    const office = `อำเภอ${district.nameTh}`;
    sink.write({
      ...inside,
      channelKind: 'เฟซบุ๊ก',
      channelName: `เพจจิตอาสา${office}`,
      url: `https://example.org/facebook/${district.code}`,
    });
    sink.write({
      ...inside,
      channelKind: 'ไลน์',
      channelName: `กลุ่มไลน์ข่าวจิตอาสา${office}`,
      url: `https://example.org/line/${district.code}`,
    });
    sink.write({
      ...inside,
      channelKind: 'โทรศัพท์',
      channelName: `ที่ว่าการ${office}`,
      phone: publicPhone(district.code),
      detail: 'วันราชการ 08.30–16.30 น.',
    });
    sink.write({
      ...inside,
      channelKind: 'บอร์ด',
      channelName: `บอร์ดประชาสัมพันธ์หน้าที่ว่าการ${office}`,
      detail: 'เปลี่ยนประกาศทุกวันจันทร์',
    });
  }
  for (const tambon of tambons) writeTambon(sink, tambon, seed);
  writeMistakes(sink, tambons[0]!);
  return sink.close();
}

function writeTambon(sink: Sink, { area, district, localGovernment, villages }: SampleTambon, seed: number): void {
  const random = createRandom(`channels ${seed} ${area.code}`);
  const inside = { tambon: area.nameTh, district: district.nameTh, isPublic: 'ใช่' };
  sink.write({ ...inside, channelKind: 'โทรศัพท์', channelName: localGovernment.fullName, phone: localGovernment.phone });
  if (random.chance(0.6)) {
    sink.write({
      ...inside,
      channelKind: 'ไลน์',
      channelName: `กลุ่มไลน์ ${localGovernment.name}`,
      url: `https://example.org/line/${area.code}`,
    });
  }
  if (random.chance(0.4)) {
    sink.write({
      ...inside,
      channelKind: 'เฟซบุ๊ก',
      channelName: `เพจ ${localGovernment.name}`,
      url: `https://example.org/facebook/${area.code}`,
    });
  }
  for (const { no, home } of villages) {
    if (no === undefined || !random.chance(0.7)) continue;
    sink.write({
      ...inside,
      villageNo: no,
      channelKind: 'หอกระจายข่าว',
      channelName: `หอกระจายข่าว${home} หมู่ที่ ${no}`,
      detail: random.pick(['ประกาศทุกเช้า 06.30 น.', 'ประกาศ 06.00 น. และ 18.00 น.', 'ประกาศเมื่อมีกิจกรรม']),
    });
  }
}

/** A group that is not for the public, an address without encryption, a tambon of another district, an unknown kind. */
function writeMistakes(sink: Sink, { area, district }: SampleTambon): void {
  const inside = { tambon: area.nameTh, district: district.nameTh };
  sink.write({
    ...inside,
    channelKind: 'ไลน์',
    channelName: 'กลุ่มไลน์ทีมงาน (ภายใน)',
    url: 'https://example.org/line/internal',
    isPublic: 'ไม่',
  });
  sink.write({
    ...inside,
    channelKind: 'เว็บไซต์',
    channelName: 'เว็บไซต์ชุมชน',
    url: 'http://example.org/community',
    isPublic: 'ใช่',
  });
  sink.write({ ...inside, channelKind: 'รถแห่', channelName: 'รถแห่ประชาสัมพันธ์ตำบล', isPublic: 'ใช่' });
  sink.write({ channelKind: 'บอร์ด', channelName: 'บอร์ดหน้าตลาด', district: 'เมืองพาน', isPublic: 'ใช่' });
}
