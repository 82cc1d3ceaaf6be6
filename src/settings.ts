import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { CalendarDate } from './domain/calendar-date.ts';
import { SettingsError } from './domain/errors.ts';
import { Settings } from './domain/settings.ts';

// The only reader of the environment. Scripts set these variables for the site build, which runs in its own process.

/** What a run is told from outside; every path is absolute. */
export interface Environment {
  settingsFile: string;
  /** The folder that `npm run data` writes and the site reads. */
  datasetFolder: string;
  /** Where the site is written. */
  outFolder: string;
  /** The day the site is made for, in Asia/Bangkok. */
  today: CalendarDate;
}

/** What a command line may say instead of the environment. */
export type EnvironmentOverrides = { [Key in keyof Environment]?: string | undefined };

/**
 * Paths and day of this run: from the command line, else from PORTAL_SETTINGS, PORTAL_DATASET, PORTAL_OUT and
 * PORTAL_TODAY, else their defaults. `now` is asked only where no day is given.
 * @throws {SettingsError} where the day is none.
 */
export function readEnvironment(now: () => Date, overrides: EnvironmentOverrides = {}): Environment {
  const { PORTAL_SETTINGS, PORTAL_DATASET, PORTAL_OUT, PORTAL_TODAY } = process.env;
  const today = overrides.today || PORTAL_TODAY || dayInBangkok(now());
  if (!CalendarDate.safeParse(today).success) {
    throw new SettingsError(`today: found "${today}"`, 'Give a day that exists, as YYYY-MM-DD.');
  }
  return {
    settingsFile: path.resolve(overrides.settingsFile || PORTAL_SETTINGS || 'data/portal.yaml'),
    datasetFolder: path.resolve(overrides.datasetFolder || PORTAL_DATASET || 'data/dataset'),
    outFolder: path.resolve(overrides.outFolder || PORTAL_OUT || 'dist'),
    today,
  };
}

/** The variables that make another process read the same environment. */
export function toVariables({ settingsFile, datasetFolder, outFolder, today }: Environment): Record<string, string> {
  return { PORTAL_SETTINGS: settingsFile, PORTAL_DATASET: datasetFolder, PORTAL_OUT: outFolder, PORTAL_TODAY: today };
}

function dayInBangkok(now: Date): CalendarDate {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Bangkok' }).format(now);
}

/**
 * The checked settings of a file.
 * @throws {SettingsError} one line a fault, each with file, line, key, what was found and what is allowed.
 */
export function readSettings(file: string): Settings {
  const name = path.relative(process.cwd(), file) || file;
  if (!existsSync(file)) throw new SettingsError(`${name}: no such file`, 'Copy the example from the README.');
  return parseSettings(readFileSync(file, 'utf8'), name);
}

/** As `readSettings`, from text; `name` is the file's name in messages. */
export function parseSettings(text: string, name: string): Settings {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    throw new SettingsError(
      document.errors
        .map((error) => `${name}:${error.linePos?.[0].line ?? 1}: ${error.message.split('\n')[0]}`)
        .join('\n'),
      'Indent with two spaces, write "key: value", and put text that holds : or # in quotes.',
    );
  }
  const found: unknown = document.toJS() ?? {};
  const parsed = Settings.safeParse(found);
  if (parsed.success) return parsed.data;
  const lineOf = (keys: PropertyKey[]): number => {
    for (let depth = keys.length; depth > 0; depth--) {
      const node: unknown = document.getIn(keys.slice(0, depth), true);
      if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) {
        return lines.linePos(node.range[0] as number).line;
      }
    }
    return 1;
  };
  throw new SettingsError(
    parsed.error.issues.map((fault) => describeFault(fault, found, name, lineOf)).join('\n'),
    `Every key is explained in ${name} and in src/domain/settings.ts.`,
  );
}

function describeFault(
  fault: z.core.$ZodIssue,
  settings: unknown,
  name: string,
  lineOf: (keys: PropertyKey[]) => number,
): string {
  if (fault.code === 'unrecognized_keys') {
    return fault.keys
      .map(
        (key) =>
          `${name}:${lineOf([...fault.path, key])}: ${[...fault.path, key].join('.')}: found an unknown key, allowed are ${allowedKeys(fault.path)}`,
      )
      .join('\n');
  }
  const value = fault.path.reduce<unknown>(
    (inner, key) => (inner && typeof inner === 'object' ? (inner as Record<PropertyKey, unknown>)[key] : undefined),
    settings,
  );
  const found = value === undefined ? 'nothing' : JSON.stringify(value);
  return `${name}:${lineOf(fault.path)}: ${fault.path.join('.')}: found ${found}, allowed is ${allowed(fault)}`;
}

function allowed(fault: z.core.$ZodIssue): string {
  switch (fault.code) {
    case 'invalid_type':
      return fault.message.startsWith('Invalid input') ? fault.expected : fault.message;
    case 'invalid_value':
      return fault.values.map(String).join(', ');
    case 'too_small':
      return `at least ${fault.minimum}${fault.origin === 'string' ? ' character' : ''}`;
    case 'too_big':
      return `at most ${fault.maximum}`;
    case 'invalid_format':
      return fault.format === 'url' ? 'a web address such as https://example.org' : fault.message;
    default:
      return fault.message;
  }
}

/** The keys a part of the settings may have, read from the schema itself. */
function allowedKeys(keys: PropertyKey[]): string {
  let schema: z.core.$ZodType | undefined = Settings;
  for (const key of keys) schema = childOf(schema, key);
  const shape = unwrap(schema);
  return shape && 'shape' in shape ? Object.keys(shape.shape as object).join(', ') : 'none';
}

function childOf(schema: z.core.$ZodType | undefined, key: PropertyKey): z.core.$ZodType | undefined {
  const inner = unwrap(schema) as
    { shape?: Record<PropertyKey, z.core.$ZodType>; element?: z.core.$ZodType } | undefined;
  return typeof key === 'number' ? inner?.element : inner?.shape?.[key];
}

function unwrap(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  let inner = schema as (z.core.$ZodType & { unwrap?: () => z.core.$ZodType }) | undefined;
  while (inner && 'unwrap' in inner && typeof inner.unwrap === 'function' && !('element' in inner))
    inner = inner.unwrap();
  return inner;
}
