import { formatDateRange } from '../../format/dates.ts';
import { addDays } from '../../domain/calendar-days.ts';
import { dayOfNumber } from '../../search/document-number.ts';
import type { Answer } from '../../search/answer.ts';
import { type Row, kindNames, type NamesFile, stateNames } from '../../search/layout.ts';
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
  /** Facts in short, the place among them. */
  facts: string[];
  /** The few of them that a narrow list has room for. */
  short: string[];
  /** Absent for pages of areas, agencies and kinds. */
  row?: Row;
}

/** Pages of areas, agencies and kinds that an answer has before activities. */
export function toLeadingPages(answer: Answer, names: NamesFile, words: SearchWords): FoundPage[] {
  const { areas, agencies, kinds } = leadingPages(answer);
  const areaOf = areasOf(names);
  const { addresses, text } = words;
  const titleLanguage = asReported(words);
  const counted = (count: number) => text.activities.replace('{count}', String(count));
  return [
    ...areas.map(({ code, level }): FoundPage => {
      const around = [code.slice(0, 6), code.slice(0, 4)]
        .filter((each) => each.length < code.length)
        .map((each) => areaName(areaOf.get(each)!, words));
      return {
        href: at(addresses.area, code),
        title: areaName(areaOf.get(code)!, words),
        type: words.levels[level],
        mark: 'mark-area',
        facts: [...around, counted(areaOf.get(code)![5])],
        short: [...around, counted(areaOf.get(code)![5])],
      };
    }),
    ...agencies.map(({ place }): FoundPage => {
      const [id, name, count] = names.agencies[place]!;
      return {
        href: at(addresses.agency, id),
        title: name,
        titleLanguage,
        type: text.agency,
        mark: 'mark-agency',
        facts: [counted(count)],
        short: [counted(count)],
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
        short: [counted(count)],
      };
    }),
  ];
}

/** An activity that was found. */
export function toActivityPage(row: Row, names: NamesFile, words: SearchWords): FoundPage {
  const [number, id, title, venue, moreDays, area, moo, , kind, state, photos] = row;
  const start = dayOfNumber(number);
  const areaOf = areasOf(names);
  const codes = [area.slice(0, 6), area.slice(0, 4)].filter((code, place, all) => all.indexOf(code) === place);
  const date = formatDateRange(start, addDays(start, moreDays), words.language);
  const places = codes.map((code) => areaName(areaOf.get(code)!, words));
  return {
    href: at(words.addresses.activity, id),
    title,
    titleLanguage: asReported(words),
    type: words.kinds[kindNames[kind]!],
    mark: `kind kind-${kindNames[kind]}`,
    facts: [
      date,
      ...(venue ? [venue] : []),
      ...(moo ? [words.text.moo.replace('{number}', String(moo))] : []),
      ...places,
      words.states[stateNames[state]!],
      ...(photos ? [words.text.withPhotos] : []),
    ],
    short: [date, ...places],
    row,
  };
}

const asReported = ({ language }: SearchWords): 'th' | undefined => (language === 'th' ? undefined : 'th');

const areasOfNames = new WeakMap<NamesFile, Map<string, NamesFile['areas'][number]>>();

/** Areas by their codes; made once for each file of names. */
function areasOf(names: NamesFile): Map<string, NamesFile['areas'][number]> {
  const areas = areasOfNames.get(names) ?? new Map(names.areas.map((area) => [area[0], area]));
  areasOfNames.set(names, areas);
  return areas;
}

/** "ตำบลกกตูม"; "หมู่ 5 บ้านโคก"; "Kok Tum Subdistrict". */
export function areaName(
  [, level, nameTh, nameEn, moo]: NamesFile['areas'][number],
  { language, levels, text }: SearchWords,
): string {
  const name = language === 'en' && nameEn ? nameEn : nameTh;
  if (level !== 'village') return language === 'en' && nameEn ? `${name} ${levels[level]}` : levels[level] + name;
  const prefix = language === 'th' && !/^(?:บ้าน|ชุมชน)/.test(name) ? 'บ้าน' : '';
  return `${moo ? `${text.moo.replace('{number}', String(moo))} ` : ''}${prefix}${name}`;
}

const at = (address: string, id: string) =>
  address.replace('{id}', encodeURIComponent(id)).replace('%7Bid%7D', encodeURIComponent(id));
