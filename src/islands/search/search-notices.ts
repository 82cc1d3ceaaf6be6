import { button } from '../button.ts';
import { element } from '../element.ts';
import { onOtherKeyboard } from '../../search/keyboard.ts';
import { longestQuestion } from '../../search/find.ts';
import type { AllSearchWords, SourceAnswer } from './result-source.ts';

/** What is told above results: what was searched for instead, and what the keys type on the other keyboard. */
export function toNotices(
  text: string,
  answer: SourceAnswer,
  isNone: boolean,
  words: AllSearchWords,
  ask: (text: string) => void,
): HTMLElement[] {
  const { nearFor, nearUndo, near, cut, keyboard } = words.text;
  const notices: HTMLElement[] = [];
  const query = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  if (answer.cut) notices.push(element('p', 'notice', cut.replace('{count}', String(longestQuestion))));
  const { instead } = answer;
  if (instead !== undefined) {
    const notice = element('p', 'notice');
    notice.append(
      element('strong', 'near', near),
      ` ${nearFor.replace('{query}', () => query).replace('{instead}', () => instead)} `,
    );
    const undo = nearUndo.replace('{query}', () => query);
    notice.append(button('link-button', undo, () => ask(`"${text}"`)));
    notices.push(notice);
  }
  const other = isNone || answer.instead !== undefined ? onOtherKeyboard(text) : undefined;
  if (other !== undefined) {
    const notice = element('p', 'notice');
    const offer = keyboard.replace('{query}', () => other);
    notice.append(button('link-button', offer, () => ask(other)));
    notices.push(notice);
  }
  return notices;
}

/** What to try where nothing was found: the question without one of its words first. */
export function toTips(text: string, words: AllSearchWords, ask: (text: string) => void): HTMLElement[] {
  const { tryThis, tryShorter, tryOther, without } = words.text;
  const parts = text.split(/\s+/).filter(Boolean);
  const fewer = parts.length > 1 ? parts.slice(0, 6) : [];
  const list = element('ul', '');
  for (const word of fewer) {
    const item = element('li', '');
    const rest = parts.filter((each) => each !== word).join(' ');
    const offer = without.replace('{word}', () => word);
    item.append(button('link-button', offer, () => ask(rest)));
    list.append(item);
  }
  list.append(element('li', '', tryShorter), element('li', '', tryOther));
  return [element('p', '', tryThis), list];
}
