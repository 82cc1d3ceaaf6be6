import { launchBrowser } from './browser/launch-browser.ts';
import { serve } from './serve.ts';
const jobs: [string,string,number,string,string?][] = JSON.parse(process.argv[2]!);
const server = await serve('.cache/test-site', 0);
const browser = await launchBrowser();
for (const [name, address, width, scheme, action] of jobs) {
  const c = await browser.newContext({ viewport: { width, height: width<600?740:800 }, deviceScaleFactor: 1, colorScheme: scheme==='dark'?'dark':'light', forcedColors: scheme==='forced'?'active':'none', locale:'th-TH', timezoneId:'Asia/Bangkok' });
  const p = await c.newPage();
  if (scheme==='print') await p.emulateMedia({media:'print'});
  await p.goto(server.address+address, { waitUntil: 'networkidle' });
  if (action==='facets') { await p.locator('[data-part="facets"] summary').first().click().catch(()=>{}); }
  await p.evaluate(async()=>{for(let y=0;y<document.documentElement.scrollHeight;y+=500){scrollTo(0,y);await new Promise(r=>setTimeout(r,30));}scrollTo(0,0)});
  await p.waitForTimeout(500);
  await p.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: action!=='top' });
  await c.close();
}
await browser.close(); await server.close();
