import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './run-server.ts';

/** Where Debian has it; sshd insists on being called by its whole path. */
const program = '/usr/sbin/sshd';

export interface Sshd {
  /** Of the user of this process, on this machine: the beginning of a place that rsync understands. */
  host: string;
  /** The command by which rsync comes here, for RSYNC_RSH. */
  shell: string;
  /** The commands that were asked for since the last call. */
  asked: () => string[];
  /** Kills the server's end of the next connection once it has taken in so many bytes. */
  cutNextAfter: (bytes: number) => void;
  stop: () => Promise<void>;
}

export const hasSshd = (): boolean => existsSync(program);

/** Starts a real sshd on a free port of this machine, with keys made for it alone. */
export async function startSshd(): Promise<Sshd> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'sshd-'));
  const inScratch = (name: string) => path.join(scratch, name);
  for (const name of ['host', 'user']) {
    spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', inScratch(name)], { stdio: 'inherit' });
  }
  copyFileSync(inScratch('user.pub'), inScratch('authorized_keys'));
  const port = await freePort();
  writeFileSync(inScratch('known_hosts'), `[127.0.0.1]:${port} ${readFileSync(inScratch('host.pub'), 'utf8')}`);
  // Runs what is asked for, notes it, and cuts itself off where that is wanted: PPID is the process that serves the line.
  writeFileSync(
    inScratch('serve'),
    `#!/bin/sh
echo "$SSH_ORIGINAL_COMMAND" >> '${inScratch('asked')}'
if [ -e '${inScratch('cut')}' ]; then
  bytes=$(cat '${inScratch('cut')}'); rm '${inScratch('cut')}'
  (stdbuf -o0 head -c "$bytes"; kill -9 $PPID) | sh -c "$SSH_ORIGINAL_COMMAND"
else
  exec sh -c "$SSH_ORIGINAL_COMMAND"
fi
`,
  );
  chmodSync(inScratch('serve'), 0o755);
  writeFileSync(
    inScratch('config'),
    `ListenAddress 127.0.0.1:${port}
HostKey ${inScratch('host')}
AuthorizedKeysFile ${inScratch('authorized_keys')}
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin prohibit-password
ForceCommand ${inScratch('serve')}
`,
  );
  // Started by root it wants this folder, which is gone after each start of the machine.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true });
  const child = spawn(program, ['-D', '-e', '-f', inScratch('config')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let words = '';
  child.stderr.on('data', (part: Buffer) => (words += part.toString()));
  for (let attempt = 0; !(await isOpen(port)); attempt++) {
    if (child.exitCode !== null || attempt > 100) throw new Error(`sshd does not answer: ${words}`);
    await wait(50);
  }
  return {
    host: `${userInfo().username}@127.0.0.1`,
    shell: `ssh -F none -p ${port} -i ${inScratch('user')} -o UserKnownHostsFile=${inScratch('known_hosts')} -o BatchMode=yes`,
    asked: () => {
      const lines = existsSync(inScratch('asked')) ? readFileSync(inScratch('asked'), 'utf8').trim().split('\n') : [];
      rmSync(inScratch('asked'), { force: true });
      return lines;
    },
    cutNextAfter: (bytes) => writeFileSync(inScratch('cut'), String(bytes)),
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'close');
      rmSync(scratch, { recursive: true });
    },
  };
}

async function isOpen(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  return once(socket, 'connect')
    .then(
      () => true,
      () => false,
    )
    .finally(() => socket.destroy());
}
