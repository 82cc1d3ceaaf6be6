import { spawnSync } from 'node:child_process';

// python3-vobject (Debian), the strictest reader of calendars at hand: it refuses what RFC 5545 does.

/** The system's own Python as well: another may stand before it on the path, without the system's modules. */
const pythons = ['python3', '/usr/bin/python3'];

/** A Python that has vobject; undefined where the machine has none. */
export function findVobject(): string | undefined {
  return pythons.find((python) => spawnSync(python, ['-c', 'import vobject'], { stdio: 'ignore' }).status === 0);
}

/** Reads names of files from its input, a line each, and writes a line for each file that is wrong. */
const program = `
import sys, vobject
for name in sys.stdin.read().splitlines():
    try:
        with open(name, encoding='utf-8', newline='') as file:
            text = file.read()
        calendar = vobject.readOne(text)
        calendar.validate(raiseException=True)
        calendar.serialize()
        if len(getattr(calendar, 'vevent_list', [])) != text.count('BEGIN:VEVENT'):
            print(name + ': not every event was read')
    except Exception as error:
        print(name + ': ' + repr(error))
print('done')
`;

/**
 * What vobject finds wrong with calendar files, one line each.
 * @throws {Error} where it did not come to its end.
 */
export function checkWithVobject(files: readonly string[]): string[] {
  const python = findVobject();
  if (python === undefined) throw new Error('No Python here has vobject.');
  const options = { input: files.join('\n'), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  const { stdout, stderr } = spawnSync(python, ['-c', program], options);
  const lines = stdout.trimEnd().split('\n');
  if (lines.pop() !== 'done') throw new Error(`vobject did not come to its end: ${stderr.slice(-1000)}`);
  return lines;
}
