import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkWithNu, hasJava } from './check-html/nu-checker.ts';
import { validateHtml } from './check-html/validate-html.ts';
import { readArguments } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';

// npm run check:html [-- FOLDER]: every page of a built site, by html-validate and, with Java, by the Nu HTML checker.

await reportErrors(async () => {
  const [folder = 'dist'] = readArguments({}, { most: 1 }).positionals;
  const files = globSync('**/*.html', { cwd: folder, exclude: ['pagefind/**'] }).toSorted();
  const found: string[] = [];
  for (const file of files) found.push(...(await validateHtml(readFileSync(path.join(folder, file), 'utf8'), file)));
  const withJava = hasJava();
  if (withJava) {
    // A command line has an end: so many files at a time.
    for (let at = 0; at < files.length; at += 500) {
      found.push(...checkWithNu(files.slice(at, at + 500).map((file) => path.join(folder, file))));
    }
  }

  for (const line of found) console.log(line);
  console.log(
    `${files.length} pages, ${found.length} faults${withJava ? '' : ' (without the Nu HTML checker: Java is not installed)'}`,
  );
  process.exitCode = files.length > 0 && found.length === 0 ? 0 : 1;
});
