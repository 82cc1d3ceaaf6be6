import nodemailer from 'nodemailer';
import type { AlertSettings } from '../../../src/domain/operation-settings.ts';
import type { Secrets } from '../../../src/settings.ts';

/** What is told of a site. */
export interface Message {
  subject: string;
  text: string;
  /** For programs. */
  causes: { key: string; state: 'begun' | 'over' }[];
}

export interface Channels {
  settings: AlertSettings;
  secrets: Secrets;
  /** Where the LINE Messaging API answers. */
  lineAddress?: string;
}

const secondsAllowed = 20;
const linePush = 'https://api.line.me/v2/bot/message/push';

/** Sends a message by every channel that is set up; returns what went wrong, one line a channel, without any key. */
export async function send(
  message: Message,
  { settings, secrets, lineAddress = linePush }: Channels,
): Promise<string[]> {
  const { webhook, email, line } = settings;
  const ways: [string, () => Promise<void>][] = [];
  if (webhook) ways.push(['webhook', () => post(webhook, message)]);
  if (email) ways.push(['e-mail', () => mail(message, email, secrets)]);
  for (const to of line?.to ?? []) {
    const push = { to, messages: [{ type: 'text', text: `${message.subject}\n${message.text}`.slice(0, 5000) }] };
    const authorization = { Authorization: `Bearer ${secrets.lineToken ?? ''}` };
    ways.push(['LINE', () => post(lineAddress, push, authorization)]);
  }
  const outcomes = await Promise.allSettled(ways.map(([, way]) => way()));
  return outcomes.flatMap((outcome, at) =>
    outcome.status === 'fulfilled' ? [] : [`${ways[at]![0]}: ${reasonOf(outcome.reason)}`],
  );
}

async function post(address: string, body: object, headers: Record<string, string> = {}): Promise<void> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(secondsAllowed * 1000),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`status ${answer.status}`);
}

async function mail(
  { subject, text }: Message,
  { server, from, to }: NonNullable<AlertSettings['email']>,
  { smtpUser, smtpPassword }: Secrets,
): Promise<void> {
  const [host = '', port = ''] = server.split(':');
  const transport = nodemailer.createTransport({
    host,
    port: Number(port),
    // 465 speaks TLS from the start; on others it is begun where the server offers it, and always before a password.
    secure: port === '465',
    ...(smtpUser ? { requireTLS: port !== '465', auth: { user: smtpUser, pass: smtpPassword ?? '' } } : {}),
    connectionTimeout: secondsAllowed * 1000,
    socketTimeout: secondsAllowed * 1000,
    // A message is what is said here: no file and no address is fetched into it.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  await transport.sendMail({ from, to, subject, text });
}

/** Tells a watchman elsewhere that a run went well: where none tells it in time, that one raises the alarm. */
export async function ping(address: string): Promise<string | undefined> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(secondsAllowed * 1000) });
    await answer.body?.cancel();
    return answer.ok ? undefined : `ping: status ${answer.status}`;
  } catch (error) {
    return `ping: ${reasonOf(error)}`;
  }
}

/** A few words; never the address, which may hold a key. */
function reasonOf(error: unknown): string {
  const { name, message, code } = error as NodeJS.ErrnoException;
  if (message.startsWith('status ')) return message;
  // Before its code, which is a number that tells nobody anything.
  if (name === 'TimeoutError') return `no answer in ${secondsAllowed} s`;
  return code ?? 'no connection';
}
