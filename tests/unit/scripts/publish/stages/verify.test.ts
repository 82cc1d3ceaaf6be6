import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { verifySite } from '../../../../../scripts/publish/stages/verify.ts';
import { wholePage, writeSite } from '../../../../support/publish/release.ts';

describe('a site before it goes live', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'verify-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const faultsOf = async (change: Record<string, string | undefined>, before?: number) => {
    writeSite(folder, change);
    return (await verifySite(folder, before)).faults;
  };

  test('that has all it needs may', async () => {
    writeSite(folder);
    assert.deepEqual(await verifySite(folder, undefined), { faults: [], pages: 3 });
  });

  for (const name of ['index.html', '404.html', 'robots.txt', 'sitemap.xml', 'data/datapackage.json', 'status.json']) {
    test(`may not without ${name}`, async () => {
      assert.deepEqual(await faultsOf({ [name]: undefined }), [`${name}: missing`]);
    });
  }

  test('may not once it lost more than three of ten pages', async () => {
    assert.deepEqual(await faultsOf({}, 4), []);
    assert.deepEqual(await faultsOf({}, 5), ['3 pages, while readers have 5']);
  });

  test('may not with a page that is cut off, has no policy, or asks for a script that is not there', async () => {
    const cut = wholePage('x').slice(0, -8);
    assert.deepEqual(await faultsOf({ 'a.html': cut }), ['a.html: not a whole page']);
    assert.deepEqual(await faultsOf({ 'a.html': '<html></html>' }), ['a.html: says nothing of what it may load']);
    const asks = '<link href="/portal/_astro/b.css"><script src="/_astro/c.js?x"></script><img src="/_astro/a.js#y">';
    assert.deepEqual(await faultsOf({ 'a.html': wholePage(asks + asks) }), [
      'a.html: asks for _astro/b.css, which is missing',
      'a.html: asks for _astro/c.js, which is missing',
    ]);
  });

  test('may not with an empty script, while an empty page of data is none of its business', async () => {
    assert.deepEqual(await faultsOf({ '_astro/a.js': '', 'data/x.csv': '' }), ['_astro/a.js: empty']);
  });

  test('may not with a status that is torn or none', async () => {
    assert.deepEqual(await faultsOf({ 'status.json': '{"schema' }), ['status.json: not JSON']);
    const [fault] = await faultsOf({ 'status.json': '{}' });
    assert.match(fault!, /^status\.json: /);
  });

  test('tells of the first twenty faults', async () => {
    const pages = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`p${at}.html`, '<html>']));
    assert.equal((await faultsOf({ ...pages, 'status.json': '{}', '_astro/b.js': '' })).length, 20);
  });
});
