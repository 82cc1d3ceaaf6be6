import type { Area } from '../../domain/area.ts';
import type { Channel } from '../../domain/channel.ts';
import { readChannelKind, readYesNo } from '../cells/words.ts';
import { readWhole } from '../cells/count.ts';
import { cleanText } from '../text/clean-text.ts';
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
  const before = row.issues.length;
  if (row.read('isPublic', readYesNo) !== true) {
    if (row.issues.length === before) row.report('channel-not-public');
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
  const no = row.read('villageNo', readWhole, 'village-number-unreadable');
  return (no === undefined ? undefined : places.village({ no }, area.code))?.code ?? area.code;
}

/** The telephone as written, with digits that a telephone understands; not masked, since the row itself marks it public. */
function readPhone(row: RowReader): string | undefined {
  const cell = row.cell('phone');
  // A spreadsheet that took the telephone for a number has dropped its leading 0.
  if (typeof cell === 'number') return `0${cell}`;
  const phone = typeof cell === 'string' ? cleanText(toArabicDigits(cell)).text : '';
  return phone === '' || phone === '-' ? undefined : phone;
}

/** An https address, and no other scheme: what stands in an export becomes a link on a page. */
function safeUrl(row: RowReader): string | undefined {
  const text = row.text('url');
  if (text === undefined) return undefined;
  if (URL.canParse(text)) {
    const url = new URL(text);
    if (url.protocol === 'https:' && url.username === '' && url.password === '') return url.href;
  }
  row.report('address-unsafe', { field: 'url', found: text });
  return undefined;
}
