import { addDays } from '../../domain/calendar-days.ts';
import type { ActivityReport } from '../report.ts';
import { canBeSame, joinDays, tellersOf, type Event } from './event.ts';

/** Finds the events that a report can belong to, without comparing it with every event there is. */
export class EventFinder {
  readonly #byDistrictAndDay = new Map<string, Event[]>();

  constructor(events: readonly Event[]) {
    for (const event of events) this.add(event);
  }

  add(event: Event): void {
    for (const { place, start } of tellersOf(event)) {
      const key = `${place.districtCode}|${start}`;
      const there = this.#byDistrictAndDay.get(key);
      if (there) there.push(event);
      else this.#byDistrictAndDay.set(key, [event]);
    }
  }

  /** Events whose reports can be of the same activity, each once, in the order they were added by day. */
  find(report: ActivityReport): Event[] {
    const found = new Set<Event>();
    for (let offset = -joinDays; offset <= joinDays; offset++) {
      const key = `${report.place.districtCode}|${addDays(report.start, offset)}`;
      for (const event of this.#byDistrictAndDay.get(key) ?? []) {
        if (tellersOf(event).some((teller) => canBeSame(teller, report))) found.add(event);
      }
    }
    return [...found];
  }
}
