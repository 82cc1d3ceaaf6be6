import type { Sector } from '../../src/domain/activity.ts';
import type { SampleTambon } from './places.ts';
import { publicPhone } from './public-phone.ts';
import type { HostKind } from './work.ts';

/** An agency of the example as an export names it. */
export interface SampleHost {
  name: string;
  sector: Sector;
  /** Whom to ask: a name and a number of the range that nobody has. */
  contact: string;
}

/** The agency of a kind that is nearest to a place. */
export function hostOf(kind: HostKind, tambon: SampleTambon): SampleHost {
  const { name, sector } = hosts[kind](tambon);
  return { name, sector, contact: contactFor(kind, tambon) };
}

type Naming = (tambon: SampleTambon) => { name: string; sector: Sector };

const state = (name: string) => ({ name, sector: 'state' as const });
const people = (name: string) => ({ name, sector: 'people' as const });

const hosts: Record<HostKind, Naming> = {
  district: ({ district }) => state(`ที่ว่าการอำเภอ${district.nameTh}`),
  government: ({ localGovernment }) => state(localGovernment.name),
  // Villages are many: their headmen act together, as in the tambon's monthly meeting.
  village: ({ area }) => people(`กำนันและผู้ใหญ่บ้านตำบล${area.nameTh}`),
  school: ({ villages }) => state(`โรงเรียน${villages[0]!.home}`),
  clinic: ({ villages }) => state(`รพ.สต.${villages[0]!.home}`),
  women: ({ district }) => people(`กลุ่มสตรีอำเภอ${district.nameTh}`),
  'health-volunteers': ({ district }) => people(`ชมรม อสม. อำเภอ${district.nameTh}`),
  youth: ({ district }) => people(`สภาเด็กและเยาวชนอำเภอ${district.nameTh}`),
  company: ({ district }) => ({ name: companies[Number(district.code) % companies.length]!, sector: 'private' }),
  rescue: ({ district }) => people(`ชุดจิตอาสาภัยพิบัติอำเภอ${district.nameTh}`),
  hospital: ({ district }) => state(`โรงพยาบาล${district.nameTh.replace(/^เมือง/, '')}`),
  highway: () => state('แขวงทางหลวงมุกดาหาร'),
  irrigation: () => state('โครงการชลประทานมุกดาหาร'),
};

const companies = ['บริษัท ตัวอย่างพัฒนา จำกัด', 'บริษัท ตัวอย่างการเกษตร จำกัด', 'สหกรณ์ตัวอย่างรวมใจ จำกัด'];

/** The district's office answers for what it hosts itself; the local government for all else in its tambon. */
function contactFor(kind: HostKind, { district, localGovernment }: SampleTambon): string {
  if (kind === 'district') return `ที่ว่าการอำเภอ${district.nameTh} ${publicPhone(district.code)}`;
  return `${localGovernment.name} ${localGovernment.phone}`;
}
