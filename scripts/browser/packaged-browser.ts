import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A browser that npm installed: its file and the environment it needs. */
export interface PackagedBrowser {
  executablePath: string;
  env: Record<string, string>;
}

/**
 * Unpacks the Chromium that @sparticuz/chromium brings as an archive, with the system libraries and fonts a bare Debian
 * lacks, into `.cache` once. Written beside and renamed, so that a broken-off run leaves no half browser.
 */
export async function unpackBrowser(cache = path.resolve('.cache')): Promise<PackagedBrowser> {
  const version = await readVersion();
  const folder = path.join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    const beside = `${folder}.${process.pid}`;
    await mkdir(beside, { recursive: true });
    await unpackInto(beside);
    // Its own fonts.conf names /tmp/fonts, which is not where they are, and none of the machine, which may have pictographs.
    await writeFile(path.join(beside, 'fonts', 'fonts.conf'), fontsConf(path.join(folder, 'fonts')));
    await rename(beside, folder).catch(async (error: unknown) => {
      await rm(beside, { recursive: true, force: true });
      if (!existsSync(folder)) throw error; // otherwise another run was quicker
    });
  }
  return {
    executablePath: path.join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: path.join(folder, 'fonts') },
  };
}

/** The package unpacks into the temporary folder, and brings its libraries only where it believes to be on AWS Lambda. */
async function unpackInto(folder: string): Promise<void> {
  const { TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
  process.env.TMPDIR = folder;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    restore({ TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH });
  }
}

function restore(before: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

async function readVersion(): Promise<string> {
  const file = path.resolve('node_modules/@sparticuz/chromium/package.json');
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
}

function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</dir>
  <dir>/usr/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
}
