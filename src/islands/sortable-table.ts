// Headings of a table become buttons that sort its rows; without a script they stand in the order of the page.

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
  const body = table.tBodies[0];
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  if (body && body.rows.length > 1) heads.forEach((head, column) => mount(body, heads, { head, column }));
}

function mount(
  body: HTMLTableSectionElement,
  heads: readonly HTMLTableCellElement[],
  { head, column }: { head: HTMLTableCellElement; column: number },
): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'sort';
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener('click', () => {
    const order = head.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
    for (const other of heads) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', order);
    const sign = order === 'ascending' ? 1 : -1;
    body.append(...[...body.rows].toSorted((a, b) => sign * compareCells(a.cells[column], b.cells[column])));
  });
}

/** By `data-sort` where a cell has it, else by its number, else by its text; what has no number comes first. */
function compareCells(a: HTMLTableCellElement | undefined, b: HTMLTableCellElement | undefined): number {
  const [first, second] = [keyOf(a), keyOf(b)];
  const [one, two] = [numberOf(first), numberOf(second)];
  if (one !== undefined || two !== undefined) return (one ?? -1) - (two ?? -1);
  return first.localeCompare(second, 'th');
}

const keyOf = (cell: HTMLTableCellElement | undefined) =>
  cell?.dataset.sort ?? (cell?.firstElementChild?.textContent?.trim() || cell?.textContent?.trim()) ?? '';

function numberOf(text: string): number | undefined {
  const [digits] = /\d[\d,]*(?:\.\d+)?/.exec(text) ?? [];
  return digits === undefined || /^\d{4}-\d/.test(text) ? undefined : Number(digits.replaceAll(',', ''));
}
