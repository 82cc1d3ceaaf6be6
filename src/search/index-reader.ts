import type { NamesFile, RowsFile, TextsFile, WordsFile, Row } from './layout.ts';
import { rowsOfFile } from './layout.ts';
import { decodePostings, type FlatPostings } from './postings.ts';
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
    this.shards = new ShardFiles(names.shards, (place) => this.once(`t${place}`, () => this.load(`t${place}`)));
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
    const files = await Promise.all(
      numbers.map((number) => this.json<RowsFile>(`r${Math.floor(number / rowsOfFile)}`)),
    );
    return numbers
      .map((number, place) => files[place]!.find((row) => row[0] === number))
      .filter((row) => row !== undefined);
  }

  /** The running texts of an activity. */
  async texts(number: number): Promise<string[]> {
    return (await this.json<TextsFile>(`x${Math.floor(number / rowsOfFile)}`))[number] ?? [];
  }

  words = (): Promise<WordsFile> => this.json<WordsFile>('w');

  private json = <Value>(name: string): Promise<Value> => this.file(name, fromJson<Value>);

  /** A file of the index, read once. Rejects where it cannot be had. */
  file = <Value>(name: string, read: (bytes: Uint8Array) => Value): Promise<Value> =>
    this.once(name, async () => read(await this.load(name)));

  private once<Value>(name: string, make: () => Promise<Value>): Promise<Value> {
    let file = this.files.get(name) as Promise<Value> | undefined;
    if (file === undefined) {
      file = make();
      this.files.set(name, file);
      // What could not be had once may be there at the next question.
      file.catch(() => this.files.delete(name));
    }
    return file;
  }
}

const decoder = new TextDecoder();
const fromJson = <Value>(bytes: Uint8Array) => JSON.parse(decoder.decode(bytes)) as Value;
