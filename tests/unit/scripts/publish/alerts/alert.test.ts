import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createPlainServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { alert, type AlertOptions } from '../../../../../scripts/publish/alerts/alert.ts';
import type { PublishOutcome } from '../../../../../scripts/publish/publish-run.ts';
import { Settings } from '../../../../../src/domain/settings.ts';

describe('alerts', () => {
  let folder: string;
  let server: Server;
  let address: string;
  let answers = 200;
  let smtpPort = 0;
  /** A port that needs rights to be listened on and that no service has: whoever calls it is refused at once. */
  const unused = 1;
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
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    process.env.PORTAL_LINE_TOKEN = 'line-secret';
  });
  after(() => {
    server.close();
    smtp.close();
    delete process.env.PORTAL_LINE_TOKEN;
    delete process.env.PORTAL_PING;
  });
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'alert-'));
    received.length = 0;
    mails.length = 0;
    notices.length = 0;
    answers = 200;
    smtpPort = (smtp.address() as AddressInfo).port;
    process.env.PORTAL_PING = `${address}/ping`;
  });
  afterEach(() => rm(folder, { recursive: true }));

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
  const tell = (outcome: Partial<PublishOutcome>, options: Partial<AlertOptions> = {}) =>
    alert(
      { exitCode: 0, isBusy: false, staleSources: [], ...outcome },
      {
        releases: folder,
        settings: settings(),
        now: new Date('2026-11-24T00:00:00Z'),
        notice: (line) => notices.push(line),
        lineAddress: `${address}/line`,
        ...options,
      },
    );
  const only = (channels: object) => ({ settings: Settings.parse({ portal: settings().portal, alerts: channels }) });
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

  test('a message says what began and what is over, of which site and when', async () => {
    const messages = () => received.filter(({ path: at }) => at.startsWith('/hook')).map(({ body }) => body);
    const foot = 'https://example.org · 2026-11-24T00:00:00.000Z';
    await tell({ staleSources: ['plans'] });
    await tell(failed);
    await tell({});
    const stale = 'ดึงแหล่งข้อมูล plans ไม่ได้ ใช้สำเนาครั้งก่อน / The source plans cannot be fetched; its last copy stands in.';
    const build =
      'เผยแพร่ไม่สำเร็จที่ขั้น build (รหัส 8) เว็บไซต์ยังเป็นข้อมูลครั้งก่อน / Publishing failed in stage build (exit code 8); readers still see the release before.';
    assert.deepEqual(
      messages().map(({ subject, text }) => [subject, text]),
      [
        ['[ทดสอบ] ต้องการคนดู / needs a person', `● ${stale}\n${foot}`],
        ['[ทดสอบ] ต้องการคนดู / needs a person', `● ${build}\n○ สิ้นสุดแล้ว / over: ${stale}\n${foot}`],
        ['[ทดสอบ] กลับเป็นปกติ / well again', `○ สิ้นสุดแล้ว / over: ${build}\n${foot}`],
      ],
    );
  });

  test('what no channel took is tried again, and no key stands in what the operator reads', async () => {
    answers = 500;
    smtpPort = unused;
    await tell(failed);
    assert.deepEqual(notices, [
      'แจ้งเตือนไม่สำเร็จ / an alert was not sent: webhook: status 500',
      'แจ้งเตือนไม่สำเร็จ / an alert was not sent: e-mail: ESOCKET',
      'แจ้งเตือนไม่สำเร็จ / an alert was not sent: LINE: status 500',
    ]);
    answers = 200;
    await tell(failed);
    assert.deepEqual(paths().slice(2).toSorted(), ['/hook', '/line']);
  });

  test('what one channel of several took is not told again', async () => {
    smtpPort = unused;
    await tell(failed);
    assert.equal(notices.length, 1);
    await tell(failed);
    assert.deepEqual([received.length, notices.length], [2, 1]);
  });

  test('what the only channel did not take is tried again, whichever it is', async () => {
    const { webhook, email, line } = settings().alerts;
    for (const channels of [{ webhook }, { email: { ...email, server: `127.0.0.1:${unused}` } }, { line }]) {
      notices.length = 0;
      answers = 500;
      await tell(failed, only(channels));
      await tell(failed, only(channels));
      assert.equal(notices.length, 2, JSON.stringify(channels));
    }
  });

  test('where it cannot be noted what was told, the operator reads of it, and the watchman is told all the same', async () => {
    const taken = path.join(folder, 'taken');
    await writeFile(taken, '');
    await mkdir(path.join(folder, '.runs/told.json'), { recursive: true });
    for (const releases of [taken, folder]) await tell({ staleSources: ['plans'] }, { releases });
    assert.deepEqual(paths().toSorted(), ['/hook', '/hook', '/line', '/line', '/ping', '/ping']);
    assert.deepEqual(
      notices,
      [taken, folder].map(
        (releases) =>
          `${path.join(releases, '.runs/told.json')}: จดไม่ได้ว่าแจ้งอะไรไปแล้ว รอบหน้าจะแจ้งซ้ำ / what was told could not be noted; it is told again`,
      ),
    );
  });

  test('where no channel is set up, what was told is noted all the same, and a damaged note begins anew', async () => {
    const told = () => readFile(path.join(folder, '.runs/told.json'), 'utf8');
    await tell(failed, only({}));
    assert.match(await told(), /"failed:build"/);
    await writeFile(path.join(folder, '.runs/told.json'), '{"causes');
    await tell(failed, only({}));
    assert.match(await told(), /"failed:build"/);
    assert.deepEqual([received, notices], [[], []]);
  });

  test('a watchman who does not answer is told of, and the run is well all the same', async () => {
    answers = 500;
    await tell({});
    assert.deepEqual(notices, ['แจ้งผู้เฝ้าดูไม่สำเร็จ / the watchman was not told: ping: status 500']);
  });

  test('without a watchman a run that is well tells nothing', async () => {
    delete process.env.PORTAL_PING;
    await tell({});
    assert.deepEqual([received, notices], [[], []]);
  });

  test('a run that found another under way tells nothing', async () => {
    await tell({ exitCode: 5, isBusy: true });
    assert.deepEqual(received, []);
  });
});
