import { mkdir, writeFile } from 'node:fs/promises';
import { kitCases, writeKitCase } from './kit-cases.ts';

// node tests/support/write-kit-texts.ts: writes what each case's channels say today into tests/kit.
// The difference is read by a person before it is committed.

await mkdir('tests/kit', { recursive: true });
for (const [name, activities] of Object.entries(kitCases)) {
  await writeFile(`tests/kit/${name}.txt`, writeKitCase(activities));
}
