import { mapPage } from '../../site-data.ts';

/** The marks of all activities, which the map's script asks for. */
export const GET = () => Response.json(mapPage().page.points);
