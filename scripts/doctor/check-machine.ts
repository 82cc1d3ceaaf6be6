import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { bad, type Check, type Finding, good, warning } from './finding.ts';

/** Room below which a run is likely to stop, and a warning. */
const leastGigabytes = 1;
const goodGigabytes = 5;
const fewestFiles = 100_000;
const clockSecondsOff = 120;

export const checkDisk: Check = async ({ releases }) => {
  const place = await nearestExisting(releases);
  const { bavail, bsize, ffree, files } = await statfs(place);
  const gigabytes = (bavail * bsize) / 1e9;
  const room = `เหลือที่ว่าง / free: ${gigabytes.toFixed(1)} GB (${place})`;
  const findings = [
    gigabytes < leastGigabytes
      ? bad(
          room,
          'ลบไฟล์ที่ไม่ใช้ เว็บหนึ่งรุ่นใช้ราว 1 GB และเก็บไว้สี่รุ่น / Make room: a release and its pictures need about 1 GB, and four releases are kept.',
        )
      : gigabytes < goodGigabytes
        ? warning(room, 'เตรียมพื้นที่เพิ่ม / Make room before it is needed.')
        : good(room),
  ];
  if (files > 0 && ffree < fewestFiles)
    findings.push(
      warning(
        `ดิสก์รับไฟล์ได้อีก ${ffree} ไฟล์ / only ${ffree} more files fit on that disk`,
        'เพิ่ม inode / Give it more inodes.',
      ),
    );
  return findings;
};

export const checkPermissions: Check = ({ releases, environment, cacheFolder }) =>
  Promise.all([releases, environment.datasetFolder, cacheFolder].map(checkFolder));

async function checkFolder(folder: string): Promise<Finding> {
  const place = await nearestExisting(folder);
  const shown = path.relative('.', folder) || folder;
  if (!(await stat(place)).isDirectory()) {
    return bad(
      `${shown}: มีไฟล์ชื่อ ${place} อยู่แล้ว จึงสร้างโฟลเดอร์ไม่ได้ / the file ${place} stands where a folder is needed`,
      'ย้ายหรือเปลี่ยนชื่อไฟล์นั้น / Move or rename that file.',
    );
  }
  try {
    await access(place, constants.W_OK | constants.X_OK);
    return good(`${shown}: เขียนได้ / may be written`);
  } catch (error) {
    const what = `${shown}: เขียนไม่ได้ / may not be written by this user`;
    if ((error as NodeJS.ErrnoException).code === 'EROFS')
      return bad(what, `ดิสก์เปิดแบบอ่านอย่างเดียว / The disk is read-only: mount -o remount,rw, or name another folder.`);
    return bad(what, `sudo chown -R $(id -un) ${place}`);
  }
}

export const checkClock: Check = async ({ now, askTime }) => {
  const there = await askTime();
  if (there === undefined)
    return [
      warning(
        'ถามเวลาจากเซิร์ฟเวอร์ไม่ได้ จึงไม่รู้ว่านาฬิกาตรงหรือไม่ / no server could be asked for the time',
        'ตรวจว่าเครื่องนี้ออกอินเทอร์เน็ตได้ / See that the machine reaches the internet.',
      ),
    ];
  const off = Math.round(Math.abs(there - now.getTime()) / 1000);
  if (off <= clockSecondsOff) return [good(`นาฬิกาตรง / the clock is right (${off} s)`)];
  return [
    bad(
      `นาฬิกาคลาดเคลื่อน ${off} วินาที เว็บจะบอกวันผิด / the clock is ${off} s off: pages would tell the wrong day`,
      'sudo timedatectl set-ntp true',
    ),
  ];
};

export const checkBrowser: Check = async ({ launch }) => {
  try {
    const browser = await launch();
    await browser.close();
    return [good('มีเบราว์เซอร์สำหรับทำภาพและ PDF / a browser makes pictures and PDF')];
  } catch (error) {
    return [
      warning(
        `เปิดเบราว์เซอร์ไม่ได้ / no browser starts: ${(error as Error).message.split('\n')[0]}`,
        'sudo apt install chromium (ถ้าไม่มี ภาพจะเรียบง่ายกว่า และไม่มี PDF / without one pictures are plainer and there are no PDFs)',
      ),
    ];
  }
};

export const checkFonts: Check = async ({ ask }) => {
  const listed = await ask('fc-list', [':lang=th', 'family']);
  if (listed === undefined)
    return [warning('ดูรายการฟอนต์ไม่ได้ / fonts could not be listed', 'sudo apt install fontconfig fonts-noto-core')];
  const count = listed.split('\n').filter(Boolean).length;
  return [
    count > 0
      ? good(`ฟอนต์ไทย ${count} แบบ นอกจากที่มากับเว็บ / ${count} Thai fonts, beside those that come with the site`)
      : warning(
          'ไม่มีฟอนต์ไทยในเครื่อง เว็บใช้ฟอนต์ของตนเอง / no Thai font on this machine; the site has its own',
          'sudo apt install fonts-noto-core',
        ),
  ];
};

async function nearestExisting(place: string): Promise<string> {
  const isThere = await stat(place).then(
    () => true,
    () => false,
  );
  return isThere || place === path.dirname(place) ? place : nearestExisting(path.dirname(place));
}
