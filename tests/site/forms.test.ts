import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { forms } from '../../src/exports/forms/forms.ts';
import { browseSite } from '../support/site/browse-site.ts';
import { visit } from '../support/site/visit.ts';

describe('the forms for headmen', () => {
  const site = browseSite();

  test('are printed on one sheet of A4 each', async () => {
    await visit(site.browser, `${site.address}/area/4904/forms`, { width: 1280, scripts: false }, async ({ page }) => {
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      assert.equal(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length, Object.keys(forms).length);
    });
  });
});
