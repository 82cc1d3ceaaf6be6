import { z } from 'zod';
import { CalendarDate } from './calendar-date.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The name of a release, of the moment its run was begun in UTC: names sort as times do. */
export const RunName = z.string().regex(/^\d{8}T\d{6}Z$/, 'a run such as 20261124T031700Z');
export type RunName = z.infer<typeof RunName>;

/** What a release consists of: written once it is whole, and signed. */
export const SiteManifest = z.object({
  schemaVersion: z.literal(1),
  run: RunName,
  /** The day that the site was made for. */
  today: CalendarDate,
  /** SHA-256 of the manifest of the dataset that the site was made of. */
  dataset: Sha256,
  /** SHA-256 of the manifest of the release before; null for the first. */
  previous: Sha256.nullable(),
  /** Files that say how things are at the moment and so change within a release; all others never do. */
  changing: z.array(z.string()),
  /** SHA-256 of every other file, by its path in the site. */
  files: z.record(z.string(), Sha256),
  /** Files of releases before, which pages that readers still hold ask for. */
  kept: z.array(z.string()),
});
export type SiteManifest = z.infer<typeof SiteManifest>;

/** Where a site has its manifest, the signature of that file's bytes, and the key that the signature is checked with. */
export const siteManifestFile = 'site-manifest.json';
export const siteSignatureFile = 'site-manifest.json.sig';
export const siteKeyFile = 'site-key.pem';
/** How the last runs went; the one file of a release that changes. */
export const statusFile = 'status.json';
