import { ActivityKind } from '../../domain/activity.ts';
import { ChannelKind } from '../../domain/channel.ts';
import { formatAreaName } from '../../format/names.ts';
import type { FormsPage } from '../../views/forms-page.ts';
import { channelKindTerms, kindTerms, stateTerms } from '../../words/terms.ts';
import type { ChoiceList } from './form.ts';

/** What a form of a district offers to choose from, in Thai and in the order it is offered. */
export interface FormChoices {
  lists: Readonly<Record<Exclude<ChoiceList, 'villages'>, readonly string[]>>;
  /** Villages that have a หมู่ที่, each beside its tambon as `lists.areas` writes it. */
  villages: readonly { tambon: string; village: string }[];
}

/** The choices of a district. An area is its code and its name: the code is what the importer goes by. */
export function toChoices({ district, tambons, subtypes, nationalDays }: FormsPage): FormChoices {
  const label = (area: FormsPage['district']) => `${area.code} ${formatAreaName(area, 'th')}`;
  return {
    lists: {
      areas: [district, ...tambons.map(({ area }) => area)].map(label),
      kinds: ActivityKind.exclude(['unspecified']).options.map((kind) => kindTerms[kind].th),
      subtypes,
      occasions: [...new Set(nationalDays.map(({ name }) => name))],
      states: [stateTerms.planned.th, stateTerms.postponed.th, stateTerms.cancelled.th],
      'channel-kinds': ChannelKind.options.map((kind) => channelKindTerms[kind].th),
      'yes-no': ['ใช่', 'ไม่'],
    },
    villages: tambons.flatMap(({ area, villages }) =>
      villages
        .filter(({ villageNo }) => villageNo !== undefined)
        .map((village) => ({ tambon: label(area), village: formatAreaName(village, 'th') })),
    ),
  };
}
