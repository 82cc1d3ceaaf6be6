import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createPlainServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { alert } from '../../../../../scripts/publish/alerts/alert.ts';
import type { PublishOutcome } from '../../../../../scripts/publish/publish-run.ts';
import { Settings } from '../../../../../src/domain/settings.ts';

describe('alerts', () => {
  let folder: string;
  let server: Server;
  let address: string;
  let answers = 200;
  let smtpPort = 0;
  const received: { path: string; body: Record<string, unknown>; authorization: string | undefined }[] = [];
  const mails: string[] = [];
  const notices: string[] = [];
  const smtp = createPlainServer((socket) => {
    // Enough of SMTP (RFC 5321) for one message.
    let isData = false;
    socket.write('220 x\r\n');
    socket.on('data', (part) => {
      for (const line of part.toString().split('\r\n').filter(Boolean)) {
        if (isData) {
          mails.push(line);
          if (line !== '.') continue;
          isData = false;
          socket.write('250 ok\r\n');
        } else if (line === 'DATA') {
          isData = true;
          socket.write('354 go\r\n');
        } else if (line === 'QUIT') socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      }
    });
  });
  before(async () => {
    server = createServer((request, response) => {
      let text = '';
      request.on('data', (part: Buffer) => (text += part.toString()));
      request.on('end', () => {
        const { url = '', headers } = request;
        received.push({
          path: url,
          body: text ? (JSON.parse(text) as object as Record<string, unknown>) : {},
          authorization: headers.authorization,
        });
        response.writeHead(answers).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    smtpPort = (smtp.address() as AddressInfo).port;
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    process.env.PORTAL_LINE_TOKEN = 'line-secret';
    process.env.PORTAL_PING = `${address}/ping`;
  });
  after(() => {
    server.close();
    smtp.close();
    delete process.env.PORTAL_LINE_TOKEN;
    delete process.env.PORTAL_PING;
  });
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'alert-'));
    after(() => rm(folder, { recursive: true, force: true }));
    received.length = 0;
    mails.length = 0;
    notices.length = 0;
    answers = 200;
  });

  const settings = () =>
    Settings.parse({
      portal: { name: 'ทดสอบ', nameEn: 'Test', province: '49', address: 'https://example.org', owner: 'ก' },
      alerts: {
        webhook: `${address}/hook?key=hunter2`,
        email: {
          server: `127.0.0.1:${smtpPort}`,
          from: 'a@example.org',
          to: ['b@example.org'],
        },
        line: { to: [`U${'0'.repeat(32)}`] },
      },
    });
  const tell = (outcome: Partial<PublishOutcome>) =>
    alert(
      { exitCode: 0, isBusy: false, staleSources: [], ...outcome },
      {
        releases: folder,
        settings: settings(),
        now: new Date('2026-11-24T00:00:00Z'),
        notice: (line) => notices.push(line),
        lineAddress: `${address}/line`,
      },
    );
  const failed: Partial<PublishOutcome> = {
    exitCode: 8,
    lastTry: {
      run: '20261124T000000Z',
      at: '2026-11-24T00:00:00Z',
      outcome: 'failed',
      stage: 'build',
      exitCode: 8,
      reasons: [],
    },
  };
  const paths = () => received.map((one) => one.path.replace(/\?.*/, ''));

  test('a cause is told once by every channel, and once more when it is over', async () => {
    await tell(failed);
    assert.deepEqual(paths().toSorted(), ['/hook', '/line']);
    assert.deepEqual(received.find(({ path: at }) => at.startsWith('/hook'))?.body.causes, [
      { key: 'failed:build', state: 'begun' },
    ]);
    assert.equal(received.find(({ path: at }) => at === '/line')?.authorization, 'Bearer line-secret');
    assert.ok(mails.some((line) => line.startsWith('Subject:')));
    await tell(failed);
    assert.equal(received.length, 2);
    await tell({});
    assert.deepEqual(paths().slice(2).toSorted(), ['/hook', '/line', '/ping']);
    assert.deepEqual(received.find(({ body }) => JSON.stringify(body).includes('over'))?.body.causes, [
      { key: 'failed:build', state: 'over' },
    ]);
    await tell({});
    assert.deepEqual(paths().slice(5), ['/ping']);
    assert.deepEqual(notices, []);
  });

  test('a source that went stale is a cause beside another', async () => {
    await tell({ staleSources: ['plans'] });
    await tell({ ...failed, staleSources: ['plans'] });
    const told = received.filter(({ path: at }) => at.startsWith('/hook')).map(({ body }) => body.causes);
    assert.deepEqual(told, [[{ key: 'stale:plans', state: 'begun' }], [{ key: 'failed:build', state: 'begun' }]]);
  });

  test('what no channel took is tried again, and no key stands in what the operator reads', async () => {
    answers = 500;
    smtp.close();
    await tell(failed);
    assert.ok(notices.length >= 2);
    assert.ok(!notices.join().includes('hunter2') && !notices.join().includes('line-secret'));
  });

  test('where no channel is set up, what was told is noted all the same, and a damaged note begins anew', async () => {
    const quiet = Settings.parse({ portal: settings().portal });
    const tellQuietly = () =>
      alert(
        { exitCode: 0, isBusy: false, staleSources: [], ...failed },
        { releases: folder, settings: quiet, now: new Date(0), notice: (line) => notices.push(line) },
      );
    const told = () => readFile(path.join(folder, '.runs/told.json'), 'utf8');
    await tellQuietly();
    assert.match(await told(), /"failed:build"/);
    await writeFile(path.join(folder, '.runs/told.json'), '{"causes');
    await tellQuietly();
    assert.match(await told(), /"failed:build"/);
    assert.deepEqual([received, notices], [[], []]);
  });

  test('a watchman who does not answer is told of, and the run is well all the same', async () => {
    answers = 500;
    await tell({});
    assert.deepEqual(notices, ['แจ้งผู้เฝ้าดูไม่สำเร็จ / the watchman was not told: ping: status 500']);
  });

  test('a run that found another under way tells nothing', async () => {
    await tell({ exitCode: 5, isBusy: true });
    assert.deepEqual(received, []);
  });
});
