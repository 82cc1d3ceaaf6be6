import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normaliseChannel } from '../../../../src/pipeline/normalise/normalise-channel.ts';
import type { Cell } from '../../../../src/pipeline/table.ts';
import { type Cells, normalisingContext, rowOf, toldOf } from '../../../support/rows.ts';

const context = normalisingContext();
const board: Cells = { channelKind: 'บอร์ด', channelName: 'บอร์ดหน้าอำเภอ', district: 'ดงหลวง', isPublic: 'ใช่' };

function read(cells: Cells) {
  const row = rowOf({ ...board, ...cells }, { kind: 'channels' });
  return { channel: normaliseChannel(row, context), told: toldOf(row), officer: row.districtCode };
}
function channelOf(cells: Cells) {
  const { channel } = read(cells);
  assert.ok(typeof channel === 'object', String(channel));
  return channel;
}

test('a channel that is marked public is published with all that it says', () => {
  const { channel, told, officer } = read({ url: 'https://example.org', phone: '042-611-817', detail: 'ทุกวันจันทร์' });
  assert.deepEqual([told, officer], [[], '4904']);
  assert.deepEqual(channel, {
    id: 'c-hash(test|',
    areaCode: '4904',
    kind: 'board',
    name: 'บอร์ดหน้าอำเภอ',
    url: 'https://example.org/',
    phone: '042-611-817',
    detail: 'ทุกวันจันทร์',
    source: { source: 'test', file: 'test.csv', row: 2 },
  });
  assert.deepEqual(Object.keys(channelOf({})), ['id', 'areaCode', 'kind', 'name', 'source']);
});

test('a channel’s id is made of where it stands and of its name', () => {
  const hashed: string[] = [];
  const hash = (text: string) => (hashed.push(text), '0123456789abcdef');
  const channel = normaliseChannel(rowOf(board, { kind: 'channels' }), { ...context, hash });
  assert.ok(typeof channel === 'object' && channel.id === 'c-0123456789');
  assert.deepEqual(hashed, ['test|test.csv||2|บอร์ดหน้าอำเภอ']);
});

test('a channel that is not plainly marked public is left out, and told once', () => {
  for (const [isPublic, told] of [
    ['ไม่', 'channel-not-public'],
    [null, 'channel-not-public'],
    ['-', 'channel-not-public'],
    ['อาจจะ', 'channel-not-public | isPublic | อาจจะ'],
  ] as const) {
    const { channel, told: all } = read({ isPublic });
    assert.deepEqual([channel, all], ['excluded', [told]]);
  }
});

test('a channel is of the finest area that its row names', () => {
  const areaOf = (cells: Cells) => [channelOf(cells).areaCode, ...read(cells).told];
  assert.deepEqual(areaOf({}), ['4904']);
  assert.deepEqual(areaOf({ tambon: 'ดงหลวง' }), ['490401']);
  assert.deepEqual(areaOf({ tambon: 'ดงหลวง', villageNo: 'หมู่ที่ 5' }), ['49040105']);
  assert.deepEqual(areaOf({ district: null }), ['49'], 'without a district it is the province’s');
  assert.deepEqual(areaOf({ areaCode: '49040105', district: 'ดอนตาล' }), ['49040105'], 'a code comes first');
  assert.deepEqual(areaOf({ areaCode: '490401', villageNo: 5 }), ['49040105']);
  assert.deepEqual(areaOf({ areaCode: '4904', villageNo: 5 }), ['4904'], 'no tambon, no village');
  assert.deepEqual(areaOf({ areaCode: '49' }), ['49']);
});

test('the officer of its district finds what is told of it', () => {
  assert.equal(read({ tambon: 'ดงหลวง' }).officer, '4904');
  assert.equal(read({ district: null }).officer, undefined);
});

test('a village that is not known leaves the channel to its tambon, and is told to the district', () => {
  assert.deepEqual(read({ tambon: 'ดงหลวง', villageNo: 7 }).told, ['village-unknown | villageNo | 7']);
  assert.equal(channelOf({ tambon: 'ดงหลวง', villageNo: 7 }).areaCode, '490401');
  assert.deepEqual(read({ tambon: 'ดงหลวง', villageNo: 'ห้า' }).told, ['village-number-unreadable | villageNo | ห้า']);
  const row = rowOf({ ...board, tambon: 'ดงหลวง', villageNo: 7 }, { kind: 'channels' });
  normaliseChannel(row, context);
  assert.equal(row.issues[0]!.districtCode, '4904');
});

