import type { NamesFile, RowsFile, Row } from './layout.ts';
import { rowsOfFile } from './layout.ts';
import { decodePostings, type FlatPostings } from './postings.ts';
import { once } from './once.ts';
import { ShardFiles } from './shard-files.ts';
import { hasPlaces } from './terms.ts';

/** Gives a file of the index by its name, uncompressed. Rejects where it cannot be had. */
export type LoadFile = (name: string) => Promise<Uint8Array>;

/** An index, of which each file is loaded once, when it is first asked for. */
export class IndexReader {
  readonly names: NamesFile;
  private readonly shards: ShardFiles;
  private readonly load: LoadFile;
  private readonly files = new Map<string, Promise<unknown>>();

  private constructor(names: NamesFile, load: LoadFile) {
    this.names = names;
    this.load = load;
    this.shards = new ShardFiles(names.shards, (place) => this.file(`t${place}`, (bytes) => bytes));
  }

  /** Rejects where the index cannot be had. */
  static async open(load: LoadFile): Promise<IndexReader> {
    return new IndexReader(fromJson<NamesFile>(await load('names')), load);
  }

  /** Postings of a term; none where it does not occur. */
  async exactly(term: string): Promise<FlatPostings> {
    const found = await this.shards.exactly(term);
    return found ? decodePostings(found, hasPlaces(term)) : [];
  }

  /** Postings of all terms that begin so, term by term. */
  async beginning(start: string): Promise<FlatPostings> {
    const all: FlatPostings = [];
    for (const postings of await this.shards.beginning(start)) {
      for (const value of decodePostings(postings, hasPlaces(start))) all.push(value);
    }
    return all;
  }

  /** How results show these activities, in the order asked; those that are no longer there are left out. */
  async rows(numbers: readonly number[]): Promise<Row[]> {
    const rows = await Promise.all(
      numbers.map(async (number) => {
        const file = await this.json<RowsFile>(`r${Math.floor(number / rowsOfFile)}`);
        return file.find((row) => row[0] === number);
      }),
    );
    return rows.filter((row) => row !== undefined);
  }

  /** A file of JSON, as `file`. */
  json = <Value>(name: string): Promise<Value> => this.file(name, fromJson<Value>);

  /** A file of the index, read once. Rejects where it cannot be had. */
  file = <Value>(name: string, read: (bytes: Uint8Array) => Value): Promise<Value> =>
    once<string, unknown>(this.files, name, async () => read(await this.load(name))) as Promise<Value>;
}

const decoder = new TextDecoder();
const fromJson = <Value>(bytes: Uint8Array) => JSON.parse(decoder.decode(bytes)) as Value;
