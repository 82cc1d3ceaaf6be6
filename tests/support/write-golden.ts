import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCase } from './golden-case.ts';

// node tests/support/write-golden.ts <case> …: writes what each case makes today into its `expected/`.
// The difference is read by a person before it is committed: what a run makes is not yet what it should make.

for (const name of process.argv.slice(2)) {
  const folder = path.join('tests/golden', path.basename(name));
  const { files } = await runCase(folder);
  await rm(path.join(folder, 'expected'), { recursive: true, force: true });
  await mkdir(path.join(folder, 'expected'));
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(folder, 'expected', file), text);
  console.log(`${name}: ${Object.keys(files).join(', ')}`);
}
