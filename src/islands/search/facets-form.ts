import { element } from '../element.ts';
import { formatMonthShort } from '../../format/dates.ts';
import type { ActivityKind, ActivityState } from '../../domain/activity.ts';
import { type Choice, type Counts, type FacetName, facetNames, type Order } from '../../search/facets.ts';
import type { NamesFile } from '../../search/layout.ts';
import type { Words } from '../../words/words.ts';
import { areaName } from './found-pages.ts';
import type { SearchWords } from './search-words.ts';

interface Facets {
  counts: Counts;
  choice: Choice;
  order: Order;
  names: NamesFile;
  /** Names of provinces by their codes, where there are several. */
  provinces: ReadonlyMap<string, string>;
  words: SearchWords<Words['search']>;
}

/** Fills the form of what results can be narrowed by; `choose` is told what the reader chose. */
export function drawFacets(host: HTMLElement, facets: Facets, choose: (choice: Choice, order: Order) => void): void {
  const { counts, choice, order, words } = facets;
  const { text } = words;
  const focused = document.activeElement?.id;
  const fields: HTMLElement[] = [
    field(
      'order',
      text.order,
      (['fit', 'soonest', 'newest'] as const).map((each) => [each, text.orders[each]]),
      order,
    ),
  ];
  for (const name of facetNames) {
    if (name === 'photos') continue;
    // Tambons of the whole province are too many to choose from, and their names repeat.
    if (name === 'tambon' && choice.district === undefined) continue;
    const values = [...counts[name]].toSorted(
      ([a, x], [b, y]) => (name === 'agency' ? y - x : 0) || Number(a > b) - Number(a < b),
    );
    if (values.length < 2 && choice[name] === undefined) continue;
    const options = values
      .slice(0, 60)
      .map(([value, count]): [string, string] => [value, `${nameOf(name, value, facets)} (${count})`]);
    if (choice[name] !== undefined && !counts[name].has(choice[name]))
      options.push([choice[name], `${nameOf(name, choice[name], facets)} (0)`]);
    fields.push(field(name, text.facets[name], [['', text.any], ...options], choice[name] ?? ''));
  }
  const photos = counts.photos.get('1') ?? 0;
  if (photos > 0 || choice.photos)
    fields.push(photosField(text.facets.photos.replace('{count}', String(photos)), choice.photos === '1'));
  if (Object.keys(choice).length > 0) {
    const clear = element('button', 'button button-quiet', text.clear);
    clear.type = 'button';
    clear.addEventListener('click', () => choose({}, order));
    fields.push(clear);
  }
  const box = element('details', 'facets-box');
  const summary = element('summary', '', text.narrow);
  const form = element('form', 'facets-fields');
  form.append(...fields);
  // A choice takes effect at once: there is nothing to send.
  form.addEventListener('submit', (event) => event.preventDefault());
  box.append(summary, form);
  // On a desk there is room; on a telephone results come first.
  box.open = matchMedia('(min-width: 60rem)').matches || Object.keys(choice).length > 0 || order !== 'fit';
  host.replaceChildren(box);
  host.hidden = false;
  box.addEventListener('change', () => {
    const values = new FormData(form);
    const next: Choice = {};
    for (const name of facetNames) {
      const value = values.get(name);
      if (typeof value === 'string' && value !== '') next[name] = value;
    }
    // What lies in another province or district than the one chosen now is none.
    if (next.province !== choice.province)
      for (const name of ['district', 'tambon', 'agency'] as const) delete next[name];
    if (next.tambon !== undefined && next.district !== next.tambon.slice(0, 4)) delete next.tambon;
    choose(next, values.get('order') as Order);
  });
  if (focused) host.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus();
}

function field(
  name: string,
  label: string,
  options: readonly (readonly [string, string])[],
  chosen: string,
): HTMLElement {
  const box = element('p', 'facet');
  const select = element('select', '');
  select.name = name;
  select.id = `facet-${name}`;
  for (const [value, text] of options) {
    const option = element('option', '', text);
    option.value = value;
    option.selected = value === chosen;
    select.append(option);
  }
  const caption = element('label', '', label);
  caption.htmlFor = select.id;
  box.append(caption, select);
  return box;
}

function photosField(label: string, isChosen: boolean): HTMLElement {
  const box = element('p', 'facet');
  const caption = element('label', 'facet-check');
  const input = element('input', '');
  input.type = 'checkbox';
  input.name = 'photos';
  input.id = 'facet-photos';
  input.value = '1';
  input.checked = isChosen;
  caption.append(input, label);
  box.append(caption);
  return box;
}

function nameOf(name: FacetName, value: string, { names, provinces, words }: Facets): string {
  if (name === 'province') return provinces.get(value) ?? value;
  if (name === 'district' || name === 'tambon') {
    const area = names.areas.find(([code]) => code === value);
    return area ? areaName(area, words) : value;
  }
  if (name === 'agency') return names.agencies.find(([id]) => id === value)?.[1] ?? value;
  if (name === 'kind') return words.kinds[value as ActivityKind] ?? value;
  if (name === 'state') return words.states[value as ActivityState] ?? value;
  return /^\d{4}-\d{2}$/.test(value) ? formatMonthShort(value, words.language) : value;
}
