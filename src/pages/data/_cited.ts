import type { MonthCopy } from '../../domain/history.ts';
import { type Cited, type CitationStyle, toCitation } from '../../exports/to-citation.ts';
import { formatAreaName } from '../../format/names.ts';
import { routes } from '../../routes.ts';
import { monthCopies, monthCopyName, siteMeta } from '../../site-data.ts';
import { fill, wordsFor } from '../../words/words.ts';

/** How to cite a copy, in the order in which the styles are shown. */
export function toCitations(copy: MonthCopy): { style: CitationStyle; text: string; href?: string }[] {
  const cited = toCited(copy);
  const name = monthCopyName(copy);
  return [
    { style: 'thai', text: toCitation(cited, 'thai') },
    { style: 'apa', text: toCitation(cited, 'apa') },
    { style: 'bibtex', text: toCitation(cited, 'bibtex'), href: routes.monthFile(`${name}.bib`) },
    { style: 'ris', text: toCitation(cited, 'ris'), href: routes.monthFile(`${name}.ris`) },
  ];
}

/** What a citation says of a frozen copy. */
function toCited({ month, version, frozenOn, sha256 }: MonthCopy): Cited {
  const { owner, address, province } = siteMeta();
  const titleIn = (language: 'th' | 'en') =>
    fill(wordsFor(language).months.citedTitle, { province: formatAreaName(province, language) });
  return {
    publisher: owner,
    title: { th: titleIn('th'), en: titleIn('en') },
    month,
    version,
    frozenOn,
    address: `${routes.absolute(address, routes.monthCopies(month))}#v${version}`,
    sha256,
  };
}

/** A citation file beside each copy, by the copy's name. */
export const citationPaths = () =>
  monthCopies().map((copy) => ({
    params: { copy: monthCopyName(copy) },
    props: { copy },
  }));

/** A citation as a file for programs that keep references. */
export const citationResponse = (copy: MonthCopy, style: CitationStyle): Response =>
  new Response(toCitation(toCited(copy), style));
