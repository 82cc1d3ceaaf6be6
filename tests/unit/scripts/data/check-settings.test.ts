import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { checkSettings } from '../../../../scripts/data/check-settings.ts';
import { SettingsError } from '../../../../src/domain/errors.ts';
import { readSettings } from '../../../../src/settings.ts';

const scratch = await mkdtemp(path.join(tmpdir(), 'check-settings-'));
after(() => rm(scratch, { recursive: true }));

/** What is said of settings, from the file's name on; empty where they can be used. */
async function told(text: string, { province = '49', usesSample = false } = {}): Promise<string> {
  const file = path.join(scratch, 'portal.yaml');
  const portal = `portal:\n  name: ก\n  nameEn: A\n  province: "${province}"\n  address: https://example.org\n  owner: ก\n`;
  await writeFile(file, portal + text);
  try {
    await checkSettings(readSettings(file), file, usesSample);
    return '';
  } catch (error) {
    assert.ok(error instanceof SettingsError);
    assert.ok(error.hint.length > 0);
    return error.message.slice(error.message.indexOf('portal.yaml'));
  }
}

test('headers for a field of any kind of source are taken', async () => {
  assert.equal(await told('columns:\n  title: [ชื่อผลงาน]\n  target:\n'), '');
});

test('headers for a field that nobody knows are refused by file and line, with the fields there are', async () => {
  assert.match(
    await told('columns:\n  title: [ชื่อผลงาน]\n  titel: [ชื่องาน]\n'),
    /^portal\.yaml:9: columns\.titel: found an unknown field, allowed are accessibility, activityId, .*\btitle\b/,
  );
});

test('a province that is none is refused with those there are', async () => {
  assert.match(
    await told('', { province: '29' }),
    /^portal\.yaml:4: portal\.province: found "29", allowed are 10, .*49/,
  );
});

test('the sample is shown as the province that it is of, and as no other', async () => {
  assert.equal(await told('', { usesSample: true }), '');
  assert.equal(await told('', { province: '48' }), '');
  assert.match(
    await told('', { province: '48', usesSample: true }),
    /^portal\.yaml:4: portal\.province: found "48", allowed is "49" while the sample is shown/,
  );
});
