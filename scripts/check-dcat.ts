import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PortalError } from '../src/domain/errors.ts';
import { validateTurtle } from '../tests/support/dcat/validate-dcat.ts';
import { readArguments } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';

// npm run check:dcat -- SHAPES.ttl … [--site FOLDER]: a built site's catalogue by shapes from elsewhere, such as the official
// ones of DCAT-AP. They are no part of the project: https://github.com/SEMICeu/DCAT-AP/tree/master/releases has them.

await reportErrors(async () => {
  const { values, positionals } = readArguments({ site: { type: 'string' } }, { most: 20 });
  if (positionals.length === 0) throw new PortalError('No shapes were given', 'npm run check:dcat -- SHAPES.ttl …');
  const catalogue = readFileSync(path.join(values.site ?? 'dist', 'data', 'catalogue.ttl'), 'utf8');
  const totals = { violation: 0, warning: 0, info: 0 };
  for (const file of positionals) {
    const findings = await validateTurtle(catalogue, readFileSync(file, 'utf8'));
    // What is said of every file in the same words is one line.
    const groups = Object.entries(
      Object.groupBy(findings, ({ severity, property, message }) => `${severity} ${property}: ${message}`),
    );
    console.log(findings.length === 0 ? `${file}: nothing found` : `${file}:`);
    for (const [told, found = []] of groups) console.log(`  ${found.length} × ${told}\n    ${toNodes(found)}`);
    for (const { severity } of findings) totals[severity] += 1;
  }
  console.log(`\n${totals.violation} violations, ${totals.warning} warnings`);
  process.exitCode = totals.violation > 0 ? 1 : 0;
});

function toNodes(found: readonly { node: string }[]): string {
  const nodes = [...new Set(found.map(({ node }) => node))];
  return `${nodes.slice(0, 4).join(' ')}${nodes.length > 4 ? ` and ${nodes.length - 4} more` : ''}`;
}
