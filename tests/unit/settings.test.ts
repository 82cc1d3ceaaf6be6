import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { SettingsError } from '../../src/domain/errors.ts';
import { parseSettings, readEnvironment, readSettings, refuseSetting, toVariables } from '../../src/settings.ts';

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

test('the examples of base maps in the settings are right', () => {
  const text = readFileSync('data/portal.yaml', 'utf8');
  const examples = [...text.matchAll(/^# basemap:\n(?:# {2}.*\n)+/gm)].map(([lines]) =>
    lines.replaceAll(/^#[ ]/gm, ''),
  );
  assert.deepEqual(
    examples.map((example) => parseSettings(text + example, 'portal.yaml').basemap?.kind),
    ['xyz', 'pmtiles'],
  );
});

test('the example of national days in the settings is right', () => {
  const text = readFileSync('data/portal.yaml', 'utf8');
  const [example] = /^# nationalDays:\n(?:# {2}.*\n)+/m.exec(text) ?? [''];
  const { nationalDays } = parseSettings(right + example.replaceAll(/^# /gm, ''), 'portal.yaml');
  assert.deepEqual([nationalDays.preset, nationalDays.own.length], ['th', 2]);
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

test('what each rule refuses is said in words', () => {
  const line = (text: string) => faultsOf(text).join('\n');
  const portal = (key: string, value: string) =>
    line(
      `${right.replace(/ {2}address: .*\n/, '')}${key === 'address' ? '' : '  address: https://example.org\n'}  ${key}: ${value}\n`,
    );
  assert.equal(line(`${right}limits:\n  rows: 0\n`), 'portal.yaml:8: limits.rows: found 0, allowed is more than 0');
  assert.equal(
    line(`${right}limits:\n  rows: 1.5\n`),
    'portal.yaml:8: limits.rows: found 1.5, allowed is a whole number',
  );
  assert.equal(
    portal('reportErrorsTo', 'somebody'),
    'portal.yaml:7: portal.reportErrorsTo: found "somebody", allowed is an e-mail address or an https address',
  );
  assert.match(
    portal('address', 'https://example.org/?a=1'),
    /^portal\.yaml:6: .*allowed is an address without \? and #$/,
  );
  assert.match(
    portal('address', 'https://example.org/#a'),
    /^portal\.yaml:6: .*allowed is an address without \? and #$/,
  );
  assert.match(portal('address', 'https://me:pw@example.org/a'), /^portal\.yaml:6: .*without a user name or password$/);
  assert.match(portal('address', 'example'), /^portal\.yaml:6: .*a web address such as https:\/\/example\.org$/);
  assert.equal(portal('address', 'https://example.org/portal/@a'), '');
  assert.equal(portal('firstAddress', 'https://old.example.org'), '');
  assert.match(portal('firstAddress', 'https://old.example.org/'), /allowed is no slash at the end$/);
  assert.match(portal('addressSince', '2026-02-30'), /portal\.addressSince: found "2026-02-30"/);
});

test('ids of sources, ids of agencies and names of agencies are each one’s own', () => {
  const source = (id: string) => `  - { id: ${id}, kind: places, from: a.csv }\n`;
  assert.deepEqual(faultsOf(`${right}sources:\n${source('a')}${source('b')}${source('a')}`), [
    'portal.yaml:10: sources.2.id: found "a", allowed is an id that no earlier one has',
  ]);
  assert.match(
    faultsOf(`${right}sources:\n${source('channels-file')}`)[0]!,
    /^portal\.yaml:8: sources\.0\.id: .*data\/channels\.csv$/,
  );
  const agencies =
    '  - { id: one, name: หน่วย ก, aliases: [หน่วย ก., หน่วย ก] }\n  - { id: two, name: หน่วย ข, aliases: [หน่วยก] }\n';
  assert.deepEqual(faultsOf(`${right}agencies:\n${agencies}`), [
    'portal.yaml:9: agencies.1.aliases.0: found "หน่วยก", allowed is a name that no other agency has (one has it)',
  ]);
  assert.match(
    faultsOf(`${right}agencies:\n${agencies.replace('two', 'one')}`)[0]!,
    /^portal\.yaml:9: agencies\.1\.id: found "one"/,
  );
});

test('a key left empty has its default, and an unknown one is told all the same', () => {
  const empty = 'sources:\n  # - id: plans\ncolumns:\nagencies:\npublicContacts:\nthresholds:\nlimits:\n';
  assert.deepEqual(parseSettings(right + empty, 'portal.yaml'), parseSettings(right, 'portal.yaml'));
  assert.deepEqual(parseSettings(`${right}columns:\n  title:\n`, 'portal.yaml').columns, { title: [] });
  assert.match(faultsOf(`${right}nmae:\n`)[0]!, /^portal\.yaml:7: nmae: found an unknown key/);
  assert.deepEqual(faultsOf(right.replace('ผู้ดูแล', '')), [
    'portal.yaml:6: portal.owner: found nothing, allowed is string',
  ]);
  assert.equal(faultsOf('portal:\n').length, 1);
});

test('a file that is a list or a word is answered with the keys there are', () => {
  assert.match(faultsOf('# settings\n- a\n')[0]!, /^portal\.yaml:2: found a list, allowed are keys: portal, sources, /);
  assert.match(faultsOf('word\n')[0]!, /^portal\.yaml:1: found "word", allowed are keys: portal, /);
});

test('aliases are refused by line, so that none can swell', () => {
  assert.deepEqual(faultsOf(`${right}columns: *x\n`), [
    'portal.yaml:7: found the alias *x, allowed is a value in full',
  ]);
  const bomb = 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n';
  assert.equal(faultsOf(bomb).length, 4);
  assert.match(faultsOf('a: &a [*a]\n')[0]!, /^portal\.yaml:1: found the alias \*a/);
});

test('a value that only the program can judge is told with its line as well', () => {
  const error = refuseSetting('data/portal.yaml', ['portal', 'province'], {
    found: '"99"',
    allowed: 'allowed are 10, 49',
    hint: 'Look.',
  });
  const line =
    readFileSync('data/portal.yaml', 'utf8')
      .split('\n')
      .findIndex((text) => text.startsWith('  province:')) + 1;
  assert.equal(error.message, `data/portal.yaml:${line}: portal.province: found "99", allowed are 10, 49`);
});

test('a folder or a pipe in place of the settings file is an error with a hint, and nobody waits', () => {
  const scratch = mkdtempSync(path.join(tmpdir(), 'settings-'));
  const pipe = path.join(scratch, 'portal.yaml');
  execFileSync('mkfifo', [pipe]);
  for (const place of ['data', pipe]) {
    assert.throws(
      () => readSettings(place),
      (error) => error instanceof SettingsError && error.message.endsWith(': could not be read (not a plain file)'),
    );
  }
  rmSync(scratch, { recursive: true });
});

test('a base map is a tile server or a file of tiles, and none unless it is asked for', () => {
  const of = (lines: string) => parseSettings(`${right}basemap:\n${lines}`, 'portal.yaml').basemap;
  assert.equal(parseSettings(right, 'portal.yaml').basemap, undefined);
  const attribution = { text: '© OSM', url: 'https://www.openstreetmap.org/copyright' };
  const credit = `  attribution: { text: © OSM, url: "${attribution.url}" }\n`;
  const url = 'https://tile.openstreetmap.org/{z}/{x}/{y}.png';
  assert.deepEqual(of(`  kind: xyz\n  url: "${url}"\n${credit}`), { kind: 'xyz', url, attribution, maxZoom: 18 });
  const shared = 'https://{s}.tile.example.org/{z}/{x}/{y}.png';
  assert.deepEqual(of(`  kind: xyz\n  url: "${shared}"\n  subdomains: [a, b]\n  maxZoom: 14\n${credit}`), {
    kind: 'xyz',
    url: shared,
    subdomains: ['a', 'b'],
    attribution,
    maxZoom: 14,
  });
  for (const file of ['maps/province.pmtiles', 'https://maps.example.org/province.pmtiles?key=1']) {
    assert.deepEqual(of(`  kind: pmtiles\n  file: ${file}\n${credit}`), {
      kind: 'pmtiles',
      file,
      attribution,
      maxZoom: 18,
    });
  }
});

test('a wrong base map is told by line and key', () => {
  const credit = '  attribution: { text: © }\n';
  const told = (lines: string) => faultsOf(`${right}basemap:\n${lines}${credit}`).join('\n');
  assert.equal(told('  kind: wms\n'), 'portal.yaml:8: basemap.kind: found "wms", allowed is xyz, pmtiles');
  assert.equal(
    told('  kind: xyz\n  file: a.pmtiles\n'),
    'portal.yaml:8: basemap.url: found nothing, allowed is string\n' +
      'portal.yaml:9: basemap.file: found an unknown key, allowed are kind, url, subdomains, attribution, maxZoom',
  );
  const addresses: [string, RegExp][] = [
    ['http://tile.example.org/{z}/{x}/{y}.png', /an https address/],
    ['https://tile.example.org/{z}/{x}.png', /with \{z\}, \{x\} and \{y\}/],
    ['https://tile.example.org/{z}/{x}/{y}{r}.png', /no place but/],
    ['https://{z}.example.org/{z}/{x}/{y}.png', /in the name of the host/],
    ['https://me:pw@tile.example.org/{z}/{x}/{y}.png', /without a user name/],
  ];
  for (const [url, fault] of addresses) {
    const [line = '', ...others] = told(`  kind: xyz\n  url: "${url}"\n`).split('\n');
    assert.match(line, /^portal\.yaml:9: basemap\.url: found /, url);
    assert.match(line, fault, url);
    assert.deepEqual(others, [], url);
  }
  for (const file of ['../a.pmtiles', '/a.pmtiles', 'a.mbtiles', 'http://example.org/a.pmtiles', 'file:///a.pmtiles']) {
    assert.match(
      told(`  kind: pmtiles\n  file: ${file}\n`),
      /^portal\.yaml:9: basemap\.file: found .*below data/,
      file,
    );
  }
  const server = '  kind: xyz\n  url: "https://tile.example.org/{z}/{x}/{y}.png"\n';
  assert.match(told(`${server}  subdomains: [a]\n`), /^portal\.yaml:10: basemap\.subdomains: /);
  assert.match(told(`${server.replace('//', '//{s}.')}`), /basemap\.subdomains: found nothing, allowed is a list/);
  assert.match(
    told(`${server}  maxZoom: 30\n`),
    /^portal\.yaml:10: basemap\.maxZoom: found 30, allowed is at most 22$/,
  );
});

test('a national day comes every year on a day that its month has, or stands on one date', () => {
  const told = (day: string) => faultsOf(`${right}nationalDays:\n  own:\n    - { name: ก, ${day} }\n`);
  for (const day of ['month: 2, day: 29', 'date: 2027-02-21']) assert.deepEqual(told(day), [], day);
  assert.deepEqual(told('month: 2, day: 30'), [
    'portal.yaml:9: nationalDays.own.0.day: found 30, allowed is a day that the month has',
  ]);
  assert.deepEqual(told('month: 13, day: 1'), [
    'portal.yaml:9: nationalDays.own.0.month: found 13, allowed is at most 12',
  ]);
  assert.deepEqual(told('date: 2027-02-30'), [
    'portal.yaml:9: nationalDays.own.0.date: found "2027-02-30", allowed is a day that exists, as YYYY-MM-DD',
  ]);
  for (const day of ['month: 2', 'day: 2', 'month: 2, day: 2, date: 2027-02-02']) {
    assert.match(told(day).join('\n'), /^portal\.yaml:9: nationalDays\.own\.0: .*allowed is month and day/, day);
  }
  assert.deepEqual(faultsOf(`${right}nationalDays:\n  preset: la\n`), [
    'portal.yaml:8: nationalDays.preset: found "la", allowed is th, none',
  ]);
});
