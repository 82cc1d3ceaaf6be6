import { stringify } from 'yaml';
import { parseSettings } from '../../../src/settings.ts';
import { parted } from './bad-cells.ts';
import { type BadInput, judgeError, show } from './bad-input.ts';

// Settings that are wrong: every key with what cannot stand there, keys that there are not, and YAML that is none.

const file = 'portal.yaml';

/** Settings that name every key, and are right. */
const whole = {
  portal: {
    name: 'จิตอาสา',
    nameEn: 'Volunteers',
    province: '49',
    address: 'https://example.org',
    firstAddress: 'https://old.example.org',
    addressSince: '2026-01-01',
    owner: 'ศูนย์จิตอาสา',
    ownerKind: 'regional-authority',
    gdCatalogOrganisation: 'mukdahan',
    official: false,
    reportErrorsTo: 'a@example.org',
    licence: { name: 'CC BY 4.0', url: 'https://example.org/licence' },
    updateEveryDays: 1,
  },
  sources: [
    {
      id: 'plans',
      kind: 'activities',
      from: 'plans.csv',
      format: 'csv',
      photos: 'photos',
      photoState: 'hold',
      photoHosts: ['photos.example.org'],
    },
  ],
  columns: { title: ['ชื่องาน'] },
  agencies: [{ id: 'sao', name: 'อบต.', aliases: ['องค์การบริหารส่วนตำบล'], sector: 'state' }],
  publicContacts: ['042-611-817'],
  basemap: {
    kind: 'xyz',
    url: 'https://tiles.example.org/{z}/{x}/{y}.png',
    attribution: { text: 'ใคร', url: 'https://example.org' },
    maxZoom: 18,
  },
  nationalDays: { preset: 'th', own: [{ name: 'วัน', nameEn: 'Day', month: 9, day: 27 }] },
  subtypes: ['แหล่งน้ำ'],
  thresholds: {
    rowsFallShare: 0.3,
    totalJumpFactor: 10,
    oddDatesShare: 0.2,
    firstDate: '2017-01-01',
    daysAhead: 550,
    resultDueDays: 7,
    maxParticipants: 1000,
    unitTarget: 50,
    pointFarKm: 25,
    pointOutsideKm: 1,
  },
  limits: {
    rows: 1000,
    fileMegabytes: 10,
    sheetMegabytes: 10,
    photoMegapixels: 50,
    photosPerReport: 60,
    decodeMegabytes: 2048,
    decodeSeconds: 120,
  },
  network: { allowHosts: ['intranet.example.org'], seconds: 60 },
  publish: { keyFile: 'site.key', askServer: false, targets: [{ kind: 'rsync', to: 'host:/srv' }] },
  alerts: {
    webhook: 'https://example.org/hook',
    email: { server: 'smtp.example.org:587', from: 'a@example.org', to: ['b@example.org'] },
    line: { to: [`U${'0'.repeat(32)}`] },
  },
};

/** What is wrong by the kind of value that stands there, whatever it means. */
const wrongFor = {
  string: [5, 1.5, true, [], {}, [['x']], ''],
  number: ['x', '5', true, [], {}, -1, Number.NaN, Number.POSITIVE_INFINITY, 'สิบ'],
  boolean: ['x', 5, 0, [], {}, 'yes', 'false'],
  list: ['x', 5, true, { a: 1 }, [5], [[]], [true]],
  record: ['x', 5, true, ['x']],
} as const;

