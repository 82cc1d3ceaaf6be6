import { readFileSync } from 'node:fs';

const ticksPerSecond = 100;

/** Processor time of this process and of its children that have ended, in seconds; Linux tells it in /proc. */
export function processorSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
    .map(Number);
  // utime, stime, cutime, cstime: fields 14 to 17, of which the first two are cut off here.
  return fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0) / ticksPerSecond;
}

/** Samples the memory of this process and its children until `stop`, which tells the most, in megabytes. */
export function watchMemory(): { stop: () => number } {
  let most = 0;
  const look = () => (most = Math.max(most, residentMegabytes()));
  const timer = setInterval(look, 25);
  return {
    stop: () => {
      clearInterval(timer);
      return most;
    },
  };
}

function residentMegabytes(): number {
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean);
  return ['self', ...children].reduce((sum, id) => sum + residentOf(id), 0);
}

/** What pages a process holds, those shared with others by its share: the same library is not counted three times. */
function residentOf(id: string): number {
  try {
    const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0; // it has just ended
  }
}
