/** A package of the lock file, as far as this matter needs it. */
export interface LockedPackage {
  version?: string;
  os?: string[] | string;
  cpu?: string[] | string;
  libc?: string[] | string;
  dev?: boolean;
  optional?: boolean;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
  [other: string]: unknown;
}

/** package-lock.json, version 3: `packages` is keyed by place, such as `node_modules/astro`. */
export interface LockFile {
  packages: Record<string, LockedPackage>;
  [other: string]: unknown;
}

/**
 * Entries that the lock file should have and has not: platform packages that the registry did not serve when the lock
 * was written. `npm ci` refuses a lock without them (EUSAGE). The entries carry no checksum, since none is known.
 * @throws {Error} where a name does not tell its platform, or its version is a range.
 */
export function findMissingPlatforms(lock: LockFile): Record<string, LockedPackage> {
  const packages = { ...lock.packages };
  const missing: Record<string, LockedPackage> = {};
  for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const place = findPlace(packages, parent, name, version);
      if (place in lock.packages) continue;
      const entry = (missing[place] ??= toEntry(name, version, dev === true));
      // Wanted by something that is not for development only.
      if (!dev) delete entry.dev;
      packages[place] = entry;
    }
  }
  return missing;
}

/** The lock file with the missing entries, in npm's order. */
export function completeLock(lock: LockFile): LockFile {
  const all = { ...lock.packages, ...findMissingPlatforms(lock) };
  const places = Object.keys(all).toSorted((a, b) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(places.map((place) => [place, all[place] ?? {}])) };
}

/** Places whose entry names the host it was downloaded from, which binds everybody to that host. */
export function findHosts(lock: LockFile): string[] {
  return Object.entries(lock.packages)
    .filter(([, entry]) => entry.resolved !== undefined)
    .map(([place]) => place);
}

/** Where the entry is, or belongs, by Node's way of looking from `parent` upwards. */
function findPlace(packages: Record<string, LockedPackage>, parent: string, name: string, version: string): string {
  let free: string | undefined;
  for (let folder: string | undefined = parent; folder !== undefined; folder = parentOf(folder)) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    const found = packages[place];
    // A range that npm has resolved is npm's matter; only an exact version can be compared here.
    if (found && (found.version === version || !isExact(version))) return place;
    if (found) break;
    free = place;
  }
  return free ?? `${parent}/node_modules/${name}`;
}

/** `node_modules/a/node_modules/b` → `node_modules/a` → `` → undefined. */
function parentOf(place: string): string | undefined {
  if (place === '') return undefined;
  const cut = place.lastIndexOf('node_modules/');
  return cut <= 0 ? '' : place.slice(0, cut - 1);
}

function isExact(version: string): boolean {
  return /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version);
}

function toEntry(name: string, version: string, dev: boolean): LockedPackage {
  if (!isExact(version)) throw new Error(`${name}: "${version}" is a range, and no version of it can be looked up`);
  const { os, cpu, libc } = readPlatform(name);
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev: true }),
    ...(libc && { libc: [libc] }),
    optional: true,
    ...(os && { os: [os] }),
  };
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'linuxmusl', 'openharmony', 'win32', 'windows', 'wasm32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

/** The platform that a package's name ends with, such as `binding-linux-arm-musleabihf` or `windows-x64`. */
function readPlatform(name: string): { os?: string; cpu?: string; libc?: string } {
  const words = name.split(/[-/]/);
  const system = words.findLast((word) => systems.includes(word));
  if (system === 'wasm32') return { cpu: 'wasm32' };
  const cpu = words.findLast((word) => processors.includes(word));
  if (!system || !cpu) throw new Error(`${name}: its name does not say for which system and processor it is`);
  const musl = system === 'linuxmusl' || words.some((word) => word.startsWith('musl'));
  const glibc = words.some((word) => word.startsWith('gnu'));
  return {
    os: system === 'windows' ? 'win32' : system === 'linuxmusl' ? 'linux' : system,
    cpu,
    ...(musl ? { libc: 'musl' } : glibc ? { libc: 'glibc' } : {}),
  };
}
