import { spawnSync } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';
import { PortalError } from '../src/domain/errors.ts';
import { hashText } from '../src/io/hash.ts';
import { writeFileAtomically } from '../src/io/write-atomically.ts';
import type { LockFile } from './lock/missing-platforms.ts';
import { readArguments } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';
import { listLicences, refusedLicences } from './sbom/licences.ts';

// npm run sbom [-- --out FOLDER]: what the project is made of, from the lock file alone: sbom.cdx.json (CycloneDX, by npm
// itself) and licences.csv. The same lock file gives the same bytes.

interface Bill {
  serialNumber: string;
  metadata: { timestamp?: string; component: { name: string } };
  components: { name: string; version: string; licenses?: { license: { name: string } }[] }[];
}

await reportErrors(async () => {
  const { values } = readArguments({ out: { type: 'string', default: 'sbom' } });
  const lockText = await readFile('package-lock.json', 'utf8');
  const licences = listLicences(JSON.parse(lockText) as LockFile);
  const bill = readBill();
  // Neither the moment nor the folder's name says anything of what is inside.
  delete bill.metadata.timestamp;
  bill.metadata.component.name = 'jitasa-portal';
  bill.serialNumber = `urn:uuid:${toUuid(hashText(lockText))}`;
  const licenceOf = new Map(licences.map(({ name, version, licence }) => [`${name}@${version}`, licence]));
  for (const component of bill.components) {
    const name = licenceOf.get(`${component.name}@${component.version}`);
    if (!component.licenses?.length && name !== undefined) component.licenses = [{ license: { name } }];
  }
  const folder = path.resolve(values.out);
  await mkdir(folder, { recursive: true });
  await writeFileAtomically(path.join(folder, 'sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
  await writeFileAtomically(path.join(folder, 'licences.csv'), `${Papa.unparse(licences, { newline: '\n' })}\n`);
  const refused = licences.filter((each) => refusedLicences(each).length > 0);
  for (const { name, version, licence } of refused) console.log(`✖ ${name} ${version}: ${licence}`);
  const used = licences.filter(({ development }) => !development).length;
  const different = new Set(licences.map(({ licence }) => licence)).size;
  console.log(
    `${bill.components.length} components in ${path.relative('.', folder)}/sbom.cdx.json; ${licences.length} packages ` +
      `(${used} to run, ${licences.length - used} for development) under ${different} licences, ${refused.length} not allowed`,
  );
  if (refused.length > 0) process.exitCode = 1;
});

/** The bill that npm makes of the lock file. */
function readBill(): Bill {
  const command = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'];
  const { status, stdout, stderr, error } = spawnSync('npm', command, {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    shell: process.platform === 'win32',
  });
  if (error || status !== 0)
    throw new PortalError(`npm ${command.join(' ')}: ${error?.message ?? stderr}`, 'It takes npm 10 or newer.');
  return JSON.parse(stdout) as Bill;
}

/** A UUID made of a checksum (RFC 9562, version 8). */
function toUuid(hex: string): string {
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join('-');
}
