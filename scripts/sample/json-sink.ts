import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Columns, Sink } from './sink.ts';
import type { Dialect, Row } from './value.ts';

/** Writes one JSON list of records, headers as keys, a record a line. Beyond `mostRows` rows go to `overflow`. */
export function createJsonSink(options: {
  folder: string;
  name: string;
  columns: Columns;
  dialect: Dialect;
  mostRows: number;
  overflow: () => Sink;
}): Sink {
  const { folder, name, columns, dialect, mostRows } = options;
  const records: string[] = [];
  let rest: Sink | undefined;
  const write = (row: Row) => {
    if (records.length >= mostRows) {
      rest ??= options.overflow();
      rest.write(row);
      return;
    }
    const cells = columns.flatMap(([field, header]) =>
      row[field] === undefined ? [] : [[header, dialect(row[field])]],
    );
    records.push(JSON.stringify(Object.fromEntries(cells)));
  };
  return {
    format: 'json',
    columns,
    dialect,
    write,
    writeHeader: () => write(Object.fromEntries(columns)),
    close: async () => {
      const file = `${name}.json`;
      await writeFile(path.join(folder, file), `[\n${records.join(',\n')}\n]\n`);
      return [{ name: file, format: 'json', rows: records.length }, ...((await rest?.close()) ?? [])];
    },
  };
}
