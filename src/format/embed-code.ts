/** A part of the portal inside another site's page; addresses are full ones. */
export interface Embed {
  /** What it shows, for those who cannot see it. */
  title: string;
  /** The portal's element that shows it, as public/embed.js defines it, with what it is asked for. */
  element: 'activity-map' | 'activity-card';
  asked: Readonly<Record<string, string>>;
  /** The page that the frame shows; and the same as a path of this site, to try it. */
  frameAddress: string;
  framePath: string;
  /** The page that says the same, for where no frame can be. */
  pageAddress: string;
  scriptAddress: string;
  /** In CSS pixels; in width a frame takes what room there is. */
  height: number;
}

/** Heights that hold a map, and most charts with what they say; `width` is for those who ask for one. */
export const embedSizes = { width: 640, map: 600, card: 740 };

/** The frame as HTML for any page. */
export function formatFrameCode({
  title,
  frameAddress,
  height,
}: Pick<Embed, 'title' | 'frameAddress' | 'height'>): string {
  return `<iframe src="${escape(frameAddress)}" title="${escape(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
}

/** The portal's own element as HTML: without its script, or where that fails, a link stands. */
export function formatElementCode({ title, element, asked, pageAddress, scriptAddress }: Embed): string {
  const attributes = Object.entries(asked).map(([name, value]) => ` ${name}="${escape(value)}"`);
  return [
    // Not a module: the page of a newspaper could load one only if our host allowed it (CORS).
    `<script async src="${escape(scriptAddress)}"></script>`,
    `<${element}${attributes.join('')} title="${escape(title)}"><a href="${escape(pageAddress)}">${escape(title)}</a></${element}>`,
  ].join('\n');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => entities[character]!);
}
