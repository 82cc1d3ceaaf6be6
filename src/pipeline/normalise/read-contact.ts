import { reportedText } from '../cells/reported-text.ts';
import { telephoneIn } from '../cells/telephone.ts';
import { maskPersonalData } from '../personal-data.ts';
import type { RowReader } from './row-reader.ts';

const everyone: ReadonlySet<string> = new Set();

/**
 * The contact of a plan, only where somebody marked it public: every number and address in it is listed in the
 * settings, or the settings list "*". Anything else is withheld, and said so.
 */
export function readContact(row: RowReader, publicContacts: ReadonlySet<string>): string | undefined {
  const cell = row.cell('contact');
  if (cell === null || typeof cell === 'object' || typeof cell === 'boolean') return undefined;
  const text = reportedText(telephoneIn(cell));
  if (text === undefined) return undefined;
  if (publicContacts.has('*')) return text;
  const namesOne = maskPersonalData(text, everyone).codes.length > 0;
  const allPublic = maskPersonalData(text, publicContacts).codes.length === 0;
  if (namesOne && allPublic) return text;
  row.report('contact-withheld', { field: 'contact' });
  return undefined;
}
