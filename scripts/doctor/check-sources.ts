import { stat } from 'node:fs/promises';
import path from 'node:path';
import { PortalError } from '../../src/domain/errors.ts';
import type { Source } from '../../src/domain/settings.ts';
import { pullSource } from '../../src/io/pull-source.ts';
import { Snapshots } from '../../src/io/snapshots.ts';
import { decodeConfined } from '../data/decode-confined.ts';
import { bad, type Check, type DoctorOptions, type Finding, good, warning } from './finding.ts';

/** Pulls and decodes every source as a run would, and looks for the folders of its photographs. */
export const checkSources: Check = async (options) => {
  const { sources } = options.settings;
  if (sources.length === 0) {
    return [
      warning(
        'ยังไม่มี sources จึงแสดงข้อมูลตัวอย่าง / no sources: the sample is shown',
        'ระบุไฟล์ส่งออกใน data/portal.yaml / Name the exports in data/portal.yaml.',
      ),
    ];
  }
  const findings: Finding[] = [];
  for (const source of sources)
    findings.push(await readSource(source, options), ...(await findPhotos(source, options)));
  return findings;
};

async function readSource(
  source: Source,
  { settings, environment, cacheFolder, now }: DoctorOptions,
): Promise<Finding> {
  const { limits, network } = settings;
  const baseFolder = path.dirname(environment.settingsFile);
  try {
    const store = new Snapshots(path.join(cacheFolder, 'doctor'));
    const files = await pullSource(source, store, { baseFolder, limits, network, now });
    const tables = await decodeConfined(files, settings);
    const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
    return good(`${source.id}: ${files.length} ไฟล์/file(s), ${rows} แถว/rows`);
  } catch (error) {
    if (!(error instanceof PortalError)) throw error;
    return bad(`${source.id}: ${error.message}`, error.hint);
  }
}

async function findPhotos({ id, photos }: Source, { environment }: DoctorOptions): Promise<Finding[]> {
  if (photos === undefined) return [];
  const folder = path.join(path.dirname(environment.settingsFile), photos);
  const entry = await stat(folder).catch(() => undefined);
  if (entry?.isDirectory()) return [];
  return [
    warning(
      `${id}: ไม่พบโฟลเดอร์ภาพ / no folder of photographs at ${folder}`,
      'สร้างโฟลเดอร์และวางภาพ หรือแก้ photos ใน data/portal.yaml / Make it and put the pictures there, or mend "photos" in data/portal.yaml.',
    ),
  ];
}