/** What is wrong besides, by key. */
const more: Readonly<Record<string, readonly unknown[]>> = {
  'portal.province': [49, '5', '490', 'มุกดาหาร', 'TH-49', '4 9'],
  'portal.address': [
    ...parted(
      'example.org ¦ ftp://example.org ¦ javascript:alert(1) ¦ https:// ¦ https://example.org/ ¦ https://example.org?x',
    ),
    ...parted(
      'https://example.org#x ¦ https://user:pass@example.org ¦ http//example.org ¦ //example.org ¦ https://exa mple.org',
    ),
  ],
  'portal.firstAddress': ['example.org', 'https://example.org/', 'ftp://example.org'],
  'portal.addressSince': ['2026-02-30', '1/1/2569', '2569-13-01', 'เมื่อวาน', '20260101'],
  'portal.reportErrorsTo': ['x', 'http://example.org', 'a@', '@b', 'tel:191', 'javascript:alert(1)'],
  'portal.licence.url': ['http://example.org', 'CC BY', 'javascript:alert(1)'],
  'portal.updateEveryDays': [0, 1.5],
  'sources.0.id': ['Plans', 'แผน', '-x', 'a b', 'a_b', '../x', 'channels-file', 'a/b'],
  'sources.0.kind': ['activity', 'กิจกรรม', 'Activities'],
  'sources.0.format': ['xls', 'ods', 'CSV', 'pdf'],
  'sources.0.photos': ['/etc', '../photos', 'a/../../b', '\\x', '..'],
  'sources.0.photoState': ['show', 'Hold'],
  'sources.0.photoHosts.0': ['https://example.org', 'example.org/x', 'EXAMPLE.org', '*', 'a b'],
  'agencies.0.id': ['x', 'SAO', 'อบต', '-x', 'a/b', 'x'.repeat(65)],
  'agencies.0.sector': ['รัฐ', 'State', 'none'],
  'basemap.kind': ['wms', 'XYZ', 'google'],
  'basemap.url': [
    ...parted(
      'https://tiles.example.org/ ¦ http://x/{z}/{x}/{y} ¦ https://x/{z}/{x}/{y}/{k} ¦ https://{x}.x/{z}/{x}/{y}',
    ),
    ...parted('javascript:{z}{x}{y} ¦ https://u:p@x/{z}/{x}/{y} ¦ https://{s}.x/{z}/{x}/{y}'),
  ],
  'basemap.attribution.url': ['http://x', 'x'],
  'basemap.maxZoom': [0, 23, 1.5],
  'nationalDays.preset': ['Thai', 'all'],
  'nationalDays.own.0.month': [0, 13, 1.5],
  'nationalDays.own.0.day': [0, 31, 32, 1.5],
  'nationalDays.own.0.name': ['x'.repeat(201)],
  'subtypes.0': ['x'.repeat(101)],
  'thresholds.rowsFallShare': [1.01, 2, 30],
  'thresholds.totalJumpFactor': [0, 0.9],
  'thresholds.oddDatesShare': [1.01, 20],
  'thresholds.firstDate': ['2017', '1/1/2560', '2017-02-29'],
  'thresholds.daysAhead': [0, 1.5],
  'thresholds.resultDueDays': [1.5],
  'thresholds.maxParticipants': [0, 1.5],
  'thresholds.unitTarget': [0, 1.5],
  'thresholds.pointFarKm': [0],
  'thresholds.pointOutsideKm': [0],
  'limits.rows': [0, 1.5],
  'limits.fileMegabytes': [0],
  'limits.sheetMegabytes': [0],
  'limits.photoMegapixels': [0],
  'limits.photosPerReport': [0, 1.5],
  'limits.decodeMegabytes': [0, 127, 512.5],
  'limits.decodeSeconds': [0],
  'network.seconds': [0, 3601],
  'publish.targets.0.kind': ['ftp', 'scp', 's3'],
  'publish.targets.0.to': ['-oProxyCommand=x', '--rsh=x'],
  'alerts.webhook': ['example.org', 'ftp://x', 'javascript:alert(1)'],
  'alerts.email.server': ['smtp.example.org', 'smtp.example.org:', 'a b:25', 'https://x:25', 'x:999999'],
  'alerts.email.from': ['x', 'a@', '@b'],
  'alerts.email.to.0': ['x', 'a@', '@b'],
  'alerts.email.to': [[]],
  'alerts.line.to.0': ['x', 'U1', `X${'0'.repeat(32)}`, `U${'g'.repeat(32)}`],
  'alerts.line.to': [[]],
};

/** Keys that may stay empty or take a list of anything. */
const free = new Set(['columns.title', 'sources.0.photoHosts', 'publicContacts', 'subtypes']);

/** Every wrong setting. */
export function settingsInputs(): BadInput[] {
  return [...values(), ...keys(), ...texts()];
}

function* values(): Generator<BadInput> {
  for (const [path, value] of leaves(whole, [])) {
    const kind = Array.isArray(value) ? 'list' : typeof value === 'object' ? 'record' : (typeof value as 'string');
    const wrong = [...wrongFor[kind], ...(more[path.join('.')] ?? [])].filter((each) => !isRight(path, each));
    for (const each of wrong) {
      const name = `settings · ${path.join('.')}: ${show(typeof each === 'object' ? JSON.stringify(each) : (each as string))}`;
      yield toInput(name, stringify(put(whole, path, each)), path[0]!);
    }
  }
}

