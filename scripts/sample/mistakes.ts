import { addDays } from '../../src/domain/calendar-days.ts';
import type { SampleActivity, Setting } from './activity.ts';
import { createRandom, type Random } from './random.ts';
import type { Sink } from './sink.ts';
import type { Row } from './value.ts';
import { mistakesOfPeople } from './mistakes-people.ts';
import { mistakesOfPlaceAndTime } from './mistakes-place-time.ts';

/** What a mistake is made with. */
export interface Spoiling {
  activity: SampleActivity;
  setting: Setting;
  random: Random;
  /** An id that another activity has already. */
  otherId: string;
}

/** One way in which offices get a row wrong. */
export interface Mistake {
  /** The half of a report it happens in; "whole" rows are both. */
  in: 'plan' | 'result' | 'both';
  /** Formats it can happen in; any unless given. */
  formats?: readonly Sink['format'][];
  /** What the row needs to have. */
  needs?: string;
  spoil: (row: Row, spoiling: Spoiling) => Row;
}

/** Rows that something is wrong with, of a thousand. */
const shareWrong = 0.035;

export interface Spoiler {
  /** Writes the row, right or, seldom, wrong. */
  write(sink: Sink, row: Row, activity: SampleActivity, sheet: string): void;
  readonly counts: { rows: number; spoiledRows: number };
}

/** Spoils some three rows of a hundred, and each sort of mistake in turn, so that a few hundred rows show all. */
export function createSpoiler(setting: Setting): Spoiler {
  const random = createRandom(`mistakes ${setting.seed}`);
  // One sort after the other, so that even a small example shows some of each.
  const sorts = [mistakesOfPlaceAndTime, mistakesOfPeople, mistakesOfLists];
  const waiting = mistakesOfPeople.flatMap((_, turn) => sorts.flatMap((sort) => sort[turn] ?? []));
  const counts = { rows: 0, spoiledRows: 0 };
  let otherId = '';
  return {
    counts,
    write(sink, row, activity, sheet) {
      counts.rows += 1;
      const index = random.chance(shareWrong) ? waiting.findIndex((mistake) => canHappen(mistake, sink, row)) : -1;
      if (index < 0) {
        sink.write(row, sheet);
      } else {
        counts.spoiledRows += 1;
        const [mistake] = waiting.splice(index, 1) as [Mistake | ListMistake];
        waiting.push(mistake);
        if ('write' in mistake) mistake.write(sink, row, sheet);
        else sink.write(mistake.spoil(row, { activity, setting, random, otherId }), sheet);
      }
      otherId = activity.id;
    },
  };
}

function canHappen({ in: part, formats, needs }: Mistake | ListMistake, sink: Sink, row: Row): boolean {
  if (formats && !formats.includes(sink.format)) return false;
  if (needs && (row[needs] === undefined || !sink.columns.some(([field]) => field === needs))) return false;
  if (row.hosting === 'ไปเข้าร่วม') return part === 'both';
  return part === 'both' || (part === 'plan' ? row.wantedPeople : row.total) !== undefined;
}

/** A mistake of the list and not of one cell: it writes the row itself. */
type ListMistake = Omit<Mistake, 'spoil'> & { write: (sink: Sink, row: Row, sheet: string) => void };

const mistakesOfLists: readonly ListMistake[] = [
  {
    // Pasted twice.
    in: 'both',
    write: (sink, row, sheet) => {
      sink.write(row, sheet);
      sink.write(row, sheet);
    },
  },
  {
    // Two lists pasted together, header and all.
    in: 'both',
    formats: ['csv', 'xlsx'],
    write: (sink, row, sheet) => {
      sink.writeHeader(sheet);
      sink.write(row, sheet);
    },
  },
  {
    // A total in the middle of the list.
    in: 'result',
    formats: ['csv', 'xlsx'],
    write: (sink, row, sheet) => {
      sink.write(row, sheet);
      sink.write({ [sink.columns[0]![0]]: 'รวม', total: row.total ?? 0 }, sheet);
    },
  },
  {
    // A comma too many, with text behind it.
    in: 'both',
    formats: ['csv'],
    write: (sink, row, sheet) => sink.write({ ...row, surplus: 'และบริเวณใกล้เคียง' }, sheet),
  },
  {
    // Reported a second time with other numbers, a day later.
    in: 'result',
    needs: 'activityId',
    write: (sink, row, sheet) => {
      sink.write(row, sheet);
      const { reportedOn, total } = row;
      const day = typeof reportedOn === 'object' && 'day' in reportedOn ? reportedOn.day : undefined;
      const people = typeof total === 'object' && 'people' in total ? total.people : 0;
      const later = day === undefined ? {} : { reportedOn: { day: addDays(day, 1) } };
      sink.write({ ...row, ...later, total: { people: people + 4, isApproximate: false } }, sheet);
    },
  },
];
