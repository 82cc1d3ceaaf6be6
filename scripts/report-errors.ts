import { PortalError } from '../src/domain/errors.ts';

/** Runs a command; an error that the operator can mend is told as title and hint, without a stack. Exit code 2. */
export async function reportErrors(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof PortalError)) throw error;
    console.error(`\n${error.message}\n  → ${error.hint}`);
    process.exitCode = 2;
  }
}
