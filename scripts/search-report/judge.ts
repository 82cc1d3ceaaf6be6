import type { Activity } from '../../src/domain/activity.ts';
import { lineageOf } from '../../src/domain/area.ts';
import type { Dataset } from '../../src/domain/dataset.ts';

// Which results of a question are right is told by conditions on the records themselves, and never by an index:
//   title:X   title or venue holds X        any:X     some text of it holds X
//   near:X    title, venue, area or agency holds X    agency:X  a host or joiner is called so
//   place:C   lies in the area C            moo:N     หมู่ที่
//   month:M   2026-04, or 04 of any year    day:D     2026-04-18
//   page:C    the page of the area C (or of an agency's name, as page:=X) is right, and must be found
//   none      nothing is right

/** A question with its type and the conditions of a right answer, parted by spaces. */
export interface Query {
  type: string;
  text: string;
  want: string;
}

/** What a search shows of a question, in order: "activity:ID", "area:CODE", "agency:ID", "kind:NAME". */
export type Shown = string[];

export interface Verdict {
  recall: number;
  precision: number;
  /** 1 / place of the first right result; 0 without one. */
  reciprocal: number;
  empty: boolean;
}

const places = 10;

/** Judges results against a dataset. Spaces and zero-width characters never matter; Thai digits are digits. */
export class Judge {
  private readonly dataset: Dataset;
  private readonly names: Map<string, string>;
  private readonly moos: Map<string, number | undefined>;
  private readonly texts = new Map<string, { title: string; near: string; any: string }>();

  constructor(dataset: Dataset) {
    this.dataset = dataset;
    this.names = new Map([
      ...dataset.areas.map(({ code, nameTh, nameEn = '' }) => [code, `${plain(nameTh)} ${plain(nameEn)}`] as const),
      ...dataset.agencies.map(({ id, name }) => [id, plain(name)] as const),
    ]);
    this.moos = new Map(dataset.areas.map(({ code, villageNo }) => [code, villageNo]));
    for (const activity of dataset.activities) this.texts.set(activity.id, this.textsOf(activity));
  }

  /** How good the first ten results of a question are. */
  judge(query: Query, shown: Shown): Verdict {
    const first = shown.slice(0, places);
    const empty = first.length === 0;
    if (query.want === 'none')
      return { recall: Number(empty), precision: Number(empty), reciprocal: Number(empty), empty };
    const conditions = query.want.split(' ').map((condition) => condition.split(':') as [string, string]);
    const right = this.rightOnes(conditions);
    const isRight = (result: string) => right.has(result) || this.isRightName(result, conditions);
    const hits = first.filter((result) => right.has(result)).length;
    const place = first.findIndex(isRight);
    const pages = conditions.filter(([name]) => name === 'page').flatMap(([, value]) => this.pagesOf(value));
    const missed = pages.filter((page) => !first.includes(page)).length;
    // Pages of names take places that activities could have had.
    const others = first.filter((result) => !right.has(result) && isRight(result)).length;
    const possible = Math.max(1, Math.min(places - others, right.size));
    return {
      recall: Math.max(0, Math.min(1, hits / possible) - missed / Math.max(1, pages.length)),
      precision: empty ? 0 : first.filter(isRight).length / first.length,
      reciprocal: place < 0 ? 0 : 1 / (place + 1),
      empty,
    };
  }

  /** How many results are right; 0 for a question that must find nothing. */
  count(want: string): number {
    if (want === 'none') return 0;
    return this.rightOnes(want.split(' ').map((condition) => condition.split(':') as [string, string])).size;
  }

  private rightOnes(conditions: readonly [string, string][]): Set<string> {
    const right = new Set<string>();
    const others = conditions.filter(([name]) => name !== 'page');
    for (const [name, value] of conditions)
      if (name === 'page') for (const page of this.pagesOf(value)) right.add(page);
    if (others.length === 0) return right;
    for (const activity of this.dataset.activities) {
      if (others.every(([name, value]) => this.fits(activity, name, value))) right.add(`activity:${activity.id}`);
    }
    return right;
  }

