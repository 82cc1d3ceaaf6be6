import { BoundaryAttribution } from '../../src/domain/boundaries.ts';
import { SettingsError } from '../../src/domain/errors.ts';

export interface AttributionFlags {
  source?: string | undefined;
  licence?: string | undefined;
  date?: string | undefined;
}

/**
 * Who made the outlines, under which licence, and of which day they are.
 * @throws {SettingsError} naming the flags that are missing or wrong.
 */
export function readAttribution({ source, licence, date }: AttributionFlags): BoundaryAttribution {
  const parsed = BoundaryAttribution.safeParse({ source: source?.trim(), licence: licence?.trim(), date });
  if (parsed.success) return parsed.data;
  const flags = [...new Set(parsed.error.issues.map(({ path }) => `--${String(path[0])}`))].join(', ');
  throw new SettingsError(
    `ต้องบอกที่มาของขอบเขต (${flags}) / Where the boundaries come from is missing or unreadable: ${flags}`,
    'Most licences ask that the source be named, and readers must be able to tell how old a border is: every map shows ' +
      'them. For example: --source "กรมแผนที่ทหาร, OCHA COD-AB" --licence "CC BY 3.0 IGO" --date 2022-01-22',
  );
}
