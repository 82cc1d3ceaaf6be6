import assert from 'node:assert/strict';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { findPaperPages } from '../../../../scripts/build/print-pages.ts';

test('only pages that link their own PDF are printed, also below a path', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'paper-'));
  const write = async (page: string, html: string) => {
    await mkdir(path.dirname(path.join(folder, page)), { recursive: true });
    await writeFile(path.join(folder, page), html);
  };
  const summary = 'area/4904/results/2026-11/summary';
  await write(`${summary}.html`, `<a href="/portal/${summary}.pdf">PDF</a>`);
  await write('area/4904/results/2025-11/summary.html', `<a href="/portal/${summary}.pdf">another's PDF</a>`);
  await write('activities/a1/poster.html', '<a href="/activities/a1/poster.pdf">PDF</a>');
  await write('area/4904/results/2026-11.html', `<a href="/${summary}.pdf">PDF</a>`);
  assert.deepEqual(await findPaperPages(folder), ['activities/a1/poster.html', `${summary}.html`]);
});
