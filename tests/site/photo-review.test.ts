import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { drawShapes } from '../support/pictures.ts';
import { OperatorSite } from '../support/site/operator-site.ts';

const site = new OperatorSite('photo-review');
const decisions = () => readFileSync(path.join(site.folder, 'photo-decisions.csv'), 'utf8').trim().split('\r\n');

describe('the page on which photographs are reviewed', () => {
  let browser: Browser;
  let server: ChildProcess;
  let address = '';

  before(async () => {
    await site.start({ done: { kind: 'activities', from: 'done.csv', photos: 'photos', photoState: 'hold' } });
    await site.write('done.csv', [
      {
        รหัสกิจกรรม: 'A-1',
        'แผน/ผล': 'ผล',
        ชื่อกิจกรรม: 'ลอกคลอง',
        วันที่: '1/11/2569',
        อำเภอ: 'ดงหลวง',
        ภาพกิจกรรม: 'a.jpg; b.jpg',
      },
    ]);
    for (const [at, name] of ['a.jpg', 'b.jpg'].entries())
      await site.writePicture(
        name,
        await drawShapes(at + 1)
          .jpeg()
          .toBuffer(),
      );
    const options = ['--settings', path.join(site.folder, 'portal.yaml'), '--today', '2026-11-24', '--port', '0'];
    server = spawn(process.execPath, ['scripts/photos.ts', ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
    address = await new Promise((resolve) => {
      server.stdout!.on('data', (chunk) => {
        const found = /http:\S+/.exec(String(chunk));
        if (found) resolve(found[0]);
      });
    });
    browser = await launchBrowser();
  });
  after(async () => {
    server.kill();
    await browser?.close();
  });

  test('clears, captions and redacts by keys and by dragging, and writes each into the file of decisions', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(address);
    await page.locator('#picture[src]').waitFor();
    await page.waitForFunction(() => (document.getElementById('picture') as HTMLImageElement).naturalWidth > 0);
    const saved = () => page.waitForResponse((response) => response.url().endsWith('/decide') && response.ok());
    await Promise.all([saved(), page.keyboard.press('c')]);
    assert.match(decisions().at(-1)!, /^[0-9a-f]{16},clear,,$/);
    await page.keyboard.press('e');
    await page.keyboard.type('ขุดดินริมคลอง');
    await Promise.all([saved(), page.keyboard.press('Enter')]);
    assert.match(decisions().at(-1)!, /,caption,ขุดดินริมคลอง,/);
    await page.keyboard.press('ArrowRight');
    const area = (await page.locator('#picture').boundingBox())!;
    const at = (x: number, y: number) => [area.x + area.width * x, area.y + area.height * y] as const;
    await page.mouse.move(...at(0.25, 0.5));
    await page.mouse.down();
    await page.mouse.move(...at(0.5, 0.75), { steps: 3 });
    await Promise.all([saved(), page.mouse.up()]);
    const [x, y, width, height] = /,redact,([\d. ]+),/.exec(decisions().at(-1)!)![1]!.split(' ').map(Number);
    for (const [found, meant] of [
      [x, 0.25],
      [y, 0.5],
      [width, 0.25],
      [height, 0.25],
    ])
      assert.ok(Math.abs(found! - meant!) < 0.02);
    assert.equal(decisions().length, 4, 'the lines of the first photograph are still there');
    await page.close();
  });

  test('answers nobody who does not know its address, and no other site’s name', async () => {
    const { origin } = new URL(address);
    assert.equal((await fetch(origin)).status, 404);
    assert.equal((await fetch(`${origin}/photos.json`)).status, 404);
    assert.equal((await fetch(`${address}decide`, { method: 'POST', body: '{"photo":"../../x"}' })).status, 400);
    // A name that leads to this machine is the trick of a page elsewhere; fetch would not let the header be set.
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      request(`${address}photos.json`, { headers: { host: 'evil.example' } }, (response) =>
        resolve(response.statusCode),
      ).end();
    });
    assert.equal(status, 403);
  });
});
