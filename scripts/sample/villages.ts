import type { Area, GeoPoint } from '../../src/domain/area.ts';
import { createRandom, type Random } from './random.ts';

/** A village of the example. The name is made up of common words; where a real village bears it, that is chance. */
export interface SampleVillage {
  /** 8 digits; absent for a community in town and for villages that the register has not numbered. */
  code?: string;
  /** หมู่ที่; a community in town has none. */
  no?: number;
  name: string;
  /** "บ้านโนนสว่าง", or "ชุมชนท่าข้าม" in town. */
  home: string;
  point: GeoPoint;
  temple: string;
  stream: string;
  forest: string;
}

const first = ['โนน', 'หนอง', 'คำ', 'นา', 'ห้วย', 'ดง', 'โคก', 'กุด', 'โพน', 'เหล่า', 'ป่า'];
const second = [
  'สว่าง', 'สำราญ', 'ยาง', 'แต้', 'เม็ก', 'ไผ่', 'แสง', 'สะอาด', 'เจริญ', 'ขาม', 'หวาย', 'ไฮ', 'แดง', 'น้อย', 'งาม',
  'ม่วง', 'สามัคคี', 'พัฒนา', 'อุดม', 'คูณ', 'หว้า', 'แคน', 'ผือ', 'เดื่อ', 'กลาง', 'ทอง',
]; // prettier-ignore
const communities = ['ตลาดเก่า', 'สวนร่มเย็น', 'ท่าข้าม', 'โนนสะอาด', 'ร่วมใจพัฒนา', 'ทุ่งสว่าง'];
const streams = ['ทราย', 'ยาง', 'แคน', 'ไผ่', 'หินลาด', 'น้ำใส', 'ขาม', 'ตาด', 'ปลาก้าง', 'หวาย', 'เดื่อ', 'มะไฟ'];
const forests = ['โคกสูง', 'โคกป่าแต้', 'ดงใหญ่', 'ภูน้อย', 'ดอนปู่ตา', 'โคกหินแห่', 'ดงหัวช้าง', 'ภูเหล็ก'];

/** Tambons of towns: their communities are no villages and have no code. */
const towns = new Set(['490101', '490102']);

/** Three to five villages for each tambon, scattered near its point. */
export function makeVillages(tambons: readonly Area[], seed: number): Map<string, SampleVillage[]> {
  return new Map(tambons.map((tambon) => [tambon.code, makeVillagesOf(tambon, seed)]));
}

function makeVillagesOf({ code, point }: Area, seed: number): SampleVillage[] {
  if (!point) throw new Error(`tambon ${code} has no point in data/reference`);
  const random = createRandom(`villages ${seed} ${code}`);
  const taken = new Set<string>();
  return Array.from({ length: random.int(3, 5) }, (_, index) => {
    const no = index + 1 + (index > 2 ? random.int(0, 3) : 0);
    const inTown = towns.has(code);
    const name = inTown ? communityName(random, taken) : villageName(random, taken);
    const home = inTown ? `ชุมชน${name}` : `บ้าน${name}`;
    const village: SampleVillage = {
      name,
      home,
      point: near(point, 3, random),
      temple: inTown ? `วัด${name}` : random.pick([`วัดบ้าน${name}`, `วัดป่าบ้าน${name}`, `วัดโพธิ์${name}`]),
      stream: `ห้วย${random.pick(streams)}`,
      forest: `ป่าชุมชน${random.pick(forests)}`,
    };
    if (inTown) return village;
    // Some offices know a village by number and name only.
    return random.chance(0.12) ? { ...village, no } : { ...village, no, code: code + String(no).padStart(2, '0') };
  });
}

function villageName(random: Random, taken: Set<string>): string {
  for (;;) {
    const name = random.pick(first) + random.pick(second);
    if (!taken.has(name)) return name + (taken.add(name), '');
  }
}

function communityName(random: Random, taken: Set<string>): string {
  const name = random.pick(communities.filter((community) => !taken.has(community)));
  taken.add(name);
  return name;
}

/** A point up to `km` away, to five decimals (about a metre). */
export function near({ lat, lon }: GeoPoint, km: number, random: Random): GeoPoint {
  const degrees = km / 111;
  const round = (value: number) => Math.round(value * 1e5) / 1e5;
  return {
    lat: round(lat + (random.next() * 2 - 1) * degrees),
    lon: round(lon + (random.next() * 2 - 1) * degrees),
  };
}
