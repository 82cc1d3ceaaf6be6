import { PortalError } from '../src/domain/errors.ts';
import { readArguments } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';
import { checkSite } from './verify/check-site.ts';
import { openSite } from './verify/site-files.ts';

// npm run verify -- URL-or-folder [--known SHA256]: checks what a site publishes as data, and the chain of its runs.
// Exit codes: 0 all fits; 1 something does not; 2 the command or the place is wrong.

const sha256 = /^[0-9a-f]{64}$/;

await reportErrors(async () => {
  const { values, positionals } = readArguments({ known: { type: 'string' } }, { most: 1 });
  const [place] = positionals;
  if (place === undefined) {
    throw new PortalError(
      'ไม่ได้บอกว่าจะตรวจเว็บไซต์ใด / No site was named',
      'npm run verify -- https://… or the folder of a built site.',
    );
  }
  const known = values.known?.toLowerCase();
  if (known !== undefined && !sha256.test(known)) {
    throw new PortalError(
      `--known: found "${values.known}"`,
      'Give the 64 hexadecimal digits that an earlier check printed.',
    );
  }
  const { faults, files, runs, copies, head } = await checkSite(openSite(place), known);
  for (const { file, th, en } of faults) console.log(`✖ ${file}: ${th} / ${en}`);
  console.log(
    `${files} ไฟล์/files, ${runs} รอบ/runs, ${copies} สำเนารายเดือน/monthly copies: ${
      faults.length === 0 ? 'ถูกต้องครบถ้วน / all fits' : `ไม่ถูกต้อง ${faults.length} จุด / ${faults.length} faults`
    }`,
  );
  if (faults.length === 0 && head !== undefined) {
    console.log(
      `รหัสของรอบนี้ / This run's checksum: ${head}\n  เก็บไว้ แล้วตรวจภายหลังด้วย / Keep it, and check later with: npm run verify -- ${place} --known ${head}`,
    );
  }
  process.exitCode = faults.length === 0 ? 0 : 1;
});
