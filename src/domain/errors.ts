/**
 * Something that stops a source or a run: a title that names the place, and a hint that tells the mend.
 * A bad cell is never one of these; it becomes an issue.
 */
export class PortalError extends Error {
  readonly hint: string;
  constructor(title: string, hint: string) {
    super(title);
    this.hint = hint;
    this.name = new.target.name;
  }
}

/** One source cannot be read; the others go on. */
export class SourceError extends PortalError {}

/** The settings cannot be read or used. */
export class SettingsError extends PortalError {}
