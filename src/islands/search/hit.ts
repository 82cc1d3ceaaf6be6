import { element } from '../element.ts';
import type { ClusterReader } from '../../search/clusters.ts';
import { cutExcerpt } from '../../search/excerpt.ts';
import { findStretches } from '../../search/highlight.ts';
import type { Row } from '../../search/layout.ts';
import type { FoundPage } from './found-pages.ts';
import { markText } from './marked-text.ts';

/** One result as text: nothing of the index becomes markup. */
export function toHit(
  { href, title, titleLanguage, type, mark, facts }: FoundPage,
  marked: string[][],
  read: ClusterReader,
): HTMLElement {
  const item = element('li', 'hit');
  const link = element('a', 'hit-title');
  link.href = href;
  if (titleLanguage) link.lang = titleLanguage;
  link.append(...markText(title, marked, read));
  const line = element('p', 'hit-line');
  line.append(element('span', mark, type));
  for (const fact of facts) {
    const whole = element('span', 'whole');
    whole.append(...markText(fact, marked, read));
    line.append(whole);
  }
  item.append(link, line);
  return item;
}

/** Adds what the running text says of the question, where the title does not say it all. */
export function addExcerpt(
  item: HTMLElement,
  row: Row,
  texts: readonly string[],
  marked: string[][],
  read: ClusterReader,
): void {
  const unsaid = marked.filter((words) => findStretches(`${row[2]} ${row[3]}`, [words], read).length === 0);
  const told = texts
    .map((text) => ({ text, found: findStretches(text, unsaid, read) }))
    .find(({ found }) => found.length > 0);
  if (!told) return;
  const excerpt = element('p', 'hit-excerpt');
  excerpt.append(...markText(cutExcerpt(told.text, told.found, read), unsaid, read));
  item.append(excerpt);
}
