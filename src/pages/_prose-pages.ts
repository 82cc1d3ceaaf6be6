import { getCollection } from 'astro:content';
import type { Language } from '../words/terms.ts';

/** The pages of running text in a language, each by the name of its file. */
export async function prosePages(language: Language) {
  const entries = await getCollection('prose', ({ id }) => id.startsWith(`${language}/`));
  return entries.map((entry) => {
    const name = entry.id.slice(`${language}/`.length);
    return { params: { prose: name }, props: { name, entry } };
  });
}
