import type { AreaCode } from '../domain/area.ts';

/** A map inside another site's page; addresses are full ones. */
export interface Embed {
  /** What the map shows, for those who cannot see it. */
  title: string;
  /** The area it is of; absent for all of it. */
  area?: AreaCode | undefined;
  /** The page that the frame shows. */
  frameAddress: string;
  /** The page that says the same, for where no frame can be. */
  pageAddress: string;
  scriptAddress: string;
}

/** Size in CSS pixels that the codes ask for; in width a frame takes what room there is. */
export const embedSize = { width: 640, height: 600 };

/** The frame as HTML for any page. */
export function formatFrameCode({ title, frameAddress }: Embed): string {
  return `<iframe src="${escape(frameAddress)}" title="${escape(title)}" width="100%" height="${embedSize.height}" style="border:0" loading="lazy"></iframe>`;
}

/** The portal's own element as HTML: without its script, or where that fails, a link stands. */
export function formatElementCode({ title, pageAddress, scriptAddress, area }: Embed): string {
  const asked = area === undefined ? '' : ` area="${area}"`;
  return [
    // Not a module: the page of a newspaper could load one only if our host allowed it (CORS).
    `<script async src="${escape(scriptAddress)}"></script>`,
    `<activity-map${asked} title="${escape(title)}"><a href="${escape(pageAddress)}">${escape(title)}</a></activity-map>`,
  ].join('\n');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => entities[character]!);
}
