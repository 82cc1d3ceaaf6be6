import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeFileAtomically } from '../../src/io/write-atomically.ts';
import { unwrapWoff } from './unwrap-woff.ts';

const faces = [
  'sarabun/files/sarabun-@-400',
  'sarabun/files/sarabun-@-600',
  'noto-serif-thai/files/noto-serif-thai-@-700',
];
const scripts = ['thai', 'latin'];

/**
 * Puts the site's own faces where a drawing program finds them, so that a machine without any Thai font draws Thai too.
 * @returns the configuration file of fontconfig that names them.
 */
export async function prepareFonts(folder: string): Promise<string> {
  const conf = path.join(folder, 'fonts.conf');
  if (existsSync(conf)) return conf;
  await mkdir(folder, { recursive: true });
  for (const face of faces.flatMap((name) => scripts.map((script) => name.replace('@', script)))) {
    const woff = await readFile(path.resolve('node_modules/@fontsource', `${face}-normal.woff`));
    await writeFile(path.join(folder, `${path.basename(face)}.ttf`), unwrapWoff(woff));
  }
  // Last, because its being there says that the rest is.
  await writeFileAtomically(conf, toConfiguration(folder));
  return conf;
}

/** Whatever letters the site's faces do not have, such as emoji, the system's own may. */
function toConfiguration(folder: string): string {
  const escaped = folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escaped}</dir>
  <cachedir>${escaped}</cachedir>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
</fontconfig>
`;
}
