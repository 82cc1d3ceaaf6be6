import { type Choice, readChoice } from './choice.ts';

// The form's fields bear the names that the address has, so one reading serves both.

/** What the form's fields say; the weeks are not among them. */
export function readForm(form: HTMLFormElement): Omit<Choice, 'weeks'> {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') query.append(name, value);
  const { weeks: _weeks, ...rest } = readChoice(query);
  return rest;
}

/** Puts a choice into the form's fields. */
export function fillForm(form: HTMLFormElement, { kinds, states, area, agency, canJoin, hasPhotos }: Choice): void {
  const wanted: Record<string, readonly string[]> = {
    kind: kinds,
    state: states,
    join: canJoin ? ['1'] : [],
    photos: hasPhotos ? ['1'] : [],
  };
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
    box.checked = wanted[box.name]?.includes(box.value) ?? false;
  }
  const lists: Record<string, string | undefined> = { area, agency };
  for (const list of form.querySelectorAll('select')) list.value = lists[list.name] ?? '';
}
