import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ActivityKind } from '../../src/domain/activity.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { hashText } from '../../src/io/hash.ts';
import { packBytes } from '../../src/io/pack.ts';
import { readSearchWords } from '../../src/io/read-search-words.ts';
import { createClusterReader } from '../../src/search/clusters.ts';
import { layoutVersion } from '../../src/search/layout.ts';
import type { SearchContent } from '../../src/search/search-record.ts';
import { createWordEdges } from '../../src/search/word-edges.ts';
import { type SearchIndex, writeIndex } from '../../src/search/write-index.ts';
import { gatherWords } from '../../src/search/write-words.ts';
import { routes } from '../../src/routes.ts';
import { toSearchContent, toSearchVersion } from '../../src/views/search-content.ts';
import { kindShortTerms, kindTerms } from '../../src/words/terms.ts';
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
  const previous = await readSearchState(cacheFolder, stateKey(content));
  const { files, state, changed } = indexContent(content, previous);
  const version = toSearchVersion(dataset.manifest.files, vocabulary, hashText);
  // Addresses start at the site's root, whatever path it is served below.
  const folder = path.join(siteFolder, routes.searchFiles(version));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  let bytes = 0;
  const queue = files.entries();
  const work = async (): Promise<void> => {
    for (const [name, plain] of queue) {
      const packed = packBytes(plain);
      bytes += packed.length;
      await writeFile(path.join(folder, `${name}.bin`), packed);
    }
  };
  // While the disk writes one, the next are packed.
  await Promise.all(Array.from({ length: 16 }, work));
  await writeFile(path.join(path.dirname(folder), 'version.txt'), version);
  await writeSearchState(cacheFolder, stateKey(content), state);
  return { files: files.size, bytes, records: content.records.length, changed };
}

/** The index with all its files. */
export function indexContent(content: SearchContent, previous?: SearchIndex['state']): SearchIndex {
  const edges = createWordEdges(content.areas.map(({ nameTh }) => nameTh));
  const read = createClusterReader(content.vocabulary.abbreviations);
  const index = writeIndex(content, { read, edges, hash: hashText, previous });
  index.files.set('w', new TextEncoder().encode(JSON.stringify(gatherWords(content, edges))));
  return index;
}

/** What readers of records go by; where it differs, nothing of an earlier build is of use. */
const stateKey = ({ areas, vocabulary }: SearchContent): string =>
  hashText(JSON.stringify([layoutVersion, process.versions.icu, areas.map(({ nameTh }) => nameTh), vocabulary]));

/** What people call each kind. */
export const kindNames = Object.fromEntries(
  (Object.keys(kindTerms) as ActivityKind[]).map((kind) => [
    kind,
    [kindTerms[kind], kindShortTerms[kind]].flatMap(({ th, en }) => [th, en]),
  ]),
) as Record<ActivityKind, string[]>;
