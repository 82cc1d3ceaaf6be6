import { parseArgs, type ParseArgsConfig } from 'node:util';
import { PortalError } from '../src/domain/errors.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Read<Given extends Options> = ReturnType<
  typeof parseArgs<{ options: Given; allowPositionals: true; strict: true }>
>;

/**
 * What a command was given: `values` of its options, and at most `most` words beside them (`positionals`).
 * @throws {PortalError} for an option that the command does not have, one without its value or with one too many, and
 * for a word too many; it lists what may be given.
 */
export function readArguments<const Given extends Options>(
  options: Given,
  { most = 0, args = process.argv.slice(2) }: { most?: number; args?: string[] } = {},
): Read<Given> {
  let read: Read<Given>;
  try {
    read = parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS_')) throw error;
    // Node explains further how to give a word that begins with a dash; nobody means to.
    throw refuse((error as Error).message.split(/\.\s/)[0]!, options);
  }
  const surplus = read.positionals[most];
  if (surplus !== undefined) throw refuse(`Unexpected argument '${surplus}'`, options);
  return read;
}

function refuse(what: string, options: Options): PortalError {
  const names = Object.entries(options).map(([name, { type }]) => (type === 'string' ? `--${name} …` : `--${name}`));
  return new PortalError(
    `คำสั่งไม่ถูกต้อง / ${what}`,
    names.length > 0 ? `Allowed: ${names.join(', ')}.` : 'This command takes no options.',
  );
}

/**
 * A whole number that an option was given.
 * @throws {PortalError} for anything else; `least` and `most` are the smallest and the largest allowed.
 */
export function toWholeNumber(option: string, text: string, least: number, most = 999_999_999): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new PortalError(`--${option}: found "${text}"`, `Allowed is a whole number from ${least} to ${most}.`);
}
