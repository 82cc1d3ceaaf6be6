import { formatDateRange } from '../../format/dates.ts';
import { addDays } from '../../domain/calendar-days.ts';
import { dayOfNumber } from '../../search/document-number.ts';
import type { Answer } from '../../search/answer.ts';
import { areasOf, kindNames, type NamedAreaRow, type NamesFile, type Row } from '../../search/layout.ts';
import { leadingPages } from '../../search/leading.ts';
import type { SearchWords } from './search-words.ts';

/** A page that was found, as a list shows it. */
export interface FoundPage {
  href: string;
  title: string;
  /** The title's language, where that is not the page's own: titles stand as they were reported, in Thai. */
  titleLanguage?: 'th';
  /** What it is, in a word: "ตำบล", "หน่วยงาน", "กิจกรรม". */
  type: string;
  /** A class that gives it its shape. */
  mark: string;
  /** Facts in short, as a narrow list has room for: when, where, how many. */
  facts: string[];
  /** Absent for pages of areas, agencies and kinds. */
  row?: Row;
}

/** Pages of areas, agencies and kinds that an answer has before activities. */
export function toLeadingPages(answer: Answer, names: NamesFile, words: SearchWords): FoundPage[] {
  const { areas, agencies, kinds } = leadingPages(answer);
  const areaOf = areasOf(names);
  const { addresses, text } = words;
  const counted = (count: number) => text.activities.replace('{count}', String(count));
  return [
    ...areas.map(({ code, level }): FoundPage => {
      const area = areaOf.get(code)!;
      const around = [code.slice(0, 6), code.slice(0, 4)]
        .filter((each) => each.length < code.length)
        .map((each) => areaName(areaOf.get(each)!, words));
      return {
        href: at(addresses.area, code),
        title: areaName(area, words),
        type: words.levels[level],
        mark: 'mark-area',
        facts: [...around, counted(area[5])],
      };
    }),
    ...agencies.map(({ place }): FoundPage => {
      const [id, title, count] = names.agencies[place]!;
      return {
        href: at(addresses.agency, id),
        title,
        titleLanguage: asReported(words),
        type: text.agency,
        mark: 'mark-agency',
        facts: [counted(count)],
      };
    }),
    ...kinds.map((place): FoundPage => {
      const [kind, , count] = names.kinds[place]!;
      return {
        href: at(addresses.kind, kind),
        title: words.kinds[kind],
        type: text.kind,
        mark: `kind kind-${kind}`,
        facts: [counted(count)],
      };
    }),
  ];
}

/** An activity that was found. */
export function toActivityPage(row: Row, names: NamesFile, words: SearchWords): FoundPage {
  const [number, id, title, , moreDays, area, , , kind] = row;
  const start = dayOfNumber(number);
  const areaOf = areasOf(names);
  const codes = [area.slice(0, 6), area.slice(0, 4)].filter((code, place, all) => all.indexOf(code) === place);
  return {
    href: at(words.addresses.activity, id),
    title,
    titleLanguage: asReported(words),
    type: words.kinds[kindNames[kind]!],
    mark: `kind kind-${kindNames[kind]}`,
    facts: [
      formatDateRange(start, addDays(start, moreDays), words.language),
      ...codes.map((code) => areaName(areaOf.get(code)!, words)),
    ],
    row,
  };
}

const asReported = ({ language }: SearchWords): 'th' | undefined => (language === 'th' ? undefined : 'th');

/** "ตำบลกกตูม"; "หมู่ 5 บ้านโคก"; "Kok Tum Subdistrict". */
export function areaName(
  [, level, nameTh, nameEn, moo]: NamedAreaRow,
  { language, levels, text }: SearchWords,
): string {
  const name = language === 'en' && nameEn ? nameEn : nameTh;
  if (level !== 'village') return language === 'en' && nameEn ? `${name} ${levels[level]}` : levels[level] + name;
  const prefix = language === 'th' && !/^(?:บ้าน|ชุมชน)/.test(name) ? 'บ้าน' : '';
  return `${moo ? `${text.moo.replace('{number}', String(moo))} ` : ''}${prefix}${name}`;
}

const at = (address: string, id: string) =>
  address.replace('{id}', encodeURIComponent(id)).replace('%7Bid%7D', encodeURIComponent(id));
