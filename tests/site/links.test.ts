import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from '../../src/settings.ts';
import { checkLinks } from '../support/site/check-links.ts';
import { siteFolder } from '../support/site/built-site.ts';

const crawl = checkLinks(siteFolder, readSettings('data/portal.yaml').portal.address);

test('every link, picture, script and style of every page leads to a file, and every fragment to a place in it', () => {
  assert.ok(crawl.followed > 1000, `only ${crawl.followed} references were found`);
  assert.deepEqual(crawl.faults.slice(0, 30), []);
});

test('every page but home and the 404 page is linked from another page', () => {
  assert.deepEqual(crawl.unlinked.slice(0, 30), []);
});
