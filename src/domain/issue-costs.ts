import type { IssueCode } from './issue-catalogue.ts';

/** What a mistake costs those who read the site: the reason to mend it. */
export type IssueCost =
  | 'hidden'
  | 'stale'
  | 'when'
  | 'where'
  | 'who'
  | 'found'
  | 'figures'
  | 'result'
  | 'photo'
  | 'words'
  | 'privacy'
  | 'decision'
  | 'none';

const codesOf: Record<Exclude<IssueCost, 'none'>, readonly IssueCode[]> = {
  hidden: [
    'sheet-skipped',
    'date-missing',
    'date-unreadable',
    'date-impossible',
    'year-unclear',
    'date-out-of-range',
    'title-missing',
    'province-other',
    'district-missing',
    'district-unknown',
    'unit-missing',
    'fiscal-year-unreadable',
    'plan-agency-missing',
    'area-unknown',
    'channel-not-public',
    'name-missing',
  ],
  stale: ['source-stale', 'run-rows-fell', 'run-district-vanished', 'run-total-jumped', 'run-dates-odd'],
  when: [
    'date-ignored',
    'end-before-start',
    'span-long',
    'time-unreadable',
    'end-time-ignored',
    'postponed-without-date',
    'plan-without-time',
  ],
  where: [
    'area-contradicts',
    'tambon-unknown',
    'plan-area-unknown',
    'village-unknown',
    'village-number-unreadable',
    'point-unreadable',
    'point-zero',
    'point-swapped',
    'point-utm',
    'point-indian-datum',
    'point-outside',
    'point-far',
    'plan-without-venue',
  ],
  who: [
    'agency-missing',
    'sector-unknown',
    'contact-withheld',
    'plan-without-contact',
    'channel-kind-unknown',
    'address-unsafe',
  ],
  found: ['kind-unknown', 'state-unknown', 'hosting-unknown'],
  figures: [
    'row-ragged',
    'quote-broken',
    'row-repeated',
    'number-unreadable',
    'number-implausible',
    'groups-exceed-total',
    'id-repeated',
    'join-ambiguous',
    'host-not-found',
    'report-repeated',
    'names-dropped',
    'trained-exceeds-registered',
  ],
  result: [
    'result-without-plan',
    'result-missing',
    'result-before-start',
    'result-in-future',
    'result-after-cancelled',
  ],
  photo: [
    'result-without-photograph',
    'photo-missing',
    'photo-refused',
    'photo-not-fetched',
    'photo-address-dead',
    'photo-too-many',
    'photo-held',
    'photo-like-decided',
    'photo-reused',
    'photo-dark',
    'photo-blurred',
    'photo-small',
    'photo-screenshot',
  ],
  words: [
    'header-unknown',
    'header-repeated',
    'characters-lost',
    'characters-private',
    'characters-hidden',
    'cell-failed',
    'title-long',
  ],
  privacy: ['citizen-id-masked', 'phone-masked', 'email-masked'],
  decision: ['decision-unmatched', 'decision-unreadable'],
};

const costs = new Map(
  Object.entries(codesOf).flatMap(([cost, codes]) => codes.map((code) => [code, cost as IssueCost])),
);

/** What mistakes of this code cost the readers; `none` where nothing is lost, as with a row of totals. */
export function costOf(code: IssueCode): IssueCost {
  return costs.get(code) ?? 'none';
}
