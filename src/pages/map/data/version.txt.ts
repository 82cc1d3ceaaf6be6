import { mapFiles } from './_files.ts';

/** Which of the folders beside it is this build's own: a publisher keeps that of the build before for open pages. */
export const GET = () => new Response(mapFiles().version);
