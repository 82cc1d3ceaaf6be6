import type { Area } from '../../domain/area.ts';
import type { Channel } from '../../domain/channel.ts';
import { readChannelKind, readYesNo } from '../cells/words.ts';
import { readWhole } from '../cells/count.ts';
import { reportedText, writtenIn } from '../cells/reported-text.ts';
import { telephoneIn } from '../cells/telephone.ts';
import { isMasked, maskPersonalData } from '../personal-data.ts';
import { toArabicDigits } from '../text/thai-digits.ts';
import type { PlaceIndex } from '../place-index.ts';
import type { RowReader } from './row-reader.ts';

export interface ChannelContext {
  places: PlaceIndex;
  provinceCode: string;
  hash: (text: string) => string;
}

/** One channel, `excluded` where it is not marked public, or `held` where its name or area is missing. */
export function normaliseChannel(row: RowReader, context: ChannelContext): Channel | 'held' | 'excluded' {
  const before = row.told;
  if (row.read('isPublic', readYesNo) !== true) {
    if (row.told === before) row.report('channel-not-public');
    return 'excluded';
  }
  const areaCode = findArea(row, context);
  if (areaCode === undefined) {
    const named = row.text('areaCode') ?? row.text('tambon') ?? row.text('district');
    row.report('area-unknown', { field: 'district', found: named });
    return 'held';
  }
  if (areaCode.length >= 4) row.districtCode = areaCode.slice(0, 4);
  const name = row.text('channelName');
  if (name === undefined) {
    row.report('name-missing', { field: 'channelName' });
    return 'held';
  }
  const url = safeUrl(row);
  const phone = readPhone(row);
  const detail = row.text('detail');
  const kind = row.read('channelKind', readChannelKind) ?? 'other';
  const { source, file, sheet, row: line } = row.source;
  return {
    id: `c-${context.hash([source, file, sheet, line, name].join('|')).slice(0, 10)}`,
    areaCode,
    kind,
    name,
    ...(url === undefined ? {} : { url }),
    ...(phone === undefined ? {} : { phone }),
    ...(detail === undefined ? {} : { detail }),
    source: row.source,
  };
}

/** The finest area the row names; a channel without district and code is the province's. */
function findArea(row: RowReader, { places, provinceCode }: ChannelContext): string | undefined {
  const code = row.text('areaCode');
  if (code !== undefined) return findInside(row, places, places.area(code));
  const districtText = row.text('district');
  if (districtText === undefined) return provinceCode;
  const district = places.district(districtText);
  const tambonText = row.text('tambon');
  if (!district || tambonText === undefined) return district?.code;
  return findInside(row, places, places.tambon(tambonText, district.code));
}

/** The village of a tambon that the row's number names; the area itself where it names none, or is no tambon. */
function findInside(row: RowReader, places: PlaceIndex, area: Area | undefined): string | undefined {
  if (area?.level !== 'tambon') return area?.code;
  row.districtCode = area.code.slice(0, 4);
  const no = row.read('villageNo', readWhole, 'village-number-unreadable');
  if (no === undefined) return area.code;
  const village = places.village({ no }, area.code);
  if (!village) row.report('village-unknown', { field: 'villageNo', found: String(no) });
  return village?.code ?? area.code;
}

/** A number with what people write around it: 191, 1567, 042-611-817 ต่อ 12, 0 4261 1817-8. */
const dialled = /\d(?:[\d ().,/+-]|ต่อ)*\d/;
const longestPhone = 60;

/** The telephone as written, with digits that a telephone understands; not masked, since the row itself marks it public. */
function readPhone(row: RowReader): string | undefined {
  const cell = row.cell('phone');
  if (cell === null || typeof cell === 'boolean') return undefined;
  const text = reportedText(typeof cell === 'object' ? writtenIn(cell) : telephoneIn(cell));
  if (text === undefined) return undefined;
  const phone = toArabicDigits(text);
  // Marked public is the telephone, and nothing else that somebody put there.
  const others = maskPersonalData(phone, everyone).codes.filter((code) => code !== 'phone-masked');
  for (const code of others) row.report(code, { field: 'phone' });
  if (others.length === 0 && phone.length <= longestPhone && dialled.test(phone)) return phone;
  if (others.length === 0) row.report('number-unreadable', { field: 'phone', found: phone });
  return undefined;
}

const everyone: ReadonlySet<string> = new Set();

/** What browsers and servers agree to understand. */
const longestAddress = 2000;

/** An https address, and no other scheme: what stands in an export becomes a link on a page. */
function safeUrl(row: RowReader): string | undefined {
  const text = row.text('url');
  if (text === undefined) return undefined;
  // One with a masked number in it leads nowhere.
  if (text.length <= longestAddress && !isMasked(text) && URL.canParse(text)) {
    const url = new URL(text);
    if (url.protocol === 'https:' && url.username === '' && url.password === '') return url.href;
  }
  row.report('address-unsafe', { field: 'url', found: text });
  return undefined;
}
