import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  completeLock,
  findHosts,
  findMissingPlatforms,
  type LockFile,
} from '../../../scripts/lock/missing-platforms.ts';

const lock = (packages: LockFile['packages']): LockFile => ({ name: 'x', lockfileVersion: 3, packages });

test('a platform package without an entry is found, with the platform its name tells', () => {
  const found = findMissingPlatforms(
    lock({
      'node_modules/tool': {
        version: '1.0.0',
        optionalDependencies: {
          '@tool/windows-x64': '1.0.0',
          '@tool/binding-linux-arm-musleabihf': '1.0.0',
          '@tool/binding-win32-x64-msvc': '1.0.0',
          '@tool/sharp-linuxmusl-arm64': '1.0.0',
          '@tool/binding-wasm32-wasi': '1.0.0',
        },
      },
    }),
  );
  assert.deepEqual(found, {
    'node_modules/@tool/windows-x64': { version: '1.0.0', cpu: ['x64'], optional: true, os: ['win32'] },
    'node_modules/@tool/binding-linux-arm-musleabihf': {
      version: '1.0.0',
      cpu: ['arm'],
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    },
    'node_modules/@tool/binding-win32-x64-msvc': { version: '1.0.0', cpu: ['x64'], optional: true, os: ['win32'] },
    'node_modules/@tool/sharp-linuxmusl-arm64': {
      version: '1.0.0',
      cpu: ['arm64'],
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    },
    'node_modules/@tool/binding-wasm32-wasi': { version: '1.0.0', cpu: ['wasm32'], optional: true },
  });
});

test('an entry is for development only where everything that wants it is', () => {
  const wants = { version: '1.0.0', optionalDependencies: { 'x-darwin-arm64': '2.0.0' } };
  const only = findMissingPlatforms(lock({ 'node_modules/a': { ...wants, dev: true } }));
  assert.equal(only['node_modules/x-darwin-arm64']?.dev, true);
  const both = findMissingPlatforms(lock({ 'node_modules/a': { ...wants, dev: true }, 'node_modules/b': wants }));
  assert.equal(both['node_modules/x-darwin-arm64']?.dev, undefined);
});

test('where another version holds the outer place, the entry goes below the package that wants it', () => {
  const found = findMissingPlatforms(
    lock({
      'node_modules/a': { version: '1.0.0', optionalDependencies: { 'x-darwin-arm64': '1.0.0' } },
      'node_modules/x-darwin-arm64': { version: '2.0.0', optional: true },
    }),
  );
  assert.deepEqual(Object.keys(found), ['node_modules/a/node_modules/x-darwin-arm64']);
});

test('an entry that npm has put at an outer place is enough for a nested package', () => {
  const found = findMissingPlatforms(
    lock({
      'node_modules/a/node_modules/b': { version: '1.0.0', optionalDependencies: { 'x-darwin-arm64': '1.0.0' } },
      'node_modules/x-darwin-arm64': { version: '1.0.0', optional: true },
    }),
  );
  assert.deepEqual(found, {});
});

test('a completed lock has its places in npm order and lacks nothing', () => {
  const completed = completeLock(
    lock({
      '': { name: 'x' },
      'node_modules/a': { version: '1.0.0', optionalDependencies: { '@b/linux-x64': '1.0.0' } },
    }),
  );
  assert.deepEqual(Object.keys(completed.packages), ['', 'node_modules/@b/linux-x64', 'node_modules/a']);
  assert.deepEqual(findMissingPlatforms(completed), {});
});

test('a range and a name without a platform are refused rather than guessed', () => {
  const wanting = (name: string, version: string) =>
    lock({ 'node_modules/a': { version: '1.0.0', optionalDependencies: { [name]: version } } });
  assert.throws(() => findMissingPlatforms(wanting('x-darwin-arm64', '^1.0.0')), /range/);
  assert.throws(() => findMissingPlatforms(wanting('colours', '1.0.0')), /which system/);
});

test('entries that name a download host are found', () => {
  const found = findHosts(
    lock({ 'node_modules/a': { version: '1.0.0', resolved: 'https://host.example/a.tgz' }, 'node_modules/b': {} }),
  );
  assert.deepEqual(found, ['node_modules/a']);
});
