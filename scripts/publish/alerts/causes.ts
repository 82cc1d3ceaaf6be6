import type { PublishOutcome } from '../publish-run.ts';

/** Something that needs a person, told once for as long as it lasts. */
export interface Cause {
  /** The same for the same cause from run to run. */
  key: string;
  /** In Thai, then English. */
  text: string;
}

/** What of a run's outcome needs a person. Nothing in the texts is of the data: an alert may go over networks of others. */
export function causesOf({ exitCode, lastTry, staleSources }: PublishOutcome): Cause[] {
  const causes: Cause[] = staleSources.map((source) => ({
    key: `stale:${source}`,
    text: `ดึงแหล่งข้อมูล ${source} ไม่ได้ ใช้สำเนาครั้งก่อน / The source ${source} cannot be fetched; its last copy stands in.`,
  }));
  if (exitCode === 0) return causes;
  const stage = lastTry?.stage ?? 'settings';
  const reasons = lastTry?.reasons.join(', ') ?? '';
  if (lastTry?.outcome === 'held') {
    return [
      ...causes,
      {
        key: `held:${reasons}`,
        text: `พักการเผยแพร่ไว้ให้คนตรวจ (${reasons}) / Publishing is held for a person to look at (${reasons}). npm run publish -- --release --who … --why …`,
      },
    ];
  }
  return [
    ...causes,
    {
      key: `failed:${stage}`,
      text: `เผยแพร่ไม่สำเร็จที่ขั้น ${stage} (รหัส ${exitCode}) เว็บไซต์ยังเป็นข้อมูลครั้งก่อน / Publishing failed in stage ${stage} (exit code ${exitCode}); readers still see the release before.`,
    },
  ];
}

export interface Changes {
  begun: Cause[];
  over: Cause[];
}

/** What began and what is over since the causes that were told before. */
export function compareCauses(before: readonly Cause[], now: readonly Cause[]): Changes {
  const has = (list: readonly Cause[], key: string) => list.some((cause) => cause.key === key);
  return {
    begun: now.filter(({ key }) => !has(before, key)),
    over: before.filter(({ key }) => !has(now, key)),
  };
}
