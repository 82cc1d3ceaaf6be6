import type { Tell } from './stage-runner.ts';

/** One line a stage for people, or one JSON value a line for programs. */
export function toConsole(json: boolean): Tell {
  if (json) {
    const write = (value: object) => console.log(JSON.stringify(value));
    return {
      stage: (stage, outcome, seconds, words) => write({ stage, outcome, seconds, ...(words ? { words } : {}) }),
      notice: (notice) => write({ notice }),
      detail: (detail) => write({ detail }),
    };
  }
  return {
    stage: (stage, outcome, seconds, words) => {
      const mark = outcome === 'done' ? '✔' : '✖';
      console.log(`${mark} ${stage.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s${words ? `  ${words}` : ''}`);
    },
    notice: (line) => console.error(`! ${line}`),
    detail: (line) => console.log(`           ${line.trim()}`),
  };
}
