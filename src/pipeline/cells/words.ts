import type { ActivityKind, ActivityState, Hosting, Sector } from '../../domain/activity.ts';
import type { ChannelKind } from '../../domain/channel.ts';
import type { IssueCode } from '../../domain/issue-catalogue.ts';
import { issue } from '../../domain/issue.ts';
import type { Training } from '../../domain/training.ts';
import type { Cell, Reading } from '../table.ts';
import { cleanText } from '../text/clean-text.ts';
import { toMatchKey } from '../text/match-key.ts';
import { toArabicDigits } from '../text/thai-digits.ts';
import { reportedText, writtenIn } from './reported-text.ts';
import { channelWords, hostings, kindWords, sectors, states, yesOrNo } from './vocabularies.ts';
import { toCommonEraYear } from './year.ts';

function readWord<Value>(cell: Cell, known: (key: string) => Value | undefined, code: IssueCode): Reading<Value> {
  const text = reportedText(cell);
  if (text === undefined) return undefined;
  return known(toMatchKey(text)) ?? issue(code, { found: writtenIn(cell) });
}

/** The kind that the cell's words name; where they name two, nobody chooses. Issue: `kind-unknown`. */
export function readKind(cell: Cell): Reading<ActivityKind> {
  return readWord(
    cell,
    (key) => {
      const named = kindWords.filter(([, word]) => word.test(key));
      return named.length === 1 ? named[0]![0] : undefined;
    },
    'kind-unknown',
  );
}

/** What the row says has become of the activity. Issue: `state-unknown`. */
export function readState(cell: Cell): Reading<ActivityState> {
  return readWord(cell, toState, 'state-unknown');
}

function toState(key: string): ActivityState | undefined {
  // These two go on with their reason: "ยกเลิกเนื่องจากฝนตก", "เลื่อนเป็นวันที่ 20".
  if (key.startsWith('เลื่อน') || key.startsWith('ขอเลื่อน')) return 'postponed';
  if (key.startsWith('ยกเลิก') || key.startsWith('ขอยกเลิก')) return 'cancelled';
  return states.get(key);
}

/**
 * Whether the row reports a plan or a result, said so or by its state ("ดำเนินการแล้ว"); undefined too for "แผน/ผล"
 * and for the other states, where the other columns must tell. Issue: `state-unknown`.
 */
export function readRecordKind(cell: Cell): Reading<'plan' | 'result'> {
  const state = readState(cell);
  if (state === 'planned') return 'plan';
  if (state === 'done') return 'result';
  if (state === undefined || typeof state === 'string') return undefined;
  const key = toMatchKey(writtenIn(cell));
  const [plan, result] = [/แผน|^plan/.test(key), /ผล|^result/.test(key)];
  if (plan && result) return undefined;
  if (plan) return 'plan';
  return result ? 'result' : state;
}

/** จัดเอง or ไปเข้าร่วม. Issue: `hosting-unknown`. */
export function readHosting(cell: Cell): Reading<Hosting> {
  return readWord(cell, (key) => hostings.get(key), 'hosting-unknown');
}

/** ภาครัฐ, ภาคเอกชน or ภาคประชาชน. Issue: `sector-unknown`. */
export function readSector(cell: Cell): Reading<Sector> {
  return readWord(cell, (key) => sectors.get(key), 'sector-unknown');
}

/** The kind of a channel by the words in its name. Issue: `channel-kind-unknown`. */
export function readChannelKind(cell: Cell): Reading<ChannelKind> {
  return readWord(cell, (key) => channelWords.find(([, word]) => word.test(key))?.[0], 'channel-kind-unknown');
}

/**
 * Yes or no; only a plain yes publishes what a row marks as public, so an unknown word is told as what follows
 * from it. Issue: `channel-not-public`.
 */
