import { SourceError } from '../../src/domain/errors.ts';
import type { Source } from '../../src/domain/settings.ts';
import { pullSource } from '../../src/io/pull-source.ts';
import type { PulledFile, PulledSource, PullOptions } from '../../src/io/pulled-file.ts';
import type { Snapshots } from '../../src/io/snapshots.ts';
import { maskNames } from '../../src/pipeline/masked-names.ts';
import type { Table } from '../../src/pipeline/table.ts';
import type { Decode, DecodeSettings } from './decode-confined.ts';

/** A source that could not be read, and for which no earlier copy stands in. */
export interface SourceFailure {
  source: string;
  error: SourceError;
}

/** What pulling one source came to. */
export type Pulled = PulledSource | { source: Source; error: SourceError };

export interface ReadSources {
  files: PulledFile[];
  tables: Table[];
  failures: SourceFailure[];
  /** Sources that were read afresh: to be kept as their last good copies once the run may be published. */
  pulled: PulledSource[];
}

/** Pulls each source in turn; one that fails does not stop the others. */
export async function pullSources(
  sources: readonly Source[],
  snapshots: Snapshots,
  options: PullOptions,
): Promise<Pulled[]> {
  const outcomes: Pulled[] = [];
  for (const source of sources) {
    try {
      outcomes.push({ source, files: await pullSource(source, snapshots, options) });
    } catch (error) {
      outcomes.push({ source, error: orThrow(error) });
    }
  }
  return outcomes;
}

/** Decodes what was pulled; where pulling or decoding fails, the source's last good copy stands in, marked stale. */
export async function decodeSources(
  outcomes: readonly Pulled[],
  { snapshots, settings, decode }: { snapshots: Snapshots; settings: DecodeSettings; decode: Decode },
): Promise<ReadSources> {
  const read: ReadSources = { files: [], tables: [], failures: [], pulled: [] };
  const take = async (files: readonly PulledFile[]): Promise<SourceError | undefined> => {
    try {
      const named = withShownNames(files);
      read.tables.push(...(await decode(named, settings)));
      read.files.push(...named);
      return undefined;
    } catch (error) {
      return orThrow(error);
    }
  };
  /** Takes the last good copy; false where there is none, or where it can no longer be read. */
  const takeCopy = async (source: Source): Promise<boolean> => {
    const copy = await snapshots.recall(source);
    if (!copy) return false;
    return (await take(copy.map((file) => ({ ...file, receipt: { ...file.receipt, stale: true } })))) === undefined;
  };
  for (const outcome of outcomes) {
    const error = 'error' in outcome ? outcome.error : await take(outcome.files);
    if (error === undefined) {
      if ('files' in outcome) read.pulled.push(outcome);
    } else if (!(await takeCopy(outcome.source))) {
      read.failures.push({ source: outcome.source.id, error });
    }
  }
  return read;
}

/** The files under the names that the site may show. */
function withShownNames(files: readonly PulledFile[]): PulledFile[] {
  const names = maskNames(files.map(({ file }) => file));
  return files.map((pulled, at) => ({
    ...pulled,
    file: names[at]!,
    receipt: { ...pulled.receipt, file: names[at]! },
  }));
}

function orThrow(error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  throw error;
}
