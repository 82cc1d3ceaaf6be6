import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import { PortalError } from '../../src/domain/errors.ts';
import { Source, type Settings } from '../../src/domain/settings.ts';

export interface ChosenSources {
  sources: Source[];
  /** Folder that their paths start from. */
  baseFolder: string;
  sample: boolean;
}

/** Channels that the operator keeps by hand, beside those of any export. */
const channelsFile: Source = { id: 'channels-file', kind: 'channels', from: 'channels.csv' };

/**
 * The operator's sources or, for `sample`, the sample's.
 * The sample is laid out around `today`, so that it always has activities to come.
 */
export async function chooseSources(
  settings: Settings,
  { sample, today, dataFolder, cacheFolder }: { sample: boolean; today: CalendarDate; dataFolder: string; cacheFolder: string },
): Promise<ChosenSources> {
  if (!sample) {
    const byHand = existsSync(path.join(dataFolder, channelsFile.from)) ? [channelsFile] : [];
    return { sources: [...settings.sources, ...byHand], baseFolder: dataFolder, sample: false };
  }
  // A folder a day: another build, of another day, may be reading its own at this moment.
  const folder = path.join(cacheFolder, 'sample', today);
  await makeSampleApart(folder, today);
  const sources = z.array(Source).parse(parse(await readFile(path.join(folder, 'sources.yaml'), 'utf8')));
  return { sources, baseFolder: folder, sample: true };
}

/** Makes the sample in a process of its own: its photographs are drawn from SVG, whose decoder the build never loads. */
async function makeSampleApart(folder: string, today: CalendarDate): Promise<void> {
  const script = path.resolve('scripts/sample.ts');
  const child = spawn(process.execPath, [script, '--today', today, '--out', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new PortalError('สร้างข้อมูลตัวอย่างไม่สำเร็จ / The sample could not be made', 'See the message above.');
}
