import type { APIRoute } from 'astro';
import { toPublishedFiles } from '../../exports/published-files.ts';
import { toExportHead } from '../../exports/to-json.ts';
import { routes } from '../../routes.ts';
import { checksumOf, dataset, namesOf, settings, siteMeta } from '../../site-data.ts';

interface Props {
  text: string;
}

export function getStaticPaths() {
  const { address, name } = siteMeta();
  const head = toExportHead(dataset().manifest, settings().portal, routes.absolute(address, routes.data()));
  const files = toPublishedFiles(dataset(), { title: name, head, context: namesOf(), hash: checksumOf });
  return [...files].map(([file, text]) => ({ params: { file }, props: { text } }));
}

export const GET: APIRoute<Props> = ({ props }) => new Response(props.text);
