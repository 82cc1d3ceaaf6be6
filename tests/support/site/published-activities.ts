import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { siteFolder } from './built-site.ts';

/** What the built site publishes of each activity, row by row of activities.csv: what the map shows must be just that. */
export const published = Papa.parse<Record<string, string>>(
  readFileSync(path.join(siteFolder, 'data/activities.csv'), 'utf8').replace('\uFEFF', ''),
  { header: true, skipEmptyLines: true },
).data;
