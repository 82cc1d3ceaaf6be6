import { fiscalYearOf } from '../../src/domain/calendar-days.ts';
import { makeActivity, type SampleActivity, type Setting } from './activity.ts';
import { openActivityFiles, type ActivityFiles } from './activity-files.ts';
import { toGuestRow, toPlanRow, toResultRow, toWholeRow } from './activity-rows.ts';
import { layOutDays } from './days.ts';
import { toThaiDigits } from './dialects.ts';
import { createSpoiler, type Spoiler } from './mistakes.ts';
import type { SamplePhoto } from './photo-list.ts';
import { createRandom } from './random.ts';
import type { Sink, WrittenFile } from './sink.ts';
import type { Row } from './value.ts';

export interface WrittenActivities {
  files: Record<keyof ActivityFiles, WrittenFile[]>;
  photos: SamplePhoto[];
  rows: number;
  spoiledRows: number;
}

/** Makes the activities one by one and writes what is reported of each into its district's export. */
export async function writeActivities(folder: string, setting: Setting): Promise<WrittenActivities> {
  const files = openActivityFiles(folder, setting.today);
  const spoiler = createSpoiler(setting);
  const photos: SamplePhoto[] = [];
  for (const slot of layOutDays(setting.today, setting.activities)) {
    const activity = makeActivity(slot, setting);
    writeActivity(activity, files, spoiler, setting);
    if (activity.result) photos.push(...activity.result.photos);
  }
  const written: Partial<Record<keyof ActivityFiles, WrittenFile[]>> = {};
  for (const [key, sink] of Object.entries(files) as [keyof ActivityFiles, Sink][]) written[key] = await sink.close();
  return { files: written as WrittenActivities['files'], photos, ...spoiler.counts };
}

function writeActivity(activity: SampleActivity, files: ActivityFiles, spoiler: Spoiler, setting: Setting): void {
  const sheet = `ปีงบ ${fiscalYearOf(activity.start)}`;
  const put = (sink: Sink, row: Row | undefined) => row && spoiler.write(sink, row, activity, sheet);
  const guests = activity.guests.map((guest) => toGuestRow(activity, guest));
  switch (activity.tambon.district.code) {
    case '4903':
      for (const row of [toWholeRow(activity), ...guests]) put(files.donTan, row && inThaiDigits(row));
      return;
    case '4906':
      for (const row of [toPlanRow(activity), toResultRow(activity), ...guests]) put(files.wanYai, row);
      return;
    case '4907':
      for (const row of [toPlanRow(activity), inOtherWords(toResultRow(activity), activity, setting), ...guests]) {
        put(files.nongSung, row);
      }
      return;
    default:
      put(files.plans, toPlanRow(activity));
      for (const row of [toResultRow(activity), ...guests]) put(files.results, row);
  }
}

/** Don Tan's clerk types Thai digits in texts too. */
function inThaiDigits(row: Row): Row {
  const texts = ['title', 'description', 'narrative', 'contact'].flatMap((field) => {
    const value = row[field];
    return typeof value === 'string' ? [[field, toThaiDigits(value)]] : [];
  });
  return { ...row, ...Object.fromEntries(texts) };
}

/** A result without an id is written by somebody else than its plan: the title is a little different. */
function inOtherWords(row: Row | undefined, { no, title }: SampleActivity, { seed }: Setting): Row | undefined {
  if (!row) return undefined;
  const random = createRandom(`words ${seed} ${no}`);
  const other = random.pick([title, title, `กิจกรรม${title}`, title.replace(/บ้าน/, 'บ.'), title.replace(/ /g, '')]);
  return { ...row, title: other };
}
