import { markupPayloads, somePayloads } from '../tests/support/payloads/markup-payloads.ts';
import { buildPayloadSite, watchPayloadSite } from '../tests/support/payloads/payload-site.ts';
import { launchBrowser } from './browser/launch-browser.ts';
import { readArguments, toWholeNumber } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';

// npm run test:payloads [-- --every N] [--seed N]
// Builds one site in which every text is one of more than 500 texts of markup and scripts, and opens all of it in a browser:
// no dialog may open, no policy be broken, nothing be asked of another host.

await reportErrors(async () => {
  const { values } = readArguments({
    every: { type: 'string', default: '1' },
    seed: { type: 'string', default: '0' },
  });
  const payloads = somePayloads(toWholeNumber('every', values.every, 1), toWholeNumber('seed', values.seed, 0));
  const started = performance.now();
  const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(0)} s`;
  const site = await buildPayloadSite(payloads);
  console.log(`built (${seconds()})`);
  const browser = await launchBrowser();
  const { pages, faults } = await watchPayloadSite(browser, site, payloads).finally(() => browser.close());
  for (const fault of faults) console.log(`✖ ${fault}`);
  const count = (word: string): number => faults.filter((fault) => fault.includes(word)).length;
  console.log(
    `\n${payloads.length} of ${markupPayloads.length} payloads in every text field, ${pages} pages, drawings and searches opened: ` +
      `${count(': a dialog')} dialogs, ${count(': the policy')} reports of the policy, ${faults.length} failed (${seconds()})`,
  );
  if (faults.length > 0 || pages === 0) process.exitCode = 1;
});
