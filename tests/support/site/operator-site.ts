import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import Papa from 'papaparse';
import { toVariables } from '../../../src/settings.ts';

/** An operator's folder made by a test: settings, exports and decisions, and the site that is built from them. */
export class OperatorSite {
  readonly folder: string;
  readonly siteFolder: string;

  constructor(name: string) {
    this.folder = path.resolve('.cache', 'operator', name);
    this.siteFolder = path.join(this.folder, 'site');
  }

  /**
   * Removes what an earlier test left, and writes the settings; `sources` are paths of exports by id, `more` is YAML of
   * further settings.
   */
  async start(
    sources: Record<string, { kind: string; from: string; photos?: string; photoState?: string }>,
    {
      address = 'https://example.org',
      texts = { name: 'ทดสอบ', nameEn: 'Test', owner: 'ทดสอบ' },
      more = '',
    }: { address?: string; texts?: { name: string; nameEn: string; owner: string }; more?: string } = {},
  ): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
    await mkdir(this.folder, { recursive: true });
    const lines = Object.entries(sources).map(
      ([id, keys]) =>
        `  - { ${Object.entries({ id, ...keys })
          .map((pair) => pair.join(': '))
          .join(', ')} }\n`,
    );
    const named = Object.entries(texts).map(([key, text]) => `  ${key}: ${JSON.stringify(text)}\n`);
    const portal = `${named.join('')}  province: "49"\n  address: ${address}\n`;
    await writeFile(this.#file('portal.yaml'), `portal:\n${portal}sources:\n${lines.join('')}${more}`);
  }

  /** Writes an export as CSV, its headers the keys of the first row. */
  async write(file: string, rows: Record<string, string>[]): Promise<void> {
    await writeFile(this.#file(file), Papa.unparse(rows, { newline: '\r\n' }));
  }

  /** Writes an export that is no table of texts. */
  async writeBytes(file: string, bytes: Uint8Array): Promise<void> {
    await writeFile(this.#file(file), bytes);
  }

  /** Writes a picture into the folder `photos`. */
  async writePicture(name: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.#file('photos'), { recursive: true });
    await writeFile(path.join(this.#file('photos'), name), bytes);
  }

  async remove(file: string): Promise<void> {
    await rm(this.#file(file));
  }

  /** Builds the site as an operator's command would, pictures for sharing aside unless asked for; throws with its words where it does not end well. */
  build(today: string, { pictures = false }: { pictures?: boolean } = {}): void {
    const command = [...this.#command(today), ...(pictures ? [] : ['--without-pictures'])];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`the build ended with ${status}:\n${stdout}${stderr}`.slice(-4000));
  }

  /**
   * Builds and serves the site as `npm start` does. `rest` is what is told after the address, once all of it is made; the
   * caller ends `child`.
   */
  async serve(today: string): Promise<{ child: ChildProcess; address: string; rest: Promise<string> }> {
    const variables = toVariables({
      settingsFile: this.#file('portal.yaml'),
      datasetFolder: `${this.siteFolder}.dataset`,
      outFolder: this.siteFolder,
      today,
    });
    const env = { ...process.env, ...variables };
    const child = spawn(process.execPath, ['scripts/start.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    const until = async (pattern: RegExp): Promise<string> => {
      const said: string[] = [];
      for (let line = await lines.next(); !line.done; line = await lines.next()) {
        said.push(line.value);
        if (pattern.test(line.value)) return said.join('\n');
      }
      throw new Error(`npm start ended:\n${said.join('\n')}`.slice(-4000));
    };
    const address = /http\S+/.exec(await until(/^ {2}http\S+$/))![0];
    return { child, address, rest: until(/ PDF, /) };
  }

  /** Begins a build, in a process group of its own so that it can be killed with all that it starts. */
  beginBuild(today: string): ChildProcess {
    return spawn(process.execPath, this.#command(today), { detached: true, stdio: 'ignore' });
  }

  #command(today: string): string[] {
    const settings = ['--settings', this.#file('portal.yaml')];
    return ['scripts/build.ts', ...settings, '--today', today, '--out', this.siteFolder];
  }

  #file(name: string): string {
    return path.join(this.folder, name);
  }
}
