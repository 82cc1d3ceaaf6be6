import path from 'node:path';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Decisions } from '../../src/domain/decision.ts';
import type { MonthCopy } from '../../src/domain/history.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { correctedColumns, toComparedCells } from '../../src/exports/compared-columns.ts';
import { publishedTables, toValues } from '../../src/exports/published-fields.ts';
import { toCsv } from '../../src/exports/to-csv.ts';
import { monthsFolder } from '../../src/io/dataset-files.ts';
import { hashText } from '../../src/io/hash.ts';
import { toToldDecisions } from '../../src/pipeline/history/told-decisions.ts';
import { type EarlierHistory, withHistory } from '../../src/pipeline/history/with-history.ts';
import { maskText } from '../../src/pipeline/mask-text.ts';
import { freezeMonths } from './freeze-months.ts';

export interface HistoryOptions {
  settings: Settings;
  decisions: Decisions;
  /** What the run before knew; absent where there was none of the same province. */
  earlier: EarlierHistory | undefined;
  /** SHA-256 of the manifest that this run follows; null where it follows none. */
  follows: string | null;
  copies: readonly MonthCopy[];
  datasetFolder: string;
  /** Where the files of frozen copies are written; taken into the dataset by the writer. */
  folder: string;
}

/** The dataset with its history carried on, and the frozen copies of months written into `folder`. */
export async function recordHistory(dataset: Dataset, options: HistoryOptions): Promise<Dataset> {
  const { settings, earlier, follows, copies, datasetFolder, folder } = options;
  const context = {
    areas: new Map(dataset.areas.map((area) => [area.code, area])),
    agencies: new Map(dataset.agencies.map((agency) => [agency.id, agency])),
    address: settings.portal.address,
  };
  const cellsOf = toComparedCells(context);
  const decisions = toToldDecisions(options.decisions, correctedColumns, maskText);
  const monthCopies = await freezeMonths({
    activities: dataset.activities,
    copies,
    earlierFolder: path.join(datasetFolder, monthsFolder),
    folder,
    today: dataset.manifest.today,
    dueDays: settings.thresholds.resultDueDays,
    takenDown: decisions.takenDown,
    cellsOf,
    toText: (activities) => toCsv(toValues(publishedTables.activities, activities, context)),
  });
  const recorded = withHistory(dataset, earlier, { cellsOf, decisions, follows, mask: maskText, hash: hashText });
  return { ...recorded, monthCopies };
}
