import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { findOwnBasemap } from '../../../../scripts/build/own-basemap.ts';
import { SettingsError } from '../../../../src/domain/errors.ts';
import { writeArchive } from '../../../support/pmtiles-archive.ts';

describe('the operator’s own file of tiles', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'own-basemap-'));
  const settingsFile = path.join(folder, 'portal.yaml');
  const put = (name: string, content: string | Uint8Array) => writeFileSync(path.join(folder, name), content);
  const find = (file: string) =>
    findOwnBasemap(settingsFile, { kind: 'pmtiles', file, attribution: { text: '©' }, maxZoom: 14 });
  const tiles = [{ z: 0, x: 0, y: 0, bytes: new Uint8Array([1]) }];
  put('portal.yaml', 'basemap:\n  kind: pmtiles\n  file: a.pmtiles\n');
  after(() => rmSync(folder, { recursive: true }));

  test('is found beside the settings', async () => {
    put('a.pmtiles', writeArchive(tiles));
    assert.equal(await find('a.pmtiles'), path.join(folder, 'a.pmtiles'));
  });

  test('is none where the tiles are somebody else’s', async () => {
    assert.equal(await find('https://maps.example.org/a.pmtiles'), undefined);
    assert.equal(await findOwnBasemap(settingsFile, undefined), undefined);
  });

  test('is refused, by line and key, where it is not there, no archive or a map of vectors', async () => {
    put('vectors.pmtiles', writeArchive(tiles, 1));
    put('text.pmtiles', 'PMT');
    put('old.pmtiles', Buffer.from(writeArchive(tiles)).fill(2, 7, 8));
    const faults: [string, RegExp][] = [
      ['none.pmtiles', /which is not there/],
      ['.', /which is not there/],
      ['vectors.pmtiles', /a map of vectors/],
      ['text.pmtiles', /found "text\.pmtiles", allowed/],
      ['old.pmtiles', /found "old\.pmtiles", allowed/],
    ];
    for (const [file, fault] of faults) {
      await assert.rejects(find(file), (error) => {
        assert.ok(error instanceof SettingsError);
        assert.match(error.message, /portal\.yaml:3: basemap\.file: /);
        assert.match(error.message, fault);
        return true;
      });
    }
  });
});
