import type { APIRoute } from 'astro';
import { mapFiles } from '../_files.ts';

interface Props {
  content: Uint8Array<ArrayBuffer> | string;
}

export function getStaticPaths() {
  const { version, files } = mapFiles();
  return [...files].map(([file, content]) => ({ params: { version, file }, props: { content } }));
}

/** A file of the map's script: points, agencies, areas, places, or a part of the details. */
export const GET: APIRoute<Props> = ({ props }) => new Response(props.content);
