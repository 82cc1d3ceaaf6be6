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
  for (const list of form.querySelectorAll('select')) {
    list.value = lists[list.name] ?? '';
    // What is not in a list leaves it empty: it chooses nothing then.
    if (list.selectedIndex < 0) list.value = '';
  }
}

/** What is chosen in the form, in its own words: "ประเภท: จิตอาสาพัฒนา, จิตอาสาภัยพิบัติ". */
export function describeForm(form: HTMLFormElement): string[] {
  const groups = [...form.querySelectorAll('fieldset')].map((group) => {
    const labels = [...group.querySelectorAll('label:has(:checked)')].map((label) =>
      [...label.childNodes]
        .filter(({ nodeName }) => nodeName !== 'SMALL')
        .map(({ textContent }) => textContent!.trim())
        .filter(Boolean)
        .join(' '),
    );
    return { name: group.querySelector('legend')!.textContent!.trim(), chosen: labels };
  });
  const lists = [...form.querySelectorAll('select')].map((list) => {
    const option = list.value === '' ? undefined : list.selectedOptions[0];
    const name = list.closest('label')!.querySelector('span')!.textContent!.trim();
    // The number behind a name is that of all its activities.
    return { name, chosen: option ? [option.text.trim().replace(/ \([\d,]+\)$/, '')] : [] };
  });
  return [...groups, ...lists]
    .filter(({ chosen }) => chosen.length > 0)
    .map(({ name, chosen }) => `${name}: ${chosen.join(', ')}`);
}