test('a channel of no known area is held, and told what its row named', () => {
  const toldOfArea = (cells: Cells) => {
    const { channel, told } = read(cells);
    assert.equal(channel, 'held');
    return told;
  };
  assert.deepEqual(toldOfArea({ district: 'กกกก' }), ['area-unknown | district | กกกก']);
  assert.deepEqual(toldOfArea({ tambon: 'กกกก' }), ['area-unknown | district | กกกก']);
  assert.deepEqual(toldOfArea({ areaCode: '9999' }), ['area-unknown | district | 9999']);
});

test('a channel without a name is held', () => {
  const { channel, told, officer } = read({ channelName: null });
  assert.deepEqual([channel, told, officer], ['held', ['name-missing | channelName'], '4904']);
});

test('a kind that nobody knows is told, and is another', () => {
  const { channel, told } = read({ channelKind: 'นกพิราบ' });
  assert.ok(typeof channel === 'object' && channel.kind === 'other');
  assert.deepEqual(told, ['channel-kind-unknown | channelKind | นกพิราบ']);
  assert.equal(channelOf({ channelKind: null }).kind, 'other');
});

const phoneOf = (phone: Cell) => [channelOf({ phone }).phone, ...read({ phone }).told];

test('a telephone is kept as it is written, with digits that a telephone understands', () => {
  for (const phone of ['191', '042-611-817 ต่อ 12', '(042) 611 817-8', '+66 42 611 817', '081-234-5678']) {
    assert.deepEqual(phoneOf(phone), [phone]);
  }
  assert.deepEqual(phoneOf('๐๔๒-๖๑๑-๘๑๗'), ['042-611-817']);
});

test('a telephone that a spreadsheet took for a number has its zero again; 191 has none to lose', () => {
  assert.deepEqual(phoneOf(42_611_817), ['042611817']);
  assert.deepEqual(phoneOf(812_345_678), ['0812345678']);
  assert.deepEqual(phoneOf(191), ['191']);
  assert.deepEqual(phoneOf(1669), ['1669']);
});

test('what is no telephone is told and not shown; nothing is nothing', () => {
  for (const phone of ['ถามที่อำเภอ', '5', `042-611-817 ${'x'.repeat(60)}`]) {
    assert.deepEqual(phoneOf(phone), [
      undefined,
      `number-unreadable | phone | ${phone.replace('042-611-817', '[ปิดบังหมายเลขโทรศัพท์]')}`,
    ]);
  }
  for (const phone of [null, '', '-', 'ไม่มี', true]) assert.deepEqual(phoneOf(phone), [undefined], String(phone));
  assert.deepEqual(phoneOf(`042-611-817 ${'x'.repeat(48)}`), [`042-611-817 ${'x'.repeat(48)}`], 'sixty letters');
});

test('what is personal beside the telephone, or in its place, is told without a word of it', () => {
  assert.deepEqual(phoneOf('1-1018-00000-00-1'), [undefined, 'citizen-id-masked | phone']);
  assert.deepEqual(phoneOf('042-611-817 somebody@example.org'), [undefined, 'email-masked | phone']);
});

const urlOf = (url: Cell) => [channelOf({ url }).url, ...read({ url }).told];

test('an address is a plain https one, and no other becomes a link', () => {
  assert.deepEqual(urlOf('https://facebook.com/ดงหลวง'), [
    'https://facebook.com/%E0%B8%94%E0%B8%87%E0%B8%AB%E0%B8%A5%E0%B8%A7%E0%B8%87',
  ]);
  for (const url of [
    'http://example.org',
    'javascript:alert(1)',
    'example.org',
    'https://u@localhost',
    'https://:p@localhost',
  ]) {
    const [shown, told] = urlOf(url);
    assert.equal(shown, undefined, url);
    assert.match(told!, /^address-unsafe \| url \| /);
  }
  assert.deepEqual(urlOf(null), [undefined]);
});

test('an address of 2,000 letters is one, a longer one is none', () => {
  const long = `https://example.org/${'x'.repeat(1980)}`;
  assert.deepEqual(urlOf(long), [long]);
  assert.equal(urlOf(`${long}x`)[0], undefined);
});

test('an address with somebody’s number in it is not shown: with the number masked it would lead nowhere', () => {
  const [shown, ...told] = urlOf('https://line.me/ti/p/~0812345678');
  assert.equal(shown, undefined);
  assert.deepEqual(told, [
    'phone-masked | url | https://line.me/ti/p/~[ปิดบังหมายเลขโทรศัพท์]',
    'address-unsafe | url | https://line.me/ti/p/~[ปิดบังหมายเลขโทรศัพท์]',
  ]);
});
