import { maskPersonalData } from './personal-data.ts';
import { cleanText } from './text/clean-text.ts';

const nobody: ReadonlySet<string> = new Set();

/** What somebody wrote, clean and without personal data; contacts that may be shown stay. */
export function maskText(text: string, publicContacts: ReadonlySet<string> = nobody): string {
  return maskPersonalData(cleanText(text).text, publicContacts).text;
}
