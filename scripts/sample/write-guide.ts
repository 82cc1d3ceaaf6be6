import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Source } from '../../src/domain/settings.ts';
import type { SourceKind } from '../../src/domain/source-ref.ts';
import type { WrittenFile } from './sink.ts';

/** An export of the sample: its source's id and kind, and the files that it came to be. */
export interface SampleExport {
  id: string;
  kind: SourceKind;
  files: readonly WrittenFile[];
  /** True where rows name photographs. */
  hasPhotos?: boolean;
}

/** `sources.yaml`: the exports as the settings name sources; paths are relative to the folder that holds it. */
export async function writeSources(folder: string, exports: readonly SampleExport[]): Promise<string> {
  // A handful of activities leaves some exports without a row; those are no sources.
  const written = exports.map((one) => ({ ...one, files: one.files.filter(({ rows }) => rows > 0) }));
  const sources = written.flatMap(({ id, kind, files, hasPhotos }) =>
    files.map(({ name }, index): Source => ({
      id: index === 0 ? id : `${id}-${index + 1}`,
      kind,
      from: name,
      ...(hasPhotos ? { photos: 'photos' } : {}),
    })),
  );
  const head = '# The sources of the example; every path is relative to this file.\n';
  await writeFile(path.join(folder, 'sources.yaml'), head + stringify(sources));
  return 'sources.yaml';
}

/** `README.md`: says before anything else that nothing in the folder is true. */
export async function writeReadme(
  folder: string,
  { today, seed, activities }: { today: string; seed: number; activities: number },
): Promise<string> {
  await writeFile(path.join(folder, 'README.md'), readme(today, seed, activities));
  return 'README.md';
}

const readme = (today: string, seed: number, activities: number) => `# ข้อมูลตัวอย่าง · Sample exports

**ข้อมูลทั้งหมดในโฟลเดอร์นี้แต่งขึ้น** กิจกรรม จำนวนคน หมู่บ้าน หมายเลขโทรศัพท์ รายชื่อ และภาพ ไม่ใช่ของจริง
มีไว้ให้ลองใช้เว็บไซต์ก่อนนำข้อมูลของหน่วยงานมาใช้ ชื่ออำเภอ ตำบล และรหัสพื้นที่เป็นของจริง

**Everything here is invented**: activities, numbers of people, villages, telephone numbers, names and pictures.
Only districts, tambons and their codes are real. The files look as exports look, mistakes included (about three rows
in a hundred), so that the portal can be tried before there is data of one's own.

| file | what it shows |
|---|---|
| \`plans.csv\` | announcements of four districts: UTF-8 with a byte order mark, 18/4/2569 |
| \`results.xlsx\` | their results: merged titles above the header, a sheet a fiscal year, Buddhist years as serial dates, a line of totals |
| \`dontan.csv\` | plan and result in one row: windows-874, Thai digits, years of two digits |
| \`wanyai.json\` | a program's list of plans and results |
| \`nongsung.csv\` | plans and results in one list without ids, parted by semicolons, dates in words |
| \`training.xlsx\`, \`training-members.csv\` | training of disaster units; the second holds invented names, which are only counted |
| \`action-plans.csv\`, \`channels.csv\`, \`villages.csv\` | agencies' action plans, ways to reach people, the list of villages |
| \`photos/\` | drawn pictures with planted positions; made when missing, not kept in git |
| \`sources.yaml\` | what the settings would say of these files |

Made by \`npm run sample -- --activities ${activities} --seed ${seed} --today ${today}\`. The same seed and day give the
same bytes. Dates lie around the day it is made for, 13 months back and 5 weeks ahead.
`;
