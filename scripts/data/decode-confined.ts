import path from 'node:path';
import { SourceError } from '../../src/domain/errors.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { ConfinedError, runConfined } from '../../src/io/confined/run-confined.ts';
import type { DecodedSource } from '../../src/pipeline/decode/decode-table.ts';
import type { Table } from '../../src/pipeline/table.ts';

export type DecodeSettings = Pick<Settings, 'limits' | 'columns'>;
/** A file as its decoder needs it. */
export type FileToDecode = DecodedSource & { bytes: Uint8Array };
export interface DecodeQuestion {
  files: FileToDecode[];
  settings: DecodeSettings;
}

/** Decodes the files of one source; golden cases, whose files are known, use `decodeFiles` itself. */
export type Decode = (files: readonly FileToDecode[], settings: DecodeSettings) => Promise<Table[]>;

/**
 * As `decodeFiles`, in a process that can read no other file and reach nobody: an export may be made to break its reader.
 * @throws {SourceError} as `decodeFiles`, and for exports that take more time or memory than they may.
 */
export async function decodeConfined(files: readonly FileToDecode[], settings: DecodeSettings): Promise<Table[]> {
  const { limits, columns } = settings;
  const question: DecodeQuestion = {
    files: files.map(({ bytes, source, kind, file, format }) => ({ bytes, source, kind, file, format })),
    settings: { limits, columns },
  };
  try {
    return await runConfined<Table[]>(question, {
      script: path.join(import.meta.dirname, 'decode-program.ts'),
      megabytes: limits.decodeMegabytes,
      seconds: limits.decodeSeconds,
    });
  } catch (error) {
    if (!(error instanceof ConfinedError)) throw error;
    const hint = {
      memory: 'Split the export, or raise limits.decodeMegabytes in data/portal.yaml.',
      time: 'Split the export, or raise limits.decodeSeconds in data/portal.yaml.',
      crash: 'Open the file in a spreadsheet program and save it anew.',
    }[error.reason];
    const names = files.map(({ file }) => file).join(', ');
    throw new SourceError(`${names}: ถอดไฟล์ไม่สำเร็จ / could not be decoded: ${error.message}`, hint);
  }
}
