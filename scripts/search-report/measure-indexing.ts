import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import nodeOptions from '../node-options.json' with { type: 'json' };
import { makeSampleDataset } from './make-site.ts';

/** What it takes to index many records, in a process of its own that is started as a build is. */
export interface IndexingFigures {
  records: number;
  seconds: number;
  /** The process's memory at its largest, dataset and all. */
  megabytes: number;
  changedSeconds: number;
  files: number;
  kilobytes: number;
}

/** Indexes a sample of so many activities anew, then with ten of them changed. */
export async function measureIndexing(activities: number, today: string): Promise<IndexingFigures> {
  const folder = path.resolve('.cache', 'search-report', String(activities));
  // Made here, so that only reading it is part of that process.
  await makeSampleDataset({ folder, activities, today });
  const child = fork(path.resolve('scripts/search-report/index-many.ts'), [folder, String(activities), today], {
    execArgv: nodeOptions,
  });
  const [figures] = (await once(child, 'message')) as [IndexingFigures];
  return figures;
}
