import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Settings } from '../../../src/domain/settings.ts';
import { writeFileAtomically } from '../../../src/io/write-atomically.ts';
import { readSecrets } from '../../../src/settings.ts';
import type { PublishOutcome } from '../publish-run.ts';
import { runsFolder } from '../run-folder.ts';
import { causesOf, compareCauses } from './causes.ts';
import { ping, send } from './send.ts';

const Told = z.object({ causes: z.array(z.object({ key: z.string(), text: z.string() })) });

export interface AlertOptions {
  releases: string;
  settings: Settings;
  now: Date;
  notice: (line: string) => void;
  lineAddress?: string;
}

/**
 * Tells, by the channels of the settings, what began to need a person with this run and what no longer does; what was told
 * once is not told again. Where nothing could be told it is tried again after the next run. Never stops a run.
 */
export async function alert(outcome: PublishOutcome, options: AlertOptions): Promise<void> {
  const { releases, settings, now, notice, lineAddress } = options;
  const secrets = readSecrets();
  if (outcome.isBusy) return;
  const file = path.join(runsFolder(releases), 'told.json');
  const before = Told.safeParse(tryJson(await readFile(file, 'utf8').catch(() => ''))).data?.causes ?? [];
  const causes = causesOf(outcome);
  const { begun, over } = compareCauses(before, causes);
  if (begun.length > 0 || over.length > 0) {
    const { name, address } = settings.portal;
    const message = {
      subject: begun.length > 0 ? `[${name}] ต้องการคนดู / needs a person` : `[${name}] กลับเป็นปกติ / well again`,
      text: [
        ...begun.map(({ text }) => `● ${text}`),
        ...over.map(({ text }) => `○ สิ้นสุดแล้ว / over: ${text}`),
        `${address} · ${now.toISOString()}`,
      ].join('\n'),
      causes: [
        ...begun.map(({ key }) => ({ key, state: 'begun' as const })),
        ...over.map(({ key }) => ({ key, state: 'over' as const })),
      ],
    };
    const faults = await send(message, { settings: settings.alerts, secrets, ...(lineAddress ? { lineAddress } : {}) });
    for (const fault of faults) notice(`แจ้งเตือนไม่สำเร็จ / an alert was not sent: ${fault}`);
    const { webhook, email, line } = settings.alerts;
    const ways = [webhook, email, ...(line?.to ?? [])].filter(Boolean).length;
    if (ways === 0 || faults.length < ways) {
      try {
        await mkdir(runsFolder(releases), { recursive: true });
        await writeFileAtomically(file, JSON.stringify({ causes }));
      } catch {
        notice(`${file}: จดไม่ได้ว่าแจ้งอะไรไปแล้ว รอบหน้าจะแจ้งซ้ำ / what was told could not be noted; it is told again`);
      }
    }
  }
  if (outcome.exitCode === 0 && secrets.pingAddress !== undefined) {
    const fault = await ping(secrets.pingAddress);
    if (fault) notice(`แจ้งผู้เฝ้าดูไม่สำเร็จ / the watchman was not told: ${fault}`);
  }
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
