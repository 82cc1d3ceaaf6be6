import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ActivityKind } from '../../src/domain/activity.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { PortalWords } from '../../src/domain/other-portal.ts';
import { hashBytes, hashText } from '../../src/io/hash.ts';
import { readSearchWords } from '../../src/io/read-search-words.ts';
import { createClusterReader } from '../../src/search/clusters.ts';
import { layoutVersion } from '../../src/search/layout.ts';
import { decodePortal, encodePortal, gatherTerms, type TermCounts } from '../../src/search/portals/portal-terms.ts';
import { writeDirectory } from '../../src/search/portals/write-directory.ts';
import type { SearchContent } from '../../src/search/search-record.ts';
import { createWordEdges } from '../../src/search/word-edges.ts';
import { type SearchFile, type SearchIndex, toFile, writeIndex } from '../../src/search/write-index.ts';
import { gatherWords } from '../../src/search/write-words.ts';
import { routes } from '../../src/routes.ts';
import { toSearchContent, toSearchVersion } from '../../src/views/search-content.ts';
import { kindShortTerms, kindTerms, levelTerms } from '../../src/words/terms.ts';
import { PackedFiles } from './packed-files.ts';
import { readSearchState, writeSearchState } from './search-state.ts';

/** What an index weighs, compressed. */
export interface WrittenSearch {
  files: number;
  bytes: number;
  records: number;
  /** Records that were read anew. */
  changed: number;
}

/**
 * Writes the index of a built site into the folder that its pages ask, and which folder that is into `version.txt`.
 * Records that an earlier build read are taken from `cacheFolder`.
 */
export async function writeSearch(
  siteFolder: string,
  dataset: Dataset,
  cacheFolder = path.resolve('.cache', 'search-index'),
): Promise<WrittenSearch> {
  const vocabulary = await readSearchWords();
  const content = toSearchContent(dataset, vocabulary, kindNames);
  const key = await stateKey(content);
  const previous = await readSearchState(cacheFolder, key);
  const { files, state, changed } = indexContent(content, key, previous);
  const version = toSearchVersion(dataset.manifest.files, vocabulary, hashText);
  // Addresses start at the site's root, whatever path it is served below.
  const folder = path.join(siteFolder, routes.searchFiles(version));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const packed = await PackedFiles.open(path.join(cacheFolder, 'packed'));
  const portal = toPortalFile(dataset, content, state);
  const all = new Map([...files, ...toDirectory(dataset, portal)]);
  let bytes = 0;
  const queue = all.entries();
  const work = async (): Promise<void> => {
    for (const [name, file] of queue) {
      const size = await packed.put(path.join(folder, `${name}.bin`), file);
      bytes += size;
    }
  };
  // While the disk writes one, the next are packed.
  await Promise.all(Array.from({ length: 16 }, work));
  await rm(path.join(siteFolder, routes.searchTerms()), { force: true });
  await packed.put(path.join(siteFolder, routes.searchTerms()), toFile(encodePortal(portal.words, portal.terms)));
  await packed.prune();
  await writeFile(path.join(siteFolder, routes.searchVersion()), version);
  await writeSearchState(cacheFolder, key, state);
  return { files: all.size, bytes, records: content.records.length, changed };
}

/** What this portal tells others of its search. */
function toPortalFile(
  { manifest: { province }, areas }: Dataset,
  content: SearchContent,
  { shards }: SearchIndex['state'],
): { words: PortalWords; terms: TermCounts } {
  const own = areas.find(({ code }) => code === province);
  const read = createClusterReader(content.vocabulary.abbreviations);
  return {
    words: {
      province,
      nameTh: own?.nameTh ?? province,
      nameEn: own?.nameEn ?? '',
      activities: content.records.length,
    },
    terms: gatherTerms(content, shards, read, (level) => levelTerms[level].th),
  };
}

/** The files by which a reader finds out whom of the other portals to ask; none where there are no others. */
function toDirectory(
  { portals = [] }: Dataset,
  own: { words: PortalWords; terms: TermCounts },
): Map<string, SearchFile> {
  if (portals.length === 0) return new Map();
  const files = writeDirectory([
    { portal: { address: '', ...own.words }, terms: own.terms },
    ...portals.map(({ terms, ...portal }) => ({
      portal,
      terms: decodePortal(gunzipSync(Buffer.from(terms, 'base64'))).terms,
    })),
  ]);
  return new Map([...files].map(([name, bytes]) => [name, toFile(bytes)]));
}

/** The index with all its files, whose keys are of this `key` too. */
function indexContent(content: SearchContent, key: string, previous?: SearchIndex['state']): SearchIndex {
  const edges = createWordEdges(content.areas.map(({ nameTh }) => nameTh));
  const read = createClusterReader(content.vocabulary.abbreviations);
  const index = writeIndex(content, { read, edges, hash: (text) => hashUnits(key + text), previous });
  const { words, ofTexts } = gatherWords(content, edges, previous?.words);
  index.files.set('w', toFile(new TextEncoder().encode(JSON.stringify(words))));
  return { ...index, state: { ...index.state, words: ofTexts } };
}

/** A checksum of a text as it lies in memory: writing twenty megabytes as UTF-8 would take longer than all else here. */
const hashUnits = (text: string): string => hashBytes(Buffer.from(text, 'utf16le'));

/** What records are read by, the program itself included; where it differs, nothing of an earlier build is of use. */
async function stateKey({ areas, vocabulary }: SearchContent): Promise<string> {
  const program = path.resolve(import.meta.dirname, '../../src/search');
  const modules = (await readdir(program, { recursive: true })).filter((name) => name.endsWith('.ts')).toSorted();
  const texts = await Promise.all(modules.map((name) => readFile(path.join(program, name), 'utf8')));
  const names = areas.map(({ nameTh }) => nameTh);
  return hashText(JSON.stringify([layoutVersion, process.versions.icu, names, vocabulary, texts]));
}

/** What people call each kind. */
export const kindNames = Object.fromEntries(
  (Object.keys(kindTerms) as ActivityKind[]).map((kind) => [
    kind,
    [kindTerms[kind], kindShortTerms[kind]].flatMap(({ th, en }) => [th, en]),
  ]),
) as Record<ActivityKind, string[]>;
