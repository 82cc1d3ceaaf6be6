import { type Choice, facetNames, type Order } from '../../search/facets.ts';

/** What the address asks for. */
export interface Asked {
  text: string;
  choice: Choice;
  order: Order;
  /** True where portals of other provinces are asked too. */
  isOfAll: boolean;
}

const orders: readonly string[] = ['soonest', 'newest'];

/** Reads the page's address; what it cannot mean is left out. */
export function readAddress(): Asked {
  const values = new URLSearchParams(location.search);
  const choice: Choice = {};
  for (const name of facetNames) {
    const value = values.get(name);
    if (value && /^[\w-]{1,64}$/.test(value)) choice[name] = value;
  }
  const order = values.get('sort') ?? '';
  return {
    text: (values.get('q') ?? '').trim(),
    choice,
    order: orders.includes(order) ? (order as Order) : 'fit',
    isOfAll: values.get('in') === 'all',
  };
}

/** Puts it into the address as a step that the reader can go back from; the same address makes no step. */
export function writeAddress({ text, choice, order, isOfAll }: Asked): void {
  const values = new URLSearchParams({ q: text });
  for (const name of facetNames) if (choice[name] !== undefined) values.set(name, choice[name]);
  if (order !== 'fit') values.set('sort', order);
  if (isOfAll) values.set('in', 'all');
  const address = `${location.pathname}?${values}`;
  if (address !== location.pathname + location.search) history.pushState(null, '', address);
}
