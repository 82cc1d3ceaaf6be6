import '../reader-day.ts';

// Entries of a list or a calendar that were still to come when it was made and are over now: they choose as what they are,
// and in a table that begins with what is to come they move behind it.

const over = [...document.querySelectorAll<HTMLElement>('.choosable [data-after]:not([hidden])')].map((mark) =>
  mark.closest<HTMLElement>('[data-area]')!,
);
for (const entry of over) {
  delete entry.dataset.join;
  if (entry.dataset.state !== 'cancelled') entry.dataset.state = 'awaiting';
}

const rows = over.filter((entry) => entry.localName === 'tr');
// What was past already carries no mark. Rows ahead stand soonest first, rows past newest first.
let behind = [...document.querySelectorAll('.choosable tr[data-area]')].find(
  (row) => !row.querySelector('[data-after]'),
);
for (const row of rows) {
  if (behind) behind.before(row);
  else row.parentElement!.append(row);
  behind = row;
}
