import { lstat, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { PortalError } from '../../src/domain/errors.ts';
import { readKeyFile } from '../../src/io/signature.ts';
import { bad, type Check, type Finding, good, warning } from './finding.ts';

/** An address that comes with the project leads calendars and feeds nowhere. */
export const checkAddress: Check = ({ settings: { portal } }) => {
  const { hostname } = new URL(portal.address);
  const isExample = /(?:^|\.)example\.(?:org|com|net)$|\.(?:invalid|test|localhost)$|^localhost$/.test(hostname);
  return Promise.resolve([
    isExample
      ? warning(
          `portal.address ยังเป็นตัวอย่าง / is still an example: ${portal.address}`,
          'ใส่ที่อยู่จริงของเว็บ ปฏิทินและฟีดใช้ที่อยู่นี้ / Set the real address: calendars and feeds name it.',
        )
      : good(portal.address),
  ]);
};

export const checkReleases: Check = async ({ releases }) => {
  const current = path.join(releases, 'current');
  const link = await lstat(current).catch(() => undefined);
  if (!link) return [warning('ยังไม่เคยเผยแพร่ / nothing is published yet', 'npm run publish')];
  if (!link.isSymbolicLink())
    return [
      bad(
        `${current} ไม่ใช่ลิงก์ / is no link`,
        'ย้ายไปที่อื่น การเผยแพร่จะแทนที่เฉพาะลิงก์ของตนเอง / Move it away: publishing replaces only its own link.',
      ),
    ];
  if (!(await stat(current).catch(() => undefined)))
    return [
      bad(
        `${current} ชี้ไปยังรุ่นที่ไม่มีแล้ว / leads to a release that is gone`,
        'npm run publish (หรือ / or npm run publish -- --back)',
      ),
    ];
  const count = (await readdir(releases)).filter((name) => /^\d{8}T\d{6}Z$/.test(name)).length;
  return [good(`${count} รุ่น / releases`)];
};

export const checkLock: Check = async ({ ask }) => [
  (await ask('flock', ['--version'])) === undefined
    ? warning(
        'ไม่มีคำสั่ง flock จึงกันการทำงานซ้อนกันไม่ได้ / flock is not installed: nothing keeps two runs apart',
        'sudo apt install util-linux',
      )
    : good('flock'),
];

export const checkKey: Check = async ({ settings, environment }) => {
  const { keyFile } = settings.publish;
  if (keyFile === undefined)
    return [
      warning(
        'รุ่นที่เผยแพร่ยังไม่ลงลายมือชื่อ / releases are not signed',
        'npm run key -- FILE แล้วระบุใน publish.keyFile / then name it in publish.keyFile.',
      ),
    ];
  const file = path.resolve(path.dirname(environment.settingsFile), keyFile);
  try {
    await readKeyFile(file);
  } catch (error) {
    if (!(error instanceof PortalError)) throw error;
    return [bad(error.message, error.hint)];
  }
  const isOpen = process.platform !== 'win32' && ((await stat(file)).mode & 0o077) !== 0;
  return [isOpen ? bad(`${keyFile}: ผู้อื่นอ่านได้ / may be read by others`, `chmod 600 ${file}`) : good(keyFile)];
};

const tools = {
  rsync: ['rsync', '--version'],
  rclone: ['rclone', 'version'],
  'cloudflare-pages': ['npx', '--no-install', 'wrangler', '--version'],
};
const installs = {
  rsync: 'sudo apt install rsync',
  rclone: 'sudo apt install rclone',
  'cloudflare-pages': 'npm install --save-dev wrangler',
};

export const checkTargets: Check = async ({ settings, ask }) => {
  const kinds = [...new Set(settings.publish.targets.map(({ kind }) => kind))];
  return Promise.all(
    kinds.map(async (kind) => {
      const [program = '', ...words] = tools[kind];
      return (await ask(program, words)) === undefined
        ? bad(`publish.targets: ไม่มีโปรแกรมสำหรับ ${kind} / the program for ${kind} is not installed`, installs[kind])
        : good(`publish.targets: ${kind}`);
    }),
  );
};

export const checkAlerts: Check = ({ settings: { alerts }, secrets }) => {
  const findings: Finding[] = [];
  if (!alerts.webhook && !alerts.email && !alerts.line) {
    findings.push(
      warning(
        'ไม่มีใครได้รับแจ้งเมื่อต้องมีคนตรวจ / nobody is told when a run needs a person',
        'ตั้ง alerts ใน data/portal.yaml / Set alerts in data/portal.yaml.',
      ),
    );
  }
  if (alerts.line && !secrets.lineToken)
    findings.push(bad('alerts.line ไม่มีโทเคน / has no token', 'ตั้งตัวแปร / Set PORTAL_LINE_TOKEN.'));
  if (secrets.smtpUser && !secrets.smtpPassword)
    findings.push(bad('PORTAL_SMTP_USER ไม่มีรหัสผ่าน / has no password', 'ตั้งตัวแปร / Set PORTAL_SMTP_PASSWORD.'));
  if (!secrets.pingAddress)
    findings.push(
      warning(
        'ถ้างานหยุดไปเลย จะไม่มีใครรู้ / no watchman sees that runs stop altogether',
        'ตั้ง PORTAL_PING เป็นที่อยู่ของบริการเฝ้าดู / Set PORTAL_PING to an address of one.',
      ),
    );
  return Promise.resolve(findings.length > 0 ? findings : [good('ตั้งการแจ้งเตือนแล้ว / alerts are set up')]);
};
