import type { Words } from '../words.ts';

export const calendarWords: Pick<Words, 'calendar'> = {
  calendar: {
    title: 'Calendar: {month}',
    description: 'Volunteer activities in {province}, {month}',
    total: 'Activities this month: {count}',
    more: '{count} more',
    today: 'today',
    previous: 'Previous month',
    next: 'Next month',
    months: 'Months with activities',
    monthCount: '{month}: {count} activities',
    nationalDays: 'National days this month',
    toToday: 'Go to today',
    layout: 'Show as',
    layouts: { month: 'Month', week: 'Weeks, with hours and places', list: 'Days, one after another' },
    chosen: 'Activities that fit the choice:',
    asTable: 'See this month as a table, row by row',
    subscribe: 'Follow the calendar of the whole province',
    none: 'No activity announced for this month, as of {date}',
  },
};
