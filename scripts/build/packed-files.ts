import { link, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hashBytes } from '../../src/io/hash.ts';
import { packBytes } from '../../src/io/pack.ts';
import type { SearchFile } from '../../src/search/write-index.ts';

/**
 * Packed files of earlier builds, by their keys, or a checksum of what has none: a file that did not change is linked into
 * the new site without being made. Nothing ever writes into a file that is there.
 */
export class PackedFiles {
  private readonly folder: string;
  /** Names of kept files, `<key>-<bytes>`, by their keys. */
  private readonly kept: Map<string, string>;
  private readonly used = new Set<string>();

  private constructor(folder: string, names: readonly string[]) {
    this.folder = folder;
    this.kept = new Map(names.map((name) => [name.split('-')[0]!, name]));
  }

  static async open(folder: string): Promise<PackedFiles> {
    await mkdir(folder, { recursive: true });
    return new PackedFiles(folder, await readdir(folder));
  }

  /** Puts the packed bytes of a file at `place`, where nothing is yet; returns how many they are. */
  async put(place: string, { key, make }: SearchFile): Promise<number> {
    const plain = key === undefined ? make() : undefined;
    const ownKey = key ?? hashBytes(plain!);
    const known = this.kept.get(ownKey);
    if (known !== undefined && (await this.link(path.join(this.folder, known), place))) {
      this.used.add(known);
      return Number(known.split('-')[1]);
    }
    const packed = packBytes(plain ?? make());
    await writeFile(place, packed);
    const name = `${ownKey}-${packed.length}`;
    // It is whole before it has its name here, so that a build that is killed leaves no half of one.
    await this.link(place, path.join(this.folder, name));
    this.used.add(name);
    return packed.length;
  }

  /** Removes what no file of this build is. */
  async prune(): Promise<void> {
    for (const name of this.kept.values())
      if (!this.used.has(name)) await rm(path.join(this.folder, name), { force: true });
  }

  /** False where it cannot be linked: on another disk, removed by another build, or there already. */
  private link = (from: string, to: string): Promise<boolean> =>
    link(from, to).then(
      () => true,
      () => false,
    );
}
