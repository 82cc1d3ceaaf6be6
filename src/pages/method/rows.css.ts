import { toRowsStyle } from '../../exports/to-rows-style.ts';
import { mostSubAreas } from '../../site-data.ts';

/** The rules by which a figure's link shows its own rows. */
export const GET = () => new Response(toRowsStyle(mostSubAreas()));
