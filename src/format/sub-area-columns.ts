import type { Words } from '../words/words.ts';

/** Headings of the figures of areas side by side, the same on results pages, in summaries and their workbooks. */
export const subAreaColumns = (text: Words['results']): string[] => [
  text.planned,
  text.done,
  text.cancelled,
  text.awaiting,
  text.participants,
  text.withResult,
  text.withPhotos,
];