/** What is no fault although it is unusual. */
function isRight(path: readonly string[], value: unknown): boolean {
  const name = path.join('.');
  if (free.has(name) && Array.isArray(value) && value.length === 0) return true;
  return name === 'network.seconds' && value === 1.5;
}

function* keys(): Generator<BadInput> {
  const records = [[], ...[...leaves(whole, [])].filter(([, value]) => isRecord(value)).map(([path]) => path)];
  for (const path of records) {
    if (path[0] === 'columns') continue;
    for (const key of ['nmae', 'Name', 'ชื่อ', '__proto__x']) {
      const inside = path.reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], whole) as object;
      const name = `settings · ${[...path, key].join('.')}: a key that there is not`;
      yield toInput(name, stringify(put(whole, path, { ...inside, [key]: 'x' })), key);
    }
  }
  for (const key of ['name', 'nameEn', 'province', 'address', 'owner']) {
    const portal: Record<string, unknown> = { ...whole.portal };
    delete portal[key];
    yield toInput(`settings · portal.${key}: missing`, stringify({ ...whole, portal }), key);
  }
  yield toInput('settings · portal: missing', stringify({ sources: [] }), 'portal');
  const [source] = whole.sources;
  yield toInput(
    'settings · sources: one id twice',
    stringify({ ...whole, sources: [source, structuredClone(source)] }),
    'sources',
  );
  const [agency] = whole.agencies;
  yield toInput(
    'settings · agencies: one id twice',
    stringify({ ...whole, agencies: [agency, structuredClone(agency)] }),
    'agencies',
  );
  const alike = { ...agency, id: 'other', aliases: [] };
  yield toInput('settings · agencies: one name twice', stringify({ ...whole, agencies: [agency, alike] }), 'agencies');
}

function* texts(): Generator<BadInput> {
  const right = stringify(whole);
  const broken: Record<string, string> = {
    empty: '',
    'a comment alone': '# nothing',
    'a text': 'hello',
    'a list': '- a\n- b',
    'a number': '5',
    'a tab for a space': right.replace('\n  name', '\n\tname'),
    'a bracket left open': `${right}\nx: [1, 2`,
    'a quotation mark left open': right.replace('"49"', '"49'),
    'a key twice': `${right}\nsubtypes: []\n`,
    'a colon in a text': right.replace('จิตอาสา', 'จิตอาสา: ดี: มาก'),
    'an alias': 'a: &x 1\nb: *x\n',
    'aliases upon aliases': `a: &a [x]\n${Array.from({ length: 20 }, (_, at) => `b${at}: &b${at} [*a, *a]`).join('\n')}`,
    'two documents': `${right}\n---\n${right}`,
    'an indent that is off': right.replace('\n  owner', '\n owner'),
    JSON: '{"portal": 5}',
    'a tag of a language': 'portal: !!js/function "function(){}"\n',
    'a byte that is no UTF-8': `portal: \ufffd\n`,
    'nested without end': `portal: ${'['.repeat(2000)}${']'.repeat(2000)}`,
    'merge marks of git': `<<<<<<< HEAD\n${right}`,
    'a key without its value': right.replace('province: "49"', 'province:'),
  };
  for (const [what, text] of Object.entries(broken)) yield toInput(`settings · ${what}`, text, file);
}

function toInput(name: string, text: string, place: string): BadInput {
  return {
    name,
    attempt: () => {
      try {
        parseSettings(text, file);
      } catch (error) {
        const complaint = judgeError(error, place) ?? judgeError(error, `${file}:`);
        if (complaint !== undefined) return Promise.resolve(complaint);
        const { message } = error as Error;
        return Promise.resolve(/portal\.yaml:\d+: \S/.test(message) ? undefined : `no line is named: ${message}`);
      }
      return Promise.resolve('the settings were taken');
    },
  };
}

/** Every value with the path to it, inner and outer ones. */
function* leaves(value: unknown, path: readonly string[]): Generator<[path: string[], value: unknown]> {
  if (path.length > 0) yield [[...path], value];
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) yield* leaves(inner, [...path, key]);
}

function put(value: unknown, path: readonly string[], inner: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return inner;
  if (Array.isArray(value))
    return value.map((item, at) => (String(at) === key ? put(item, rest, inner) : (item as unknown)));
  const record = value as Record<string, unknown>;
  return { ...record, [key]: put(record[key], rest, inner) };
}

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
