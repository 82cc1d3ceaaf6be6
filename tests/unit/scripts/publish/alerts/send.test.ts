import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createPlainServer } from 'node:net';
import { after, before, describe, test } from 'node:test';
import nodemailer from 'nodemailer';
import { ping, send } from '../../../../../scripts/publish/alerts/send.ts';

const message = { subject: 'เรื่อง', text: 'ความ', causes: [{ key: 'failed:build', state: 'begun' as const }] };

const noSecrets = { smtpUser: undefined, smtpPassword: undefined, lineToken: undefined, pingAddress: undefined };

describe('sending', () => {
  let server: Server;
  let address: string;
  const received: { url: string; body: string; type: string | undefined; authorization: string | undefined }[] = [];
  before(async () => {
    server = createServer((request, response) => {
      const { url = '', headers } = request;
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        received.push({ url, body, type: headers['content-type'], authorization: headers.authorization });
        const status = Number(/\d{3}/.exec(url)?.[0] ?? 200);
        response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end('secret of the server');
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  test('nothing is asked of anybody where no channel is set up', async () => {
    assert.deepEqual(await send(message, { settings: {}, secrets: noSecrets }), []);
    assert.deepEqual(received, []);
  });

  test('a webhook gets the message as JSON, and what it answers is told by its status alone', async () => {
    assert.deepEqual(await send(message, { settings: { webhook: `${address}/hook` }, secrets: noSecrets }), []);
    assert.deepEqual(received.at(-1), {
      url: '/hook',
      body: JSON.stringify(message),
      type: 'application/json',
      authorization: undefined,
    });
    const faults = await send(message, { settings: { webhook: `${address}/503?key=hunter2` }, secrets: noSecrets });
    assert.deepEqual(faults, ['webhook: status 503']);
    const silent = { webhook: `${address}/204` };
    assert.deepEqual(await send(message, { settings: silent, secrets: noSecrets }), [], 'an answer may be empty');
  });

  test('a webhook that sends elsewhere is not followed', async () => {
    const [fault] = await send(message, { settings: { webhook: `${address}/302` }, secrets: noSecrets });
    assert.match(fault!, /^webhook: /);
    assert.equal(received.at(-1)?.url, '/302');
  });

  test('each reader on LINE gets a push, cut at the length that LINE takes, with the token', async () => {
    const [first, second] = [`U${'1'.repeat(32)}`, `C${'2'.repeat(32)}`];
    const channels = {
      settings: { line: { to: [first!, second!] } },
      secrets: { ...noSecrets, lineToken: 'token' },
      lineAddress: `${address}/line`,
    };
    received.length = 0;
    assert.deepEqual(await send({ ...message, text: 'ก'.repeat(6000) }, channels), []);
    const bodies = received.map(
      ({ body }) => JSON.parse(body) as { to: string; messages: { type: string; text: string }[] },
    );
    assert.deepEqual(bodies.map(({ to }) => to).toSorted(), [second, first]);
    assert.equal(bodies[0]!.messages[0]!.type, 'text');
    assert.equal(bodies[0]!.messages[0]!.text.length, 5000);
    assert.ok(bodies[0]!.messages[0]!.text.startsWith('เรื่อง\nก'));
    assert.deepEqual(
      received.map(({ authorization }) => authorization),
      ['Bearer token', 'Bearer token'],
    );
    await send(message, { ...channels, secrets: noSecrets });
    assert.equal(received.at(-1)?.authorization, 'Bearer');
    const faults = await send(message, { ...channels, lineAddress: `${address}/401` });
    assert.deepEqual(faults, ['LINE: status 401', 'LINE: status 401']);
  });

  test('a push goes to LINE itself where no other address is given', async (t) => {
    const asked: unknown[] = [];
    t.mock.method(globalThis, 'fetch', (where: unknown) => {
      asked.push(where);
      return Promise.resolve(new Response());
    });
    await send(message, { settings: { line: { to: [`U${'1'.repeat(32)}`] } }, secrets: noSecrets });
    assert.deepEqual(asked, ['https://api.line.me/v2/bot/message/push']);
  });

  test('one that never answers is told with the seconds that were waited, be it a webhook or the watchman', async (t) => {
    const waited: number[] = [];
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    t.mock.method(AbortSignal, 'timeout', (milliseconds: number) => {
      waited.push(milliseconds);
      return timeout(20);
    });
    const silent = createPlainServer((socket) => {
      socket.on('error', () => {});
      t.after(() => socket.destroy());
    }).listen(0, '127.0.0.1');
    t.after(() => silent.close());
    await once(silent, 'listening');
    const where = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/hunter2`;
    assert.deepEqual(await send(message, { settings: { webhook: where }, secrets: noSecrets }), [
      'webhook: no answer in 20 s',
    ]);
    assert.equal(await ping(where), 'ping: no answer in 20 s');
    assert.deepEqual(waited, [20_000, 20_000]);
  });

  test('a fault of one channel does not keep the message from the others', async () => {
    const settings = { webhook: `${address}/500`, line: { to: [`U${'1'.repeat(32)}`] } };
    const faults = await send(message, { settings, secrets: noSecrets, lineAddress: `${address}/line` });
    assert.deepEqual(faults, ['webhook: status 500']);
    assert.equal(
      received
        .filter(({ url }) => url === '/line')
        .at(-1)
        ?.body.includes('เรื่อง'),
      true,
    );
  });

  test('a server within the house takes an e-mail without user and password', async (t) => {
    let said = '';
    const smtp = createPlainServer((socket) => {
      let isData = false;
      socket.write('220 x\r\n');
      socket.on('data', (part) => {
        said += part.toString();
        if (isData && !said.endsWith('\r\n.\r\n')) return;
        const isBegun = !isData && part.toString().startsWith('DATA');
        isData = isBegun;
        socket.write(isBegun ? '354 go on\r\n' : '250 ok\r\n');
      });
      socket.on('error', () => {});
    }).listen(0, '127.0.0.1');
    t.after(() => smtp.close());
    await once(smtp, 'listening');
    const email = {
      server: `127.0.0.1:${(smtp.address() as AddressInfo).port}`,
      from: 'a@example.org',
      to: ['b@example.org', 'c@example.org'],
    };
    assert.deepEqual(
      await send({ ...message, subject: 'build failed', text: 'see log' }, { settings: { email }, secrets: noSecrets }),
      [],
    );
    for (const line of [
      'MAIL FROM:<a@example.org>',
      'RCPT TO:<b@example.org>',
      'RCPT TO:<c@example.org>',
      'Subject: build failed',
      'see log',
    ])
      assert.ok(said.includes(line), `${line} in: ${said}`);
    assert.ok(!said.includes('AUTH'), said);
  });

  test('a password is never said to a server of e-mail that offers no TLS', async () => {
    const said: string[] = [];
    const smtp = createPlainServer((socket) => {
      socket.write('220 x\r\n');
      socket.on('data', (part) => {
        said.push(part.toString());
        socket.write(part.toString().startsWith('EHLO') ? '250-x\r\n250 AUTH PLAIN\r\n' : '502 no\r\n');
      });
      socket.on('error', () => {});
    }).listen(0, '127.0.0.1');
    await once(smtp, 'listening');
    const email = {
      server: `127.0.0.1:${(smtp.address() as AddressInfo).port}`,
      from: 'a@example.org',
      to: ['b@example.org'],
    };
    const secrets = { ...noSecrets, smtpUser: 'user', smtpPassword: 'hunter2' };
    const [fault] = await send(message, { settings: { email }, secrets });
    smtp.close();
    assert.match(fault!, /^e-mail: \w+$/);
    assert.ok(said.some((line) => line.startsWith('STARTTLS')));
    assert.ok(!said.some((line) => line.startsWith('AUTH')), said.join());
  });

  test('e-mail speaks TLS from the start on port 465, and begins it before a password on any other', async (t) => {
    const opened: Record<string, unknown>[] = [];
    t.mock.method(nodemailer, 'createTransport', (options: Record<string, unknown>) => {
      opened.push(options);
      return { sendMail: () => Promise.resolve() };
    });
    const mailBy = (port: number, secrets: object) => {
      const email = { server: `mail.example.org:${port}`, from: 'a@example.org', to: ['b@example.org'] };
      return send(message, { settings: { email }, secrets: { ...noSecrets, ...secrets } });
    };
    await mailBy(465, { smtpUser: 'user', smtpPassword: 'hunter2' });
    await mailBy(587, { smtpUser: 'user' });
    await mailBy(25, {});
    const always = {
      host: 'mail.example.org',
      connectionTimeout: 20_000,
      socketTimeout: 20_000,
      // What is said names no file and no address that is put in its place.
      disableFileAccess: true,
      disableUrlAccess: true,
    };
    assert.deepEqual(opened, [
      { ...always, port: 465, secure: true, requireTLS: false, auth: { user: 'user', pass: 'hunter2' } },
      { ...always, port: 587, secure: false, requireTLS: true, auth: { user: 'user', pass: '' } },
      { ...always, port: 25, secure: false },
    ]);
  });

  test('a watchman is told, and what went wrong is told without his address', async () => {
    assert.equal(await ping(`${address}/ping`), undefined);
    assert.equal(received.at(-1)?.url, '/ping');
    assert.equal(await ping(`${address}/204`), undefined);
    assert.equal(await ping(`${address}/500/hunter2`), 'ping: status 500');
    assert.equal(await ping('http://127.0.0.1:1/hunter2'), 'ping: no connection');
  });
});
