import { z } from 'zod';

// The ground under the interactive map. Without it the map shows the areas' own boundaries and asks nobody for anything.

/** Whose map it is, in the words that they ask for, and where they say more. */
const Attribution = z.strictObject({
  text: z.string().min(1),
  url: z.url({ protocol: /^https$/ }).optional(),
});

/** The closest zoom that the pictures are made for; the map enlarges them beyond. */
const maxZoom = z.number().int().min(1).max(22).default(18);

const TileTemplate = z
  .string()
  .refine(
    (url) => ['{z}', '{x}', '{y}'].every((place) => url.includes(place)),
    'an https address with {z}, {x} and {y}, such as https://tile.openstreetmap.org/{z}/{x}/{y}.png',
  )
  .refine((url) => /^[^{}]*$/.test(url.replaceAll(/\{[zxys]\}/g, '')), 'no place but {z}, {x}, {y} and {s}')
  .refine((url) => isPlainHttps(url.replaceAll(/\{[zxys]\}/g, '0')), 'an https address without a user name or password')
  .refine(
    (url) => !/\{[zxy]\}/.test(url.split('/').slice(0, 3).join('/')),
    'no {z}, {x} or {y} in the name of the host: only {s} may stand there',
  );

/** Pictures of tiles by their number, from a server of somebody's: `{z}/{x}/{y}`. */
const XyzBasemap = z
  .strictObject({
    kind: z.literal('xyz'),
    url: TileTemplate,
    /** What `{s}` in the address stands for, one after the other. */
    subdomains: z
      .array(z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'))
      .min(1)
      .optional(),
    attribution: Attribution,
    maxZoom,
  })
  .refine(({ url, subdomains }) => url.includes('{s}') === (subdomains !== undefined), {
    path: ['subdomains'],
    message: 'a list of what {s} stands for where the address has {s}, and nothing where it has none',
  });

/** One file of tiles that are pictures (https://github.com/protomaps/PMTiles, version 3), of which a reader fetches parts. */
const PmtilesBasemap = z.strictObject({
  kind: z.literal('pmtiles'),
  /** A path below `data/`, which the build copies to the site, or an https address. */
  file: z.union(
    [
      z.url({ protocol: /^https$/ }).refine(isPlainHttps),
      z.string().regex(/^(?!\w+:)(?![/\\])(?!.*(?:^|[/\\])\.\.(?:[/\\]|$)).*\.pmtiles$/),
    ],
    'a file below data/ that ends with .pmtiles, or an https address',
  ),
  attribution: Attribution,
  maxZoom,
});

/** A base map of the operator's choice (แผนที่ฐาน). A reader's browser asks for it only once the reader does. */
export const Basemap = z.discriminatedUnion('kind', [XyzBasemap, PmtilesBasemap], {
  error: ({ code }) => (code === 'invalid_union' ? 'xyz, pmtiles' : undefined),
});
export type Basemap = z.infer<typeof Basemap>;

function isPlainHttps(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'https:' && url.username === '' && url.password === '';
}
