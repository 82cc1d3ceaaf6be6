import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Boundaries } from '../domain/boundaries.ts';
import { toCanonicalJson } from '../domain/canonical-json.ts';
import { SettingsError } from '../domain/errors.ts';
import { writeFileAtomically } from './write-atomically.ts';

// Outlines are the operator's: none come with the project. They lie beside the other reference tables.

/** The file's name for a province of two digits. */
function nameFor(province: string): string {
  return `${province}-boundaries.topojson`;
}

/**
 * The province's outlines in `folder`; undefined where there is no file, which is normal.
 * @throws {SettingsError} for a file that is not what `npm run boundaries` writes, or that holds another province.
 */
export async function readBoundaries(folder: string, province: string): Promise<Boundaries | undefined> {
  const name = nameFor(province);
  const text = await readFile(path.join(folder, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw damaged(name, error.code ?? 'unreadable');
  });
  if (text === undefined) return undefined;
  const parsed = Boundaries.safeParse(valueIn(text, name));
  if (!parsed.success) {
    const [fault] = parsed.error.issues;
    throw damaged(name, `${fault?.path.join('.')}: ${fault?.message}`);
  }
  const stray = parsed.data.objects.areas.geometries.find(({ id }) => !id.startsWith(province));
  if (stray) throw damaged(name, `area ${stray.id} is not in province ${province}`);
  return parsed.data;
}

/** Writes the province's outlines whole, beside and then renamed. Returns where, and the bytes. */
export async function writeBoundaries(
  folder: string,
  province: string,
  boundaries: Boundaries,
): Promise<{ file: string; bytes: Uint8Array }> {
  const file = path.join(folder, nameFor(province));
  const bytes = new TextEncoder().encode(`${toCanonicalJson(boundaries)}\n`);
  await mkdir(folder, { recursive: true });
  await writeFileAtomically(file, bytes);
  return { file, bytes };
}

function valueIn(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged(name, 'not JSON');
  }
}

function damaged(name: string, found: string): SettingsError {
  return new SettingsError(
    `${name}: ไฟล์ขอบเขตเสียหาย / the file of boundaries is damaged (${found})`,
    'Make it again with "npm run boundaries -- FILE …", or remove it: the site does without.',
  );
}
