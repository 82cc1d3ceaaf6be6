import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { SourceError } from '../../src/domain/errors.ts';
import { fetchFile, isAddress } from '../../src/io/fetch/fetch-file.ts';
import { withoutSlashAtEnd } from '../../src/routes.ts';

/** The published data of a site, wherever it is. */
export interface SiteFiles {
  /** The bytes of a file below /data; undefined where there is none. Names are checked by who asks. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Names of all files that belong to the published data; undefined where nobody can list them, as over the web. */
  list(): Promise<string[] | undefined>;
}

/** No published file of a province is nearly as large. */
const megabytes = 1024;

/** The data of a site by its address, or by the folder that was built; the folder `data` of either will do as well. */
export function openSite(place: string): SiteFiles {
  return isAddress(place) ? openAddress(place) : openFolder(place);
}

function openAddress(address: string): SiteFiles {
  const site = withoutSlashAtEnd(address);
  const base = site.endsWith('/data') ? site : `${site}/data`;
  // Whoever asks typed this host, which may be their own machine; where it redirects to is checked as any other.
  const allowHosts = [new URL(base).hostname];
  return {
    async read(name) {
      try {
        return (await fetchFile(`${base}/${name}`, { megabytes, allowHosts }))?.bytes;
      } catch (error) {
        if (error instanceof SourceError && /status 40[34]|status 410/.test(error.message)) return undefined;
        throw error;
      }
    },
    list: () => Promise.resolve(undefined),
  };
}

function openFolder(folder: string): SiteFiles {
  const base = path.basename(path.resolve(folder)) === 'data' ? folder : path.join(folder, 'data');
  return {
    read: (name) =>
      readFile(path.join(base, name)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT' || error.code === 'EISDIR') return undefined;
        throw error;
      }),
    async list() {
      const names = await Promise.all(
        ['', 'months'].map(async (inside) => {
          const entries = await readdir(path.join(base, inside), { withFileTypes: true }).catch(() => []);
          return entries.filter((entry) => entry.isFile()).map(({ name }) => path.posix.join(inside, name));
        }),
      );
      return names.flat().filter((name) => !isPage(name));
    },
  };
}

/** Pages, and the citations that are made anew with every build, are no data. */
const isPage = (name: string): boolean => /\.(html|bib|ris)$/.test(name);
