import { toListStyle } from '../../exports/to-list-style.ts';
import { mapPage } from '../../site-data.ts';

/** The rules by which the form of the list chooses rows. */
export const GET = () => new Response(toListStyle(mapPage().page.choices));
