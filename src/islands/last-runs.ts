import type { Status } from '../domain/status.ts';
import { formatMoment } from '../format/dates.ts';
import type { Language } from '../words/terms.ts';
import type { Words } from '../words/words.ts';
import { element } from './element.ts';

/** Words that the script shows, given by the page in its own language. */
export interface LastRunsWords extends Pick<
  Words['status'],
  | 'unreadable'
  | 'publishing'
  | 'run'
  | 'signed'
  | 'unsigned'
  | 'lastSuccess'
  | 'lastTry'
  | 'published'
  | 'held'
  | 'failed'
  | 'unchanged'
  | 'manifest'
  | 'releasedBy'
> {
  language: Language;
}

/** Shows what the status file says of publishing; without one the words that lead to it stay. */
customElements.define(
  'last-runs',
  class extends HTMLElement {
    async connectedCallback() {
      const { href = '', words: json = '{}' } = this.dataset;
      const words = JSON.parse(json) as LastRunsWords;
      try {
        const answer = await fetch(href, { cache: 'no-cache' });
        const { publication } = (await answer.json()) as Status;
        if (publication) this.prepend(toTable(publication, words));
      } catch {
        this.prepend(element('p', '', words.unreadable));
      }
    }
  },
);

function toTable(publication: NonNullable<Status['publication']>, words: LastRunsWords): HTMLElement {
  const { run, manifest, signed, lastSuccess, lastTry, releasedBy } = publication;
  const reasons = lastTry.reasons.length > 0 ? ` (${lastTry.reasons.join(', ')})` : '';
  const rows: [string, string][] = [
    [words.run, `${run} (${signed ? words.signed : words.unsigned})`],
    [words.lastSuccess, formatMoment(lastSuccess, words.language)],
    [words.lastTry, `${formatMoment(lastTry.at, words.language)}: ${words[lastTry.outcome]}${reasons}`],
    // Its beginning: enough to compare by eye, and the file has it whole.
    [words.manifest, `${manifest.slice(0, 16)}…`],
  ];
  if (releasedBy)
    rows.push(['', words.releasedBy.replace('{who}', () => releasedBy.who).replace('{why}', () => releasedBy.why)]);
  const body = element('tbody');
  for (const [name, value] of rows) {
    const row = element('tr');
    const head = element('th', '', name);
    head.scope = 'row';
    row.append(head, element('td', '', value));
    body.append(row);
  }
  const table = element('table', 'table');
  table.append(body);
  const frame = element('div', 'table-frame');
  frame.role = 'group';
  frame.tabIndex = 0;
  frame.ariaLabel = words.publishing;
  frame.append(table);
  return frame;
}
