import { readChoice, writeChoice } from './choice.ts';
import { fillForm, readForm } from './choices-form.ts';
import './over-entries.ts';

// The list's form filters by style alone. With a script what is chosen stands in the address as well, as it does on the
// map, so that a link from there finds the same choice here.

const form = document.querySelector<HTMLFormElement>('#choices');
if (form) {
  fillForm(form, readChoice(new URLSearchParams(location.search)));
  const write = () => {
    const query = writeChoice({ ...readForm(form), weeks: 'recent' }).toString();
    history.replaceState(history.state, '', query ? `?${query}` : location.pathname);
  };
  form.addEventListener('change', write);
  // A form is emptied only after its event.
  form.addEventListener('reset', () => setTimeout(write));
}
