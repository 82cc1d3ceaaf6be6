import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { checks } from '../../../../scripts/doctor/checks.ts';
import type { DoctorOptions, Finding } from '../../../../scripts/doctor/finding.ts';
import { Settings } from '../../../../src/domain/settings.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'doctor-'));
after(() => rmSync(folder, { recursive: true }));
const now = new Date('2026-11-24T00:00:00Z');

/** A machine that everything is well with, and what a test breaks of it. */
function optionsWith(settings: object = {}, over: Partial<DoctorOptions> = {}): DoctorOptions {
  const at = (name: string) => path.join(folder, name);
  return {
    environment: {
      settingsFile: at('portal.yaml'),
      datasetFolder: at('dataset'),
      outFolder: at('dist'),
      today: '2026-11-24',
    },
    settings: Settings.parse({
      portal: { name: 'ก', nameEn: 'a', province: '49', address: 'https://jitasa.mukdahan.go.th', owner: 'ข' },
      ...settings,
    }),
    secrets: {
      smtpUser: undefined,
      smtpPassword: undefined,
      lineToken: undefined,
      pingAddress: 'https://ping.example',
    },
    releases: at('releases'),
    cacheFolder: at('cache'),
    now,
    askTime: () => Promise.resolve(now.getTime() + 3000),
    launch: () => Promise.resolve({ close: () => Promise.resolve() } as never),
    ask: () => Promise.resolve('Sarabun\n'),
    ...over,
  };
}

/** The findings of one check, and that each that is not good says how to mend it in both languages or as a command. */
async function look(name: string, options: DoctorOptions): Promise<Finding[]> {
  const findings = await checks[name]!(options);
  for (const { state, what, mend } of findings) {
    if (state === 'good') continue;
    assert.ok(mend, what);
    // Errors of a source bring their own words.
    if (name !== 'sources' && name !== 'key') assert.match(what, /[ก-๛]/, what);
  }
  return findings;
}

const states = (findings: Finding[]): string[] => findings.map(({ state }) => state);

test('on a machine that everything is well with, no check finds anything to mend', async () => {
  for (const name of Object.keys(checks)) {
    const found = await look(name, optionsWith());
    assert.ok(!states(found).includes('bad'), name);
  }
});

test('a source that is missing, one of unknown columns and a missing folder of photographs are told', async () => {
  writeFileSync(path.join(folder, 'odd.csv'), 'a,b\n1,2\n');
  writeFileSync(path.join(folder, 'good.csv'), 'ชื่อกิจกรรม,วันที่,อำเภอ\nปลูกป่า,1/12/2569,ดงหลวง\n');
  const source = (id: string, more: object = {}) => ({ id, kind: 'activities', from: `${id}.csv`, ...more });
  const found = await look(
    'sources',
    optionsWith({ sources: [source('none'), source('odd'), source('good', { photos: 'pictures' })] }),
  );
  assert.deepEqual(states(found), ['bad', 'bad', 'good', 'warning']);
  assert.match(found[0]!.what, /none\.csv/);
  assert.match(`${found[1]!.what} ${found[1]!.mend}`, /ชื่อกิจกรรม.*columns/s);
  assert.match(found[2]!.what, /1 แถว/);
  assert.match(found[3]!.what, /pictures/);
});

test('a file in the place of a folder, a link that leads nowhere and a folder in its place are told', async () => {
  const releases = path.join(folder, 'file');
  writeFileSync(releases, '');
  const [finding] = await look('permissions', optionsWith({}, { releases }));
  assert.equal(finding!.state, 'bad');
  assert.match(finding!.what, /stands where a folder is needed/);
  const gone = path.join(folder, 'gone');
  mkdirSync(gone);
  symlinkSync('20260101T000000Z', path.join(gone, 'current'));
  assert.match((await look('releases', optionsWith({}, { releases: gone })))[0]!.what, /is gone/);
  const taken = path.join(folder, 'taken');
  mkdirSync(path.join(taken, 'current'), { recursive: true });
  assert.match((await look('releases', optionsWith({}, { releases: taken })))[0]!.what, /is no link/);
});

test('a clock that is wrong stops a run, and one that nobody can check does not', async () => {
  const off = optionsWith({}, { askTime: () => Promise.resolve(now.getTime() - 86_400_000) });
  assert.deepEqual(states(await look('clock', off)), ['bad']);
  const alone = optionsWith({}, { askTime: () => Promise.resolve(undefined) });
  assert.deepEqual(states(await look('clock', alone)), ['warning']);
});

test('without a browser, fonts, flock or the program of a target it is said what to install', async () => {
  const none = {
    launch: () => Promise.reject(new Error('No browser could be started')),
    ask: () => Promise.resolve(undefined),
  };
  const options = optionsWith({ publish: { targets: [{ kind: 'rsync', to: 'host:/srv' }] } }, none);
  for (const [name, state] of Object.entries({
    browser: 'warning',
    fonts: 'warning',
    lock: 'warning',
    targets: 'bad',
  })) {
    const found = await look(name, options);
    assert.deepEqual(states(found), [state], name);
    assert.match(found[0]!.mend!, /install/, name);
  }
});

test('an address that comes with the project, a key that is not there and alerts without their secrets are told', async () => {
  const portal = { name: 'ก', nameEn: 'a', province: '49', address: 'https://jitasa.example.org', owner: 'ข' };
  assert.deepEqual(states(await look('address', optionsWith({ portal }))), ['warning']);
  assert.deepEqual(states(await look('key', optionsWith({ publish: { keyFile: 'none.key' } }))), ['bad']);
  const line = { line: { to: [`U${'0'.repeat(32)}`] } };
  assert.deepEqual(states(await look('alerts', optionsWith({ alerts: line }))), ['bad']);
});
