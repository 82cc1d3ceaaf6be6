import assert from 'node:assert/strict';
import type { Dataset } from '../../src/domain/dataset.ts';

/** What the forms of filled-forms.ts must have become, whichever program saved them last. */
export function checkFilledForms({ activities, channels, issues, manifest }: Dataset): void {
  assert.deepEqual(
    issues
      .filter(({ severity }) => severity !== 'note')
      .map(({ code, file, column, found }) => [code, file, column, found]),
    [],
  );
  assert.deepEqual(
    manifest.sheets
      .filter(({ source }) => source !== 'villages')
      .map(({ file, sheet, rows, published }) => [file, sheet, rows, published]),
    [
      ['plan.xlsx', 'แผน', 1, 1],
      ['result.xlsx', 'ผล', 1, 1],
      ['channels.xlsx', 'ช่องทาง', 1, 1],
    ],
  );
  for (const { file, columns } of manifest.sheets) {
    assert.deepEqual(
      columns.filter(({ field }) => field === undefined),
      [],
      `unknown headers in ${file}`,
    );
  }
  const [activity, ...others] = activities;
  assert.ok(activity);
  assert.deepEqual(others, []);
  const { plan, result, place, agencyId, ...rest } = activity;
  assert.deepEqual(
    {
      title: rest.title,
      kind: rest.kind,
      subtype: rest.subtype,
      occasion: rest.occasion,
      description: rest.description,
    },
    {
      title: 'เก็บผักตบชวา หนองแวง',
      kind: 'development',
      subtype: 'แหล่งน้ำ',
      occasion: 'วันสิ่งแวดล้อมไทย',
      description: 'มีน้ำดื่มและร่มเงา',
    },
  );
  assert.deepEqual(
    [rest.start, rest.end, rest.startTime, rest.endTime, rest.state, rest.postponedFrom],
    ['2026-12-05', '2026-12-06', '08:30', '11:30', 'done', '2026-12-01'],
  );
  assert.deepEqual([place.districtCode, place.tambonCode, place.villageCode], ['4904', '490403', '49040305']);
  assert.ok(agencyId !== undefined);
  assert.deepEqual(
    [plan?.wantedPeople?.value, plan?.signUpUntil, plan?.meetingPoint, plan?.dress, plan?.bring, plan?.contact],
    [40, '2026-12-03', 'ศาลากลางบ้าน', 'เสื้อจิตอาสา หมวก', 'ถุงมือ น้ำดื่ม', 'ที่ว่าการอำเภอ 042-000-004'],
  );
  assert.deepEqual(
    [
      result?.total?.value,
      result?.groups.public?.value,
      result?.groups.headmen?.value,
      result?.budgetBaht,
      result?.reportedOn,
    ],
    [45, 30, 5, 0, '2026-12-07'],
  );
  assert.deepEqual(
    Object.entries(result?.measures ?? {}).map(([measure, { value }]) => [measure, value]),
    [
      ['blood-cc', 4500],
      ['trees', 120],
      ['rubbish-kg', 350],
    ],
  );
  const [channel] = channels;
  assert.deepEqual(
    [channel?.areaCode, channel?.kind, channel?.name, channel?.url, channel?.phone],
    ['49040305', 'tower', 'หอกระจายข่าวบ้านโคก', 'https://example.org/tower', '042-000-004'],
  );
}
