import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** True where this machine can run the Nu HTML checker. */
export function hasJava(): boolean {
  return spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;
}

interface NuMessage {
  type: 'error' | 'info' | 'non-document-error';
  url: string;
  lastLine?: number;
  message: string;
  extract?: string;
}

/** What the Nu HTML checker finds in files, one line an error. Needs Java. */
export function checkWithNu(files: string[]): string[] {
  const jar = path.resolve('node_modules/vnu-jar/build/dist/vnu.jar');
  // Deep trees of markup need more stack than Java gives by itself.
  const options = [
    '-Xss4m',
    '-jar',
    jar,
    '--errors-only',
    '--format',
    'json',
    '--stdout',
    '--exit-zero-always',
    ...files,
  ];
  const { status, stdout, stderr } = spawnSync('java', options, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  if (status !== 0) throw new Error(`The Nu HTML checker ended with ${status}: ${stderr.slice(-1000)}`);
  const { messages } = JSON.parse(stdout) as { messages: NuMessage[] };
  return messages.map(({ url, lastLine, message, extract }) => {
    const where = path.relative('.', new URL(url).pathname);
    return `${where}:${lastLine ?? 1} ${message} ${(extract ?? '').replaceAll(/\s+/g, ' ').slice(0, 120)}`;
  });
}
