import type { LockedPackage, LockFile } from '../lock/missing-platforms.ts';

/** A package of the lock file with what it may be used under. */
export interface PackageLicence {
  name: string;
  version: string;
  /** An SPDX expression. */
  licence: string;
  /** True for what only building and testing the project takes. */
  development: boolean;
}

/** Licences that ask for no more than their notice, and public domain. */
const permissive =
  'MIT MIT-0 ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 Python-2.0 Zlib CC0-1.0 CC-BY-4.0 Unlicense OFL-1.1';
/** Licences that ask for the source of changes to the package itself: it is used unchanged, as a package of its own. */
const reciprocal = ['MPL-2.0', 'LGPL-2.1+', 'LGPL-2.1-or-later', 'LGPL-3.0-or-later'];
export const allowedLicences: readonly string[] = [...permissive.split(' '), 'Public Domain', ...reciprocal];

/** What each package may be used under, by name. */
export function listLicences(lock: LockFile): PackageLicence[] {
  const packages = Object.entries(lock.packages).filter(([place]) => place !== '');
  return packages
    .map(([place, entry]) => ({
      name: nameOf(place),
      version: entry.version ?? '',
      licence: licenceOf(entry) ?? licenceOfParent(place, lock) ?? 'unknown',
      development: entry.dev === true,
    }))
    .toSorted((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

/** The licences of a package that are not allowed; of a choice one is enough. */
export function refusedLicences({ licence }: PackageLicence): string[] {
  const words = licence.replaceAll(/[()]/g, '').split(/ (?:AND|OR) /);
  const refused = words.filter((word) => !allowedLicences.includes(word));
  return licence.includes(' OR ') && refused.length < words.length ? [] : refused;
}

function licenceOf({ license }: LockedPackage): string | undefined {
  if (typeof license === 'string') return license;
  // As packages wrote it before there were expressions.
  return Array.isArray(license) ? (license as { type: string }[]).map(({ type }) => type).join(' OR ') : undefined;
}

/** A package for another kind of machine, of which the lock knows the name alone, is a part of the one that asks for it. */
function licenceOfParent(place: string, lock: LockFile): string | undefined {
  const name = nameOf(place);
  const parent = Object.values(lock.packages).find(({ optionalDependencies }) => name in (optionalDependencies ?? {}));
  return parent && licenceOf(parent);
}

const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
