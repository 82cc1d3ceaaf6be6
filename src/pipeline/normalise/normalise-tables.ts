import type { ActionPlanLine } from '../../domain/agency.ts';
import type { Area } from '../../domain/area.ts';
import type { Channel } from '../../domain/channel.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Training } from '../../domain/training.ts';
import type { ActivityReport, Unpublished } from '../report.ts';
import type { Table } from '../table.ts';
import { normaliseActionPlan, type ActionPlanContext } from './normalise-action-plan.ts';
import { normaliseActivity, type ActivityContext } from './normalise-activity.ts';
import { normaliseChannel, type ChannelContext } from './normalise-channel.ts';
import { normalisePlace } from './normalise-place.ts';
import { normaliseTraining, type TrainingContext } from './normalise-training.ts';
import { isRepeatedHeader, isTotalRow, RepeatFinder } from './row-kinds.ts';
import { indexColumns, RowReader } from './row-reader.ts';

export type NormalisingContext = ActivityContext & TrainingContext & ActionPlanContext & ChannelContext;

/** Everything that rows said, by kind, and every row that is not published. */
export interface Normalised {
  activities: ActivityReport[];
  training: Training[];
  actionPlans: ActionPlanLine[];
  channels: Channel[];
  villages: Area[];
  unpublished: Unpublished[];
  issues: Issue[];
}

/** Reads every row of every table. No row is lost: it becomes a value or stands among the unpublished. */
export function normaliseTables(tables: readonly Table[], context: NormalisingContext): Normalised {
  const normalised: Normalised = {
    activities: [],
    training: [],
    actionPlans: [],
    channels: [],
    villages: [],
    unpublished: [],
    issues: [],
  };
  for (const table of tables) {
    normalised.issues.push(...table.issues);
    const columns = indexColumns(table);
    const repeats = new RepeatFinder();
    const found: Issue[] = [];
    for (const row of table.rows) {
      const reader = new RowReader(table, columns, row, context);
      const outcome = readRow(table, columns, row, reader, repeats, context, normalised);
      if (outcome !== 'published') normalised.unpublished.push({ source: reader.source, outcome });
      found.push(...reader.issues);
    }
    for (const issue of tellOnce(found)) normalised.issues.push(issue);
  }
  return normalised;
}

/** What is so of a whole column is told at its first row, with the number of rows, and not at each of them. */
function tellOnce(issues: readonly Issue[]): Issue[] {
  const withheld = issues.filter(({ code }) => code === 'contact-withheld');
  const named = issues.filter(({ code }) => code === 'names-dropped');
  return issues.flatMap((issue) => {
    if (issue === withheld[0]) return [{ ...issue, found: String(withheld.length) }];
    return issue.code === 'contact-withheld' || (issue.code === 'names-dropped' && issue !== named[0]) ? [] : [issue];
  });
}

function readRow(
  table: Table,
  columns: ReadonlyMap<string, number>,
  row: Table['rows'][number],
  reader: RowReader,
  repeats: RepeatFinder,
  context: NormalisingContext,
  normalised: Normalised,
): 'published' | Unpublished['outcome'] {
  if (isTotalRow(row, columns) || isRepeatedHeader(row, table)) {
    reader.report('row-total');
    return 'excluded';
  }
  if (repeats.isRepeat(row)) {
    reader.report('row-repeated');
    return 'excluded';
  }
  switch (table.kind) {
    case 'activities':
      return keep(normaliseActivity(reader, context), normalised.activities);
    case 'training':
      return keep(normaliseTraining(reader, context), normalised.training);
    case 'action-plans':
      return keep(normaliseActionPlan(reader, context), normalised.actionPlans);
    case 'channels':
      return keep(normaliseChannel(reader, context), normalised.channels);
    case 'places':
      return keep(normalisePlace(reader, context), normalised.villages);
  }
}

function keep<Value extends object>(
  outcome: Value | 'held' | 'excluded',
  list: Value[],
): 'published' | 'held' | 'excluded' {
  if (outcome === 'held' || outcome === 'excluded') return outcome;
  list.push(outcome);
  return 'published';
}
