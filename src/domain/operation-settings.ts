import { z } from 'zod';

// The parts of the settings that say how the site is run. Keys and passwords are never among them: those come from the
// environment (readSecrets in src/settings.ts).

export const NetworkSettings = z.strictObject({
  /** Hosts that sources may be fetched from although they are not on the public internet, as they stand in an address. */
  allowHosts: z.array(z.string().min(1)).default([]),
  /** Seconds that one file may take, all tries together. */
  seconds: z.number().positive().max(3600).default(60),
});

/** A place that rsync understands: a folder of this machine, or of another over SSH. */
const RsyncTarget = z.strictObject({
  kind: z.literal('rsync'),
  /** `user@host:/srv/site` or a path; below it the releases and the link `current`. */
  to: z.string().regex(/^[^-]/, 'a place that does not begin with a dash'),
});

/** Storage that rclone knows (S3-compatible and others), set up with `rclone config`. */
const RcloneTarget = z.strictObject({
  kind: z.literal('rclone'),
  /** `remote:bucket/path`. */
  to: z.string().regex(/^[\w. +@-]+:/, 'a remote of rclone, such as storage:bucket'),
});

/** A host of pages to which Cloudflare's own tool takes a folder. */
const CloudflareTarget = z.strictObject({
  kind: z.literal('cloudflare-pages'),
  project: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'),
});

export const Target = z.discriminatedUnion('kind', [RsyncTarget, RcloneTarget, CloudflareTarget]);
export type Target = z.infer<typeof Target>;

export const PublishSettings = z.strictObject({
  /** The private key that signs each release, made by `npm run key`; a path, from the settings' folder. */
  keyFile: z.string().min(1).optional(),
  /** True to ask the web server at the portal's address, after each swap, whether it shows the new release. */
  askServer: z.boolean().default(false),
  /** Where releases are taken once they are live here. */
  targets: z.array(Target).default([]),
});

export const AlertSettings = z.strictObject({
  /** An address that is sent each alert as JSON (POST). */
  webhook: z.url({ protocol: /^https?$/ }).optional(),
  email: z
    .strictObject({
      /** The SMTP server and its port, such as `smtp.example.org:587`; its user and password come from the environment. */
      server: z.string().regex(/^[^\s:/]+:\d{1,5}$/, 'host:port'),
      from: z.email(),
      to: z.array(z.email()).min(1),
    })
    .optional(),
  /** Whom the LINE Messaging API pushes to: ids of users or groups that know the channel. Its token is in the environment. */
  line: z.strictObject({ to: z.array(z.string().regex(/^[UCR][0-9a-f]{32}$/, 'an id of LINE')).min(1) }).optional(),
});
export type AlertSettings = z.infer<typeof AlertSettings>;
