import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { resolveOutFolder } from '../../../../scripts/build/out-folder.ts';
import { PortalError } from '../../../../src/domain/errors.ts';
import { packageName } from '../../../../src/exports/to-datapackage.ts';

describe('the folder that a site is built into', () => {
  let top: string;
  const at = (...names: string[]) => path.join(top, ...names);
  const resolve = (outFolder: string) =>
    resolveOutFolder(
      {
        outFolder,
        settingsFile: at('operator/portal.yaml'),
        datasetFolder: at('operator/dataset'),
        today: '2026-11-24',
      },
      at('project'),
    );
  const refusal = (outFolder: string, told: RegExp) =>
    assert.rejects(
      resolve(outFolder),
      (error) => error instanceof PortalError && error.hint.includes('--out') && told.test(error.message),
      outFolder,
    );
  const put = async (file: string, content = 'x') => {
    await mkdir(path.dirname(at(file)), { recursive: true });
    await writeFile(at(file), content);
  };

  beforeEach(async () => {
    top = await realpath(await mkdtemp(path.join(tmpdir(), 'out-')));
    await put('project/src/pages/index.astro');
    await put('operator/portal.yaml');
    await put('operator/dataset/manifest.json');
  });
  afterEach(() => rm(top, { recursive: true }));

  test('may be new, empty or a site of this program', async () => {
    await mkdir(at('empty'));
    await put('site/index.html');
    await put('site/data/datapackage.json', JSON.stringify({ name: packageName }));
    for (const name of ['project/dist', 'project/.cache/x/site', 'elsewhere/new', 'empty', 'site', 'operator/site']) {
      assert.equal(await resolve(at(name)), at(name));
    }
  });

  test('is never the project or the operator’s, nor what holds one of them', async () => {
    for (const name of ['project', '.', 'operator', 'operator/dataset', 'operator/portal.yaml', '/']) {
      await refusal(path.resolve(top, name), /it is or holds/);
    }
  });

  test('is never inside of the project’s own folders or the dataset', async () => {
    for (const name of ['project/src', 'project/src/new', 'project/data/site', 'operator/dataset/site']) {
      await refusal(at(name), /inside of/);
    }
  });

  test('is not replaced where it holds somebody’s files, or another program’s site', async () => {
    await put('letters/dear.txt');
    await put('other/index.html');
    await put('other/data/datapackage.json', '{"name":"another"}');
    await put('project/README.md');
    for (const name of ['letters', 'other']) await refusal(at(name), /no site that this program built/);
    await assert.rejects(resolve(at('letters/dear.txt')), /ENOTDIR/);
  });

  test('is meant by a link as if by its own name', async () => {
    await symlink(at('project/src'), at('link'));
    await symlink(at('empty'), at('dist'));
    await mkdir(at('empty'));
    await refusal(at('link'), /inside of/);
    assert.equal(await resolve(at('dist/new')), at('empty/new'));
  });

  test('on another disk is refused before anything is built', async (context) => {
    const memory = '/dev/shm';
    const other = await stat(memory).catch(() => undefined);
    if (!other || other.dev === (await stat(top)).dev) return context.diagnostic('this machine has one disk');
    await refusal(path.join(memory, 'jitasa-portal-site'), /another disk/);
  });
});
