import type { Training } from '../../domain/training.ts';
import { readCount } from '../cells/count.ts';
import { reportedText } from '../cells/reported-text.ts';
import { readDate } from '../cells/thai-date.ts';
import { readLocalGovernment } from '../cells/words.ts';
import { toMatchKey } from '../text/match-key.ts';
import { locate, type LocatingContext } from './locate.ts';
import type { ReadingContext, RowReader } from './row-reader.ts';

export interface TrainingContext extends ReadingContext, LocatingContext {
  /** People a unit is to have, where the row names no target. */
  unitTarget: number;
  /** SHA-256 in hexadecimal. */
  hash: (text: string) => string;
}

/** One training report, or `held` where the unit or its district is missing. Names of people are counted and dropped. */
export function normaliseTraining(row: RowReader, context: TrainingContext): Training | 'held' {
  const place = locate(row, context);
  const name = row.text('localGovernment');
  if (name === undefined) row.report('unit-missing', { field: 'localGovernment' });
  if (!place || name === undefined) return 'held';
  const unit = readLocalGovernment(name);
  const unitId = `u-${context.hash(`${place.districtCode}|${unit.kind}|${toMatchKey(unit.bareName)}`).slice(0, 8)}`;
  const days = row.read('trainingDates', readDate, 'date-ignored');
  const start = row.read('start', readDate, 'date-ignored')?.start ?? days?.start;
  const end = row.read('end', readDate, 'date-ignored')?.end ?? days?.end ?? start;
  const registered = row.read('registered', readCount)?.value ?? countMembers(row);
  const trained = row.read('trained', readCount)?.value;
  if (registered !== undefined && trained !== undefined && trained > registered) {
    row.report('trained-exceeds-registered', {
      field: 'trained',
      found: String(trained),
      expected: String(registered),
    });
  }
  const classNo = row.text('classNo');
  const { source, file, sheet, row: line } = row.source;
  return {
    id: `t-${context.hash([unitId, classNo, start, source, file, sheet, line].join('|')).slice(0, 10)}`,
    unitId,
    unitName: unit.name,
    unitKind: unit.kind,
    districtCode: place.districtCode,
    target: row.read('target', readCount)?.value ?? context.unitTarget,
    ...(registered === undefined ? {} : { registered }),
    ...(trained === undefined ? {} : { trained }),
    ...(classNo === undefined ? {} : { classNo }),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    source: row.source,
  };
}

/** How many people a list of names holds; the names go no further than this line. */
function countMembers(row: RowReader): number | undefined {
  const cell = row.cell('members');
  if (typeof cell !== 'string' || /^[\s\d๐-๙,]+(?:(?:คน|ราย)\s*)?$/.test(cell))
    return row.read('members', readCount)?.value;
  const names = cell.split(/[,;\n\r]+/).filter((name) => reportedText(name) !== undefined);
  if (names.length === 0) return undefined;
  row.report('names-dropped', { field: 'members', found: row.headerOf('members') });
  return names.length;
}
