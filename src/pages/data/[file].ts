import type { APIRoute } from 'astro';
import { toPublishedFiles } from '../../exports/published-files.ts';
import { checksumOfBytes, dataPage, dataset, namesOf, settings } from '../../site-data.ts';
import { exportHead } from '../_export-head.ts';

interface Props {
  bytes: Uint8Array<ArrayBuffer>;
}

export async function getStaticPaths() {
  const { site, page } = dataPage();
  const files = await toPublishedFiles(dataset(), {
    site,
    page,
    updateEveryDays: settings().portal.updateEveryDays,
    head: exportHead(),
    context: namesOf(),
    hash: checksumOfBytes,
  });
  return [...files].map(([file, bytes]) => ({ params: { file }, props: { bytes } }));
}

export const GET: APIRoute<Props> = ({ props }) => new Response(props.bytes);
