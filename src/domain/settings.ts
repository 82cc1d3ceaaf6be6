import { z } from 'zod';
import { ProvinceCode } from './area.ts';
import { CalendarDate } from './calendar-date.ts';
import { Sector } from './activity.ts';
import { Basemap } from './basemap.ts';
import { AlertSettings, NetworkSettings, PublishSettings } from './operation-settings.ts';
import { NationalDaysSettings } from './national-day.ts';
import { SourceKind } from './source-ref.ts';

/** Id of the source that `data/channels.csv`, kept by hand, stands for. */
export const channelsFileId = 'channels-file';

const SourceId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens')
  .refine((id) => id !== channelsFileId, `another id: ${channelsFileId} is that of data/channels.csv`);

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
    .min(1)
    .regex(/^(?![/\\])(?!.*(?:^|[/\\])\.\.(?:[/\\]|$))/, 'a folder below data/')
    .optional(),
  /** Whether photographs are shown at once, or only once a line in `data/photo-decisions.csv` clears them. */
  photoState: z.enum(['publish', 'hold']).optional(),
  /** Hosts from which pictures are fetched where the export gives addresses; no other host is ever asked. */
  photoHosts: z.array(z.string().regex(/^[a-z0-9.-]+(?::\d+)?$/, 'a host, such as photos.example.go.th')).optional(),
});
export type Source = z.infer<typeof Source>;

/** Kinds of publisher, as catalogues of data tell them apart (publisher types of ADMS 1.0). */
export const OwnerKind = z.enum([
  'national-authority',
  'regional-authority',
  'local-authority',
  'academic',
  'company',
  'non-governmental',
  'non-profit',
  'individual',
]);
export type OwnerKind = z.infer<typeof OwnerKind>;

const AgencySettings = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,63}$/, 'two to 64 lower-case letters, digits and hyphens'),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  sector: Sector.optional(),
});

/** Refuses an id that an earlier one of the list has: what is found by it would be the wrong one's. */
function refuseRepeatedIds(list: readonly { id: string }[], context: z.RefinementCtx): void {
  const taken = new Set<string>();
  for (const [index, { id }] of list.entries()) {
    if (taken.has(id))
      context.addIssue({ code: 'custom', path: [index, 'id'], message: 'an id that no earlier one has' });
    taken.add(id);
  }
}

/** Refuses a name or alias that an earlier agency has: nobody could tell which of the two a row means. */
function refuseRepeatedNames(list: readonly z.infer<typeof AgencySettings>[], context: z.RefinementCtx): void {
  const ownerOf = new Map<string, number>();
  for (const [index, { name, aliases }] of list.entries()) {
    const places = [{ text: name, path: ['name'] }, ...aliases.map((text, at) => ({ text, path: ['aliases', at] }))];
    for (const { text, path } of places) {
      const key = text.normalize('NFC').replaceAll(/\s+/g, '');
      const owner = ownerOf.get(key) ?? index;
      if (owner !== index) {
        const message = `a name that no other agency has (${list[owner]!.id} has it)`;
        context.addIssue({ code: 'custom', path: [index, ...path], message });
      }
      ownerOf.set(key, owner);
    }
  }
}