export function readYesNo(cell: Cell): Reading<boolean> {
  const text = reportedText(cell);
  if (text === undefined) return undefined;
  // Without its signs anything long may come down to "1".
  const key = text.length > 20 ? '' : toMatchKey(text);
  return yesOrNo.get(text) ?? yesOrNo.get(key) ?? issue('channel-not-public', { found: writtenIn(cell) });
}

/** A unit of local government (องค์กรปกครองส่วนท้องถิ่น) by its name. */
export interface LocalGovernmentName {
  /** As people write it, one spelling for each unit: "อบต.นาโก", "เทศบาลตำบลดอนตาล". */
  name: string;
  kind: Training['unitKind'];
  /** Without the kind: "นาโก". */
  bareName: string;
}

/** Names and abbreviations of each kind, and the label that `name` gets. */
const kinds: [Exclude<Training['unitKind'], 'unknown'>, string, RegExp][] = [
  ['sao', 'อบต.', /^(?:องค์(?:การ|กร)บริหารส่วนตำบล|อ\.? ?บ\.? ?ต\.?)/],
  ['pao', 'อบจ.', /^(?:องค์(?:การ|กร)บริหารส่วนจังหวัด|อ\.? ?บ\.? ?จ\.?)/],
  ['city', 'เทศบาลนคร', /^(?:เทศบาลนคร|ท\. ?น\.|ทน[. ])/],
  ['town', 'เทศบาลเมือง', /^(?:เทศบาลเมือง|ท\. ?ม\.|ทม[. ])/],
  ['subdistrict-municipality', 'เทศบาลตำบล', /^(?:เทศบาล ?(?:ตำบล|ต\.)|ท\. ?ต\.|ทต[. ])/],
];

const officeOf = /^(?:สำนักงาน|ที่ทำการ|(?:ชุด|หน่วย)(?:ปฏิบัติการ)?จิตอาสาภัยพิบัติ(?:ประจำ)?) ?/;
/** The place around the unit, which some exports append to its name. */
const around = /(?: ?อำเภอ| อ\.| ?จังหวัด| จ\.)[^]*$/;

/**
 * The name of a local government in one spelling, so that all spellings of one unit are equal:
 * "อบต.นาโก", "องค์การบริหารส่วนตำบล นาโก", "อบต นาโก อ.เมือง". Names repeat between districts: compare inside one.
 * What is none of the five kinds stays as written, kind `unknown`.
 */
export function readLocalGovernment(text: string): LocalGovernmentName {
  const written = cleanText(text).text.replace(/\n/g, ' ');
  const unit = written.replace(officeOf, '');
  for (const [kind, label, prefix] of kinds) {
    const found = prefix.exec(unit);
    if (!found) continue;
    const bareName = unit
      .slice(found[0].length)
      .replace(around, '')
      .replace(/^[ .]*(?:ตำบล|ต\.)/, '')
      // Thai names have no spaces; where one stands, it was typed by chance.
      .replace(/[ .]/g, '');
    if (bareName !== '') return { name: label + bareName, kind, bareName };
  }
  return { name: written, kind: 'unknown', bareName: written };
}

const oneYear =
  /^(?:แผน)?(?:ประจำ)?(?:ปี)? ?(?:งบประมาณ|งปม\.?|fy)? ?(?:พุทธศักราช|พ\.? ?ศ\.?|ค\.? ?ศ\.?)? ?(\d{2}|\d{4})$/;

/**
 * A fiscal year in the Buddhist Era: 2565, ๖๕, ปีงบประมาณ พ.ศ. ๒๕๖๕, 2022. Years are read as in dates.
 * Issue: `fiscal-year-unreadable`.
 */
export function readFiscalYear(cell: Cell): Reading<number> {
  const text = reportedText(cell);
  if (text === undefined) return undefined;
  const digits = oneYear.exec(toArabicDigits(text).toLowerCase())?.[1];
  const year = digits === undefined ? undefined : toCommonEraYear(digits);
  return year === undefined ? issue('fiscal-year-unreadable', { found: writtenIn(cell) }) : year + 543;
}