  private pagesOf(value: string): string[] {
    if (!value.startsWith('=')) return value.split(',').map((code) => `area:${code}`);
    return this.dataset.agencies
      .filter(({ name }) => plain(name) === plain(value.slice(1)))
      .map(({ id }) => `agency:${id}`);
  }

  /** A page of an area, an agency or a kind is right where its name has what is asked. */
  private isRightName(result: string, conditions: readonly [string, string][]): boolean {
    const [type, id] = result.split(':') as [string, string];
    if (type === 'activity') return false;
    const lineage =
      type === 'area'
        ? lineageOf(id)
            .map((code) => this.names.get(code) ?? '')
            .join(' ')
        : (this.names.get(id) ?? '');
    return (
      conditions.every(([name, value]) => {
        if (name === 'place')
          return type === 'area'
            ? id.startsWith(value) || value.startsWith(id)
            : lineage.includes(this.names.get(value)?.split(' ')[0] ?? '?');
        if (name === 'page') return true;
        if (name === 'moo') return type === 'area' && this.moos.get(id) === Number(value);
        return ['near', 'title', 'agency', 'any'].includes(name) && lineage.includes(plain(value));
      }) && conditions.some(([name]) => name !== 'page')
    );
  }

  private fits(activity: Activity, name: string, value: string): boolean {
    const texts = this.texts.get(activity.id)!;
    const { start, end, place } = activity;
    switch (name) {
      case 'title':
        return texts.title.includes(plain(value));
      case 'any':
        return texts.any.includes(plain(value));
      case 'near':
        return texts.near.includes(plain(value));
      case 'agency':
        return agenciesOf(activity).some((id) => this.names.get(id)!.includes(plain(value)));
      case 'place':
        return areaOf(activity).startsWith(value);
      case 'moo':
        return place.villageNo === Number(value);
      case 'month':
        return value.length === 2
          ? start.slice(5, 7) === value || end.slice(5, 7) === value
          : start.startsWith(value) || end.startsWith(value);
      case 'day':
        return start <= value && value <= end;
      default:
        throw new RangeError(`"${name}" is no condition`);
    }
  }

  private textsOf(activity: Activity): { title: string; near: string; any: string } {
    const { title, description = '', place, plan, result, subtype = '', occasion = '' } = activity;
    const own = plain(`${title} | ${place.venue ?? ''}`);
    const around = lineageOf(areaOf(activity))
      .map((code) => this.names.get(code))
      .join('|');
    const near = `${own}|${around}|${agenciesOf(activity)
      .map((id) => this.names.get(id))
      .join('|')}|${plain(place.villageName ?? '')}`;
    return {
      title: own,
      near,
      any: `${near}|${plain(`${description}|${result?.narrative ?? ''}|${plan?.meetingPoint ?? ''}|${subtype}|${occasion}`)}`,
    };
  }
}

const areaOf = ({ place }: Activity) => place.villageCode ?? place.tambonCode ?? place.districtCode;
const agenciesOf = ({ agencyId, joinedBy }: Activity) => [
  ...(agencyId ? [agencyId] : []),
  ...joinedBy.map((each) => each.agencyId),
];

/** Text in which what looks the same is the same: written here anew, so that a mistake of the search is not the judge's too. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad\s.,()_-]/g, '')
    .replaceAll('เเ', 'แ')
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1ำ')
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0xe50))
    .toLowerCase()
    .replaceAll('รพสต', 'โรงพยาบาลส่งเสริมสุขภาพตำบล')
    .replaceAll('อบต', 'องค์การบริหารส่วนตำบล')
    .replaceAll('อสม', 'อาสาสมัครสาธารณสุขประจำหมู่บ้าน');
}
