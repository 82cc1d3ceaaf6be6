import { z } from 'zod';
import { ProvinceCode } from './area.ts';
import { CalendarDate } from './calendar-date.ts';
import { Sector } from './activity.ts';
import { SourceKind } from './source-ref.ts';

const SourceId = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens');

/** One export to read: a path, a glob (both beside the settings file) or an http(s) address. */
export const Source = z.strictObject({
  /** Short name, shown on the pages of data quality. */
  id: SourceId,
  kind: SourceKind,
  /** A path or glob below `data/`, or an http(s) address. */
  from: z.string().min(1),
  /** Detected from the bytes unless given. */
  format: z.enum(['csv', 'xlsx', 'json']).optional(),
  /** Folder of photographs that the export names, below `data/`. */
  photos: z
    .string()
    .regex(/^(?![/\\])(?!.*(?:^|[/\\])\.\.(?:[/\\]|$))/, 'a folder below data/')
    .optional(),
});
export type Source = z.infer<typeof Source>;

/** What `data/portal.yaml` may say. Every key has its reason here; every default is a decision that an operator may change. */
export const Settings = z.strictObject({
  portal: z.strictObject({
    /** The site's name, in Thai. */
    name: z.string().min(1),
    nameEn: z.string().min(1),
    /** DOPA code of the province, two digits in quotes. */
    province: ProvinceCode,
    /** Where the site will be reached; calendars and feeds need it. No slash at its end. */
    address: z.url({ protocol: /^https?$/ }).regex(/[^/]$/, 'no slash at the end'),
    /** Who runs the site. */
    owner: z.string().min(1),
    /** True only where the owner is the agency whose data it shows; the site says so either way. */
    official: z.boolean().default(false),
    /** Where readers report an error: an e-mail address or an https form. */
    reportErrorsTo: z.union([z.email(), z.url({ protocol: /^https$/ })]).optional(),
    licence: z
      .strictObject({ name: z.string().min(1), url: z.url({ protocol: /^https$/ }) })
      .default({ name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.th' }),
    /** How often the operator promises to update, in days; pages older than twice this say that they are late. */
    updateEveryDays: z.number().int().positive().default(1),
  }),
  /** The operator's exports. While it is empty the sample is shown, marked as such on every page. */
  sources: z.array(Source).default([]),
  /** More headers for a field: { title: ["ชื่องาน"] }. */
  columns: z.record(z.string(), z.array(z.string().min(1))).default({}),
  /** Agencies whose name is written in several ways, or that need a fixed id. */
  agencies: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,63}$/),
        name: z.string().min(1),
        aliases: z.array(z.string().min(1)).default([]),
        sector: Sector.optional(),
      }),
    )
    .default([]),
  /** Telephone numbers and e-mail addresses that may be shown; "*" shows whatever the contact column says. */
  publicContacts: z.array(z.string().min(1)).default([]),
  thresholds: z
    .strictObject({
      /** Hold the run where rows fall by more than this share. */
      rowsFallShare: z.number().min(0).max(1).default(0.3),
      /** Hold the run where all participants together grow by more than this factor. */
      totalJumpFactor: z.number().min(1).default(10),
      /** Hold the run where more than this share of rows has dates out of range. */
      oddDatesShare: z.number().min(0).max(1).default(0.2),
      /** The first day an activity can have. */
      firstDate: CalendarDate.default('2017-01-01'),
      /** How many days ahead a plan can lie. */
      daysAhead: z.number().int().positive().default(550),
      /** A result is late after this many days. */
      resultDueDays: z.number().int().nonnegative().default(7),
      /** A single activity with more people than this is a typing mistake. */
      maxParticipants: z.number().int().positive().default(100_000),
      /** People a disaster unit is to have, where the export names no target. */
      unitTarget: z.number().int().positive().default(50),
      /** A point farther than this from its reported tambon's point is not used. */
      pointFarKm: z.number().positive().default(25),
    })
    .prefault({}),
  limits: z
    .strictObject({
      rows: z.number().int().positive().default(200_000),
      fileMegabytes: z.number().positive().default(256),
      /** Decompressed XML of one sheet. */
      sheetMegabytes: z.number().positive().default(50),
      photoMegapixels: z.number().positive().default(50),
    })
    .prefault({}),
});
export type Settings = z.infer<typeof Settings>;
