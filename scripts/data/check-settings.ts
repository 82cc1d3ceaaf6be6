import type { Settings } from '../../src/domain/settings.ts';
import { provinceCodes } from '../../src/io/read-areas.ts';
import { fieldNames } from '../../src/pipeline/columns.ts';
import { refuseSetting } from '../../src/settings.ts';

/** The province that the sample's invented activities lie in: มุกดาหาร. */
const sampleProvince = '49';

/**
 * Refuses what the schema of the settings takes and the program cannot use: a province that is none, headers for a field
 * that nobody knows, and the sample (which `usesSample` asks for) in another province than its own.
 * @throws {SettingsError} with file, line and key.
 */
export async function checkSettings({ portal, columns }: Settings, file: string, usesSample: boolean): Promise<void> {
  const provinces = await provinceCodes();
  if (!provinces.includes(portal.province)) {
    throw refuseSetting(file, ['portal', 'province'], {
      found: `"${portal.province}"`,
      allowed: `allowed are ${provinces.join(', ')}`,
      hint: 'Give the two digits of the province (รหัสจังหวัด) in quotes.',
    });
  }
  const unknown = Object.keys(columns).find((field) => !fieldNames.includes(field));
  if (unknown !== undefined) {
    throw refuseSetting(file, ['columns', unknown], {
      found: 'an unknown field',
      allowed: `allowed are ${fieldNames.join(', ')}`,
      hint: 'Write "field: [header, …]". The headers that are known already are in src/pipeline/columns.ts.',
    });
  }
  if (usesSample && portal.province !== sampleProvince) {
    throw refuseSetting(file, ['portal', 'province'], {
      found: `"${portal.province}"`,
      allowed: `allowed is "${sampleProvince}" while the sample is shown`,
      hint:
        'ข้อมูลตัวอย่างเป็นของจังหวัดมุกดาหาร ระบุไฟล์ของจังหวัดใน sources หรือใช้ province: "49" เพื่อดูตัวอย่าง / ' +
        'The sample is of Mukdahan. Name your own exports under "sources", or set province: "49" to look at the sample.',
    });
  }
}
