import { readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * The pictures of one folder and its sub-folders, found by name only.
 * A name from an export is compared with what lies there and never becomes a path, so it cannot lead out of the folder;
 * links are not followed.
 */
export class PictureFolder {
  readonly #byName: ReadonlyMap<string, string>;

  private constructor(byName: ReadonlyMap<string, string>) {
    this.#byName = byName;
  }

  /** Lists a folder; one that isn't there is empty. */
  static async open(folder: string): Promise<PictureFolder> {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
    const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
    files.sort();
    const byName = new Map<string, string>();
    for (const file of files) {
      const name = toName(path.basename(file));
      if (!byName.has(name)) byName.set(name, file);
    }
    return new PictureFolder(byName);
  }

  /** The file that an export's name means: its last part, without regard to case and to the encoding of ำ. */
  find(name: string): string | undefined {
    return this.#byName.get(toName(name.split(/[/\\]/).at(-1) ?? ''));
  }
}

function toName(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
