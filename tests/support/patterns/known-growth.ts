/** Patterns whose time may grow faster than their text, by file, and why no text of others can be long there. */
export const knownGrowth: Readonly<Record<string, string>> = {
  'scripts/build/index-pages.ts':
    'reads pages that this build has written, in which every sign of markup from data is escaped',
  'scripts/draw/picture-style.ts': "reads the project's own style sheets",
  'scripts/publish/stages/verify.ts':
    'reads attributes of pages that this build has written; no address in them is longer than 2,000 signs',
  'scripts/render/still-pdf.ts': 'reads the PDF that the browser has just made',
  'scripts/sample/wording.ts': "reads the sample's own sentences",
  'src/exports/svg-element.ts': "reads the project's own style sheets",
  'src/format/issues.ts': 'reads the texts of the catalogue of issues, without values',
  'src/format/numbers.ts': 'reads the digits of one number',
  'src/io/read-areas.ts': 'reads names of a package of the lock file',
  'src/pipeline/place-index.ts': 'reads a code that was found to have eight digits at most',
};
