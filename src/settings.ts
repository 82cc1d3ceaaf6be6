import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, parseDocument, visit, type Document } from 'yaml';
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

/** Keys and passwords, which stand in no file of the project. */
export interface Secrets {
  smtpUser: string | undefined;
  smtpPassword: string | undefined;
  lineToken: string | undefined;
  /** An address that a watchman expects to be asked after each good run, such as one of healthchecks.io. */
  pingAddress: string | undefined;
}

/** From PORTAL_SMTP_USER, PORTAL_SMTP_PASSWORD, PORTAL_LINE_TOKEN and PORTAL_PING. */
export function readSecrets(): Secrets {
  const { PORTAL_SMTP_USER, PORTAL_SMTP_PASSWORD, PORTAL_LINE_TOKEN, PORTAL_PING } = process.env;
  return {
    smtpUser: PORTAL_SMTP_USER || undefined,
    smtpPassword: PORTAL_SMTP_PASSWORD || undefined,
    lineToken: PORTAL_LINE_TOKEN || undefined,
    pingAddress: PORTAL_PING || undefined,
  };
}

function dayInBangkok(now: Date): CalendarDate {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Bangkok' }).format(now);
}

/**
 * The checked settings of a file.
 * @throws {SettingsError} one line a fault, each with file, line, key, what was found and what is allowed.
 */
export function readSettings(file: string): Settings {
  return parseSettings(readText(file), nameOf(file));
}

/** As `readSettings`, from text; `name` is the file's name in messages. */
export function parseSettings(text: string, name: string): Settings {
  const { document, lineOf } = parseYaml(text, name);
  const found: unknown = emptyToUndefined(document.toJS() ?? {});
  if (typeof found !== 'object' || Array.isArray(found)) {
    throw new SettingsError(
      `${name}:${lineOf([])}: found ${Array.isArray(found) ? 'a list' : JSON.stringify(found)}, allowed are keys: ${allowedKeys([], found)}`,
      'Begin the file with "portal:" and indent what belongs to it with two spaces.',
    );
  }
  const parsed = Settings.safeParse(found);
  if (parsed.success) return parsed.data;
  throw new SettingsError(
    parsed.error.issues.map((fault) => describeFault(fault, found, name, lineOf)).join('\n'),
    `Every key is explained in ${name} and in src/domain/settings.ts.`,
  );
}

/**
 * The error for a value that its schema takes and the program cannot use: told, as any other, with file, line and key.
 * `found` and `allowed` are ends of the sentence: `found "99", allowed are 10, 11`.
 */
export function refuseSetting(
  file: string,
  keys: readonly (string | number)[],
  { found, allowed, hint }: { found: string; allowed: string; hint: string },
): SettingsError {
  const { lineOf } = parseYaml(readText(file), nameOf(file));
  return new SettingsError(`${nameOf(file)}:${lineOf(keys)}: ${keys.join('.')}: found ${found}, ${allowed}`, hint);
}

function nameOf(file: string): string {
  return path.relative(process.cwd(), file) || file;
}

function readText(file: string): string {
  try {
    // A pipe would be waited on for ever.
    if (!statSync(file).isFile()) throw unreadable(file, 'not a plain file');
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      throw new SettingsError(`${nameOf(file)}: no such file`, 'Copy the example from the README.');
    throw unreadable(file, String(code));
  }
}

function unreadable(file: string, why: string): SettingsError {
  return new SettingsError(
    `${nameOf(file)}: could not be read (${why})`,
    'Give the settings file, such as data/portal.yaml.',
  );
}

/** Line of a key, or of the nearest one around it that is there. */
type LineOf = (keys: readonly PropertyKey[]) => number;

