import { z } from 'zod';
import { ProvinceCode } from './area.ts';
import { CalendarDate } from './calendar-date.ts';
import { SourceKind } from './source-ref.ts';

/** Proof of what was pulled and when. The bytes are kept under their checksum. */
export const Receipt = z.object({
  source: z.string(),
  /** The address or the path as the settings name it, without credentials or folders of the machine. */
  from: z.string(),
  file: z.string(),
  /** When the export was made, as far as known: a file's own time, or Last-Modified, else the time of pulling. ISO 8601 UTC. */
  time: z.iso.datetime(),
  etag: z.string().optional(),
  /** When the file was last changed, by its server's word; asked with where there is no ETag. */
  lastModified: z.iso.datetime().optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().nonnegative(),
  /** True where pulling failed and the last good copy stands in. */
  stale: z.boolean(),
});
export type Receipt = z.infer<typeof Receipt>;

/** How one header was understood; `field` is absent where nobody knows it. */
export const ColumnReading = z.object({
  header: z.string(),
  field: z.string().optional(),
  /** For an unknown header: the known header most like it. */
  nearest: z.string().optional(),
});

/** How one sheet was read. Always: rows = published + held + excluded. */
export const SheetReading = z.object({
  source: z.string(),
  kind: SourceKind,
  file: z.string(),
  sheet: z.string().optional(),
  format: z.enum(['csv', 'xlsx', 'json']),
  encoding: z.string().optional(),
  delimiter: z.string().optional(),
  /** Row number of the header, as a spreadsheet shows it. */
  headerRow: z.number().int().positive().optional(),
  columns: z.array(ColumnReading),
  rows: z.number().int().nonnegative(),
  published: z.number().int().nonnegative(),
  held: z.number().int().nonnegative(),
  excluded: z.number().int().nonnegative(),
});
export type SheetReading = z.infer<typeof SheetReading>;

/** What a run read and wrote. It holds no clock time of the run itself, so that the same input gives the same bytes. */
export const Manifest = z.object({
  schemaVersion: z.literal(1),
  province: ProvinceCode,
  /** True where the exports are the project's own example. */
  sample: z.boolean(),
  /** The newest receipt's time: no figure on the site is newer. */
  asOf: z.iso.datetime(),
  /** The day that rules and states were reckoned for. */
  today: CalendarDate,
  receipts: z.array(Receipt),
  sheets: z.array(SheetReading),
  counts: z.record(z.string(), z.number().int().nonnegative()),
  /** SHA-256 of each file of the dataset, by name. */
  files: z.record(z.string(), z.string()),
  /** SHA-256 of the previous run's manifest.json, so that a silent edit shows; null for the first. */
  previous: z.string().nullable(),
});
export type Manifest = z.infer<typeof Manifest>;
