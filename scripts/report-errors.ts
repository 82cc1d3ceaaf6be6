import path from 'node:path';
import { getSystemErrorMessage } from 'node:util';
import { PortalError } from '../src/domain/errors.ts';

/**
 * Runs a command; an error that the operator can mend is told as title and hint, without a stack. Exit code 2.
 * What the system says of a file or folder (no room, no right to it, a folder in a file's place) is one of these.
 */
export async function reportErrors(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const told = error instanceof PortalError ? error : toPortalError(error);
    if (!told) throw error;
    console.error(`\n${told.message}\n  → ${told.hint}`);
    process.exitCode = 2;
  }
}

function toPortalError(error: unknown): PortalError | undefined {
  const { code, errno, path: place } = error as NodeJS.ErrnoException;
  if (code === undefined || errno === undefined || place === undefined) return undefined;
  return new PortalError(
    `${path.relative('.', place) || place}: ใช้ไฟล์หรือโฟลเดอร์นี้ไม่ได้ / could not be used (${code}: ${getSystemErrorMessage(errno)})`,
    'Check that it is there, that it is what it should be, a file or a folder, and that this user may use it.',
  );
}
