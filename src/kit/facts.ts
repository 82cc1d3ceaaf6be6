import { formatDate } from '../format/dates.ts';
import { formatCount } from '../format/numbers.ts';
import { th } from '../words/th.ts';
import { fill } from '../words/words.ts';
import type { Announcement } from '../views/announcement.ts';

/** Something to know before coming, with its label in Thai. */
export interface Fact {
  name: 'meetingPoint' | 'bring' | 'dress' | 'wanted' | 'signUpUntil' | 'contact';
  label: string;
  text: string;
}

/** What is known besides when and where, the most needed first; what nobody reported is left out. */
export function toFacts({ card, plan, contact }: Announcement): Fact[] {
  const { activity: words, list } = th;
  const texts: Record<Fact['name'], string | undefined> = {
    // Said once where people meet at the venue itself.
    meetingPoint: plan.meetingPoint === card.place.venue ? undefined : plan.meetingPoint,
    bring: plan.bring,
    dress: plan.dress,
    wanted: plan.wantedPeople && fill(list.people, { count: formatCount(plan.wantedPeople, 'th') }),
    signUpUntil: plan.signUpUntil && formatDate(plan.signUpUntil, 'th'),
    contact,
  };
  return Object.entries(texts).flatMap(([name, text]) =>
    text ? [{ name: name as Fact['name'], label: words[name as Fact['name']], text }] : [],
  );
}
