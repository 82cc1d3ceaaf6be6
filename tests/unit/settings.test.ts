import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SettingsError } from '../../src/domain/errors.ts';
import { parseSettings, readEnvironment, readSettings, toVariables } from '../../src/settings.ts';

const right = `portal:
  name: ชื่อ
  nameEn: Name
  province: "49"
  address: https://example.org
  owner: ผู้ดูแล
`;

/** The lines of the error that a text of settings ends in. */
function faultsOf(text: string): string[] {
  try {
    parseSettings(text, 'portal.yaml');
  } catch (error) {
    assert.ok(error instanceof SettingsError);
    assert.ok(error.hint.length > 0);
    return error.message.split('\n');
  }
  return [];
}

test('the settings in the repository are right', () => {
  assert.equal(readSettings('data/portal.yaml').portal.province, '49');
});

test('what is not said has its default', () => {
  const settings = parseSettings(right, 'portal.yaml');
  assert.deepEqual(settings.sources, []);
  assert.equal(settings.limits.rows, 200_000);
  assert.equal(settings.portal.official, false);
});

test('a fault names file, line, key, what was found and what is allowed', () => {
  assert.deepEqual(faultsOf(right.replace('"49"', '49')), [
    'portal.yaml:4: portal.province: found 49, allowed is the two digits of a province in quotes, such as "49"',
  ]);
  assert.deepEqual(faultsOf(`${right}sources:\n  - id: a\n    kind: foo\n    from: x.csv\n`), [
    'portal.yaml:9: sources.0.kind: found "foo", allowed is activities, training, action-plans, channels, places',
  ]);
  assert.deepEqual(faultsOf(`${right}thresholds:\n  rowsFallShare: 3\n`), [
    'portal.yaml:8: thresholds.rowsFallShare: found 3, allowed is at most 1',
  ]);
});

test('an unknown key is answered with the keys there are', () => {
  const [fault] = faultsOf(`${right}  nmae: x\n`);
  assert.match(fault!, /^portal\.yaml:7: portal\.nmae: found an unknown key, allowed are name, nameEn, province/);
});

test('a missing key is told at the part that lacks it', () => {
  assert.deepEqual(faultsOf(right.replace('  owner: ผู้ดูแล\n', '')), [
    'portal.yaml:2: portal.owner: found nothing, allowed is string',
  ]);
});

test('every fault is told at once', () => {
  assert.equal(faultsOf(right.replace('"49"', '49').replace('https://example.org', 'example')).length >= 2, true);
});

test('broken YAML names its line', () => {
  assert.match(faultsOf('portal:\n  name: "ก\n')[0]!, /^portal\.yaml:\d+: /);
});

test('a settings file that is not there is an error with a hint', () => {
  assert.throws(() => readSettings('data/none.yaml'), SettingsError);
});

test('the day of the run is the day in Bangkok, not in UTC', () => {
  assert.equal(readEnvironment(() => new Date('2026-11-24T17:30:00Z'), { today: '' }).today, '2026-11-25');
});

test('another process given the variables reads the same environment', () => {
  const environment = readEnvironment(() => new Date(0), { today: '2026-11-24', outFolder: 'elsewhere' });
  const kept = { ...process.env };
  Object.assign(process.env, toVariables(environment));
  assert.deepEqual(
    readEnvironment(() => new Date(0)),
    environment,
  );
  process.env = kept;
});

test('a day that does not exist is refused', () => {
  assert.throws(() => readEnvironment(() => new Date(0), { today: '2026-02-30' }), SettingsError);
});