/** An address of the site itself. */
const Address = z
  .url({ protocol: /^https?$/, abort: true })
  .regex(/[^/]$/, 'no slash at the end')
  .regex(/^[^?#]*$/, 'an address without ? and #')
  .regex(/^[^/]+\/\/[^/@]*(?:\/|$)/, 'an address without a user name or password');

/** What `data/portal.yaml` may say. Every key has its reason here; every default is a decision that an operator may change. */
export const Settings = z.strictObject({
  portal: z.strictObject({
    /** The site's name, in Thai. */
    name: z.string().min(1),
    nameEn: z.string().min(1),
    /** DOPA code of the province, two digits in quotes. */
    province: ProvinceCode,
    /** Where the site will be reached; calendars and feeds need it. No slash at its end: paths are put behind it. */
    address: Address,
    /**
     * Where it was first reached, if it has moved since: ids in calendars and feeds are made of that address, so that
     * programs of subscribers know what they have.
     */
    firstAddress: Address.optional(),
    /** A day on which the first address was already the owner's; ids of feeds name it (RFC 4151). */
    addressSince: CalendarDate.default('2026-01-01'),
    /** Who runs the site. */
    owner: z.string().min(1),
    /** What kind of publisher the owner is; catalogues of data are told it. A province's offices are a regional authority. */
    ownerKind: OwnerKind.optional(),
    /** Name or id of the owner's organisation in Thailand's government data catalogue, which takes entries by it. */
    gdCatalogOrganisation: z.string().min(1).optional(),
    /** True only where the owner is the agency whose data it shows; the site says so either way. */
    official: z.boolean().default(false),
    /** Where readers report an error: an e-mail address or an https form. */
    reportErrorsTo: z
      .union([z.email(), z.url({ protocol: /^https$/ })], 'an e-mail address or an https address')
      .optional(),
    licence: z
      .strictObject({ name: z.string().min(1), url: z.url({ protocol: /^https$/ }) })
      .default({ name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.th' }),
    /** How often the operator promises to update, in days; pages older than twice this say that they are late. */
    updateEveryDays: z.number().int().positive().default(1),
  }),
  /** The operator's exports. While it is empty the sample is shown, marked as such on every page. */
  sources: z.array(Source).superRefine(refuseRepeatedIds).default([]),
  /** More headers for a field: { title: ["ชื่องาน"] }. */
  columns: z.record(z.string(), z.array(z.string().min(1)).default([])).default({}),
  /** Agencies whose name is written in several ways, or that need a fixed id. */
  agencies: z.array(AgencySettings).superRefine(refuseRepeatedIds).superRefine(refuseRepeatedNames).default([]),
  /** Telephone numbers and e-mail addresses that may be shown; "*" shows whatever the contact column says. */
  publicContacts: z.array(z.string().min(1)).default([]),
  /** A street map under the interactive map; without it no reader's browser asks another host for anything. */
  basemap: Basemap.optional(),
  /**
   * Portals of other provinces made with this program, by their addresses: the page of search then finds activities there
   * too, and readers' browsers ask those hosts once they choose it.
   */
  otherPortals: z
    .array(Address)
    .refine((list) => new Set(list).size === list.length, 'each address once')
    .default([]),
  /** National days (วันสำคัญ), for planning: a list that comes with the project, the operator's own, or both. */
  nationalDays: NationalDaysSettings.prefault({}),
  /** Sub-types (ประเภทย่อย) that the province uses; offered in the forms for headmen. */
  subtypes: z.array(z.string().min(1).max(100)).default([]),
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
      /** A point farther than this outside its reported area is told as a mistake, and used all the same. */
      pointOutsideKm: z.number().positive().default(1),
    })
    .prefault({}),
  limits: z
    .strictObject({
      rows: z.number().int().positive().default(200_000),
      fileMegabytes: z.number().positive().default(256),
      /** Decompressed XML of one sheet. */
      sheetMegabytes: z.number().positive().default(50),
      photoMegapixels: z.number().positive().default(50),
      /** More of one report are not published: nobody looks at 400 pictures of one morning. */
      photosPerReport: z.number().int().positive().default(60),
      /** Memory and time that decoding one file may take. */
      decodeMegabytes: z.number().int().min(128).default(2048),
      decodeSeconds: z.number().positive().default(120),
    })
    .prefault({}),
  /** How sources are fetched. */
  network: NetworkSettings.prefault({}),
  /** How releases are signed, and where they go. */
  publish: PublishSettings.prefault({}),
  /** Whom to tell when a run needs a person. */
  alerts: AlertSettings.prefault({}),
});
export type Settings = z.infer<typeof Settings>;
