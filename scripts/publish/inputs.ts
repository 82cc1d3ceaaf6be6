import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { hashText } from '../../src/io/hash.ts';

/** What people decided, as checksums: of the settings and all decisions together, and of takedowns alone. */
export async function readInputs(settingsFile: string): Promise<{ inputs: string; takedowns: string }> {
  const folder = path.dirname(settingsFile);
  const read = (file: string) => readFile(file, 'utf8').catch(() => '');
  const files = ['corrections.csv', 'takedowns.csv', 'aliases.csv', 'channels.csv'].map((name) =>
    path.join(folder, name),
  );
  const texts = await Promise.all([settingsFile, ...files].map(read));
  return {
    inputs: hashText(JSON.stringify(texts)),
    takedowns: hashText(await read(path.join(folder, 'takedowns.csv'))),
  };
}
