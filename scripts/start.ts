import { currentTime } from '../src/io/clock.ts';
import { readEnvironment, readSettings } from '../src/settings.ts';
import { build, renderPictures } from './build.ts';
import { readArguments } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';
import { serve } from './serve.ts';

// npm start: builds from the operator's exports, or the sample while there are none, and serves the site on this machine.
// Pictures for sharing and PDFs are made while it is served: the first time they take minutes.

await reportErrors(async () => {
  readArguments({});
  console.log('กำลังอ่านข้อมูลและสร้างเว็บไซต์… / Reading exports and building the site…');
  const environment = readEnvironment(currentTime);
  const now = currentTime();
  const run = await build({ environment, now, sample: false, release: false, pictures: 'later' });
  if (run.exitCode !== 0) {
    process.exitCode = run.exitCode;
    return;
  }
  const { address } = await serve(environment.outFolder, undefined, readSettings(environment.settingsFile));
  const { sample } = run.dataset.manifest;
  console.log(`\n  ${run.dataset.activities.length} กิจกรรม / activities${sample ? ' (ข้อมูลตัวอย่าง / sample)' : ''}`);
  console.log('  รายละเอียด / details: npm run data -- --explain');
  console.log(`\n  ${address}\n`);
  console.log('  กำลังทำภาพสำหรับแชร์และ PDF ใช้เว็บไซต์ได้แล้ว / Pictures for sharing and PDFs follow; the site can be used.');
  for (const line of await renderPictures(environment, run.dataset, now)) console.log(`  ${line}`);
});