/** @throws {SettingsError} for broken YAML, and for aliases: a short file of them can stand for millions of values. */
function parseYaml(text: string, name: string): { document: Document; lineOf: LineOf } {
  const lines = new LineCounter();
  const document: Document = parseDocument(text, { lineCounter: lines });
  const faults = document.errors.map(
    (error) => `${name}:${error.linePos?.[0].line ?? 1}: ${error.message.split('\n')[0]}`,
  );
  visit(document, {
    Alias(_key, { source, range }) {
      const { line } = lines.linePos(range?.[0] ?? 0);
      faults.push(`${name}:${line}: found the alias *${source}, allowed is a value in full`);
    },
  });
  if (faults.length > 0) {
    throw new SettingsError(
      faults.join('\n'),
      'Indent with two spaces, write "key: value", and put text that holds : * & or # in quotes.',
    );
  }
  const lineOf: LineOf = (keys) => {
    for (let depth = keys.length; depth >= 0; depth--) {
      const node: unknown = depth === 0 ? document.contents : document.getIn(keys.slice(0, depth), true);
      if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) {
        return lines.linePos(node.range[0] as number).line;
      }
    }
    return 1;
  };
  return { document, lineOf };
}

/** A key without a value, such as `sources:` with all its lines still comments, says as little as no key at all. */
function emptyToUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(emptyToUndefined);
  if (value === null || typeof value !== 'object') return value ?? undefined;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, emptyToUndefined(inner)]));
}

function describeFault(fault: z.core.$ZodIssue, settings: unknown, name: string, lineOf: LineOf): string {
  if (fault.code === 'unrecognized_keys') {
    return fault.keys
      .map(
        (key) =>
          `${name}:${lineOf([...fault.path, key])}: ${[...fault.path, key].join('.')}: found an unknown key, allowed are ${allowedKeys(fault.path, settings)}`,
      )
      .join('\n');
  }
  const value = fault.path.reduce(valueAt, settings);
  const found = value === undefined ? 'nothing' : JSON.stringify(value);
  return `${name}:${lineOf(fault.path)}: ${fault.path.join('.')}: found ${found}, allowed is ${allowed(fault)}`;
}

const valueAt = (value: unknown, key: PropertyKey): unknown =>
  value && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined;

function allowed(fault: z.core.$ZodIssue): string {
  switch (fault.code) {
    case 'invalid_type':
      if (!fault.message.startsWith('Invalid input')) return fault.message;
      return fault.expected === 'int' ? 'a whole number' : fault.expected;
    case 'invalid_value':
      return fault.values.map(String).join(', ');
    case 'too_small':
      return `${fault.inclusive === false ? 'more than' : 'at least'} ${fault.minimum}${fault.origin === 'string' ? ' character' : ''}`;
    case 'too_big':
      return `${fault.inclusive === false ? 'less than' : 'at most'} ${fault.maximum}`;
    case 'invalid_format':
      return fault.format === 'url' ? 'a web address such as https://example.org' : fault.message;
    default:
      return fault.message;
  }
}

/** The keys a part of the settings may have, read from the schema itself. */
function allowedKeys(keys: readonly PropertyKey[], settings: unknown): string {
  return Object.keys(shapeAt(keys, settings)).join(', ') || 'none';
}

type Shape = Record<string, z.core.$ZodType>;

/** What the part at `keys` consists of; where there is a choice of parts, the one that the settings' own values choose. */
function shapeAt(keys: readonly PropertyKey[], settings: unknown): Shape {
  let schema: z.core.$ZodType | undefined = Settings;
  let value = settings;
  for (const key of keys) {
    schema = typeof key === 'number' ? elementOf(schema) : shapeOf(schema, value)[String(key)];
    value = valueAt(value, key);
  }
  return shapeOf(schema, value);
}

function shapeOf(schema: z.core.$ZodType | undefined, value: unknown): Shape {
  const inner = unwrap(schema) as z.ZodObject<Shape> | z.ZodDiscriminatedUnion<z.ZodObject<Shape>[]> | undefined;
  if (!inner || !('options' in inner)) return inner?.shape ?? {};
  const { discriminator } = inner.def;
  const isChosen = ({ shape }: z.ZodObject<Shape>) =>
    (shape[discriminator] as z.ZodLiteral).value === valueAt(value, discriminator);
  return inner.options.find(isChosen)?.shape ?? {};
}

function elementOf(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  return (unwrap(schema) as { element?: z.core.$ZodType } | undefined)?.element;
}

function unwrap(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  let inner = schema as (z.core.$ZodType & { unwrap?: () => z.core.$ZodType }) | undefined;
  while (inner && 'unwrap' in inner && typeof inner.unwrap === 'function' && !('element' in inner))
    inner = inner.unwrap();
  return inner;
}
