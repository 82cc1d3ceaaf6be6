import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright';
import { serve } from '../../../scripts/serve.ts';
import { hashBytes } from '../../../src/io/hash.ts';
import { drawShapes } from '../pictures.ts';
import { OperatorSite } from '../site/operator-site.ts';
import { workbook } from '../workbook.ts';
import { payloadSources, writePayloadExports } from './payload-exports.ts';
import { type Watched, watchPages } from './watch-pages.ts';

const today = '2026-11-24';
/** So many photographs have a payload as their caption: each costs some tenths of a second. */
const captioned = 12;

/**
 * A site of one build in which every payload stands in every text field: of exports, of people's decisions, of captions,
 * headers, sheets, and of the settings themselves.
 */
export async function buildPayloadSite(payloads: readonly string[]): Promise<OperatorSite> {
  const site = new OperatorSite('payloads');
  const quoted = (at: number): string => JSON.stringify(payloads[at % payloads.length]);
  await site.start(
    {
      ...payloadSources,
      pictured: { kind: 'activities', from: 'pictured.csv', photos: 'photos' },
      sheets: { kind: 'activities', from: 'sheets.xlsx' },
    },
    {
      texts: { name: payloads[0]!, nameEn: payloads[1]!, owner: payloads[2]! },
      more: [
        'publicContacts: ["*"]',
        `agencies: [{ id: owned, name: ${quoted(3)}, aliases: [${quoted(4)}] }]`,
        `subtypes: [${payloads
          .filter((payload) => payload.length <= 100)
          .map((payload) => JSON.stringify(payload))
          .join(', ')}]`,
        `nationalDays: { own: [{ name: ${quoted(5)}, nameEn: ${quoted(6)}, month: 12, day: 3 }] }`,
        '',
      ].join('\n'),
    },
  );
  await writePayloadExports(site, payloads, today);
  const names = Array.from({ length: captioned }, (_, at) => `${at}.jpg`);
  const pictures = await Promise.all(
    names.map((_, at) =>
      drawShapes(at + 1)
        .jpeg()
        .toBuffer(),
    ),
  );
  for (const [at, name] of names.entries()) await site.writePicture(name, pictures[at]!);
  const when = { วันที่: '20/11/2569', อำเภอ: 'ดงหลวง' };
  await site.write('pictured.csv', [
    { รหัสกิจกรรม: 'PH-1', 'แผน/ผล': 'ผล', ชื่อกิจกรรม: 'ลอกคลอง', ...when, ภาพกิจกรรม: names.join('; ') },
  ]);
  const step = Math.ceil(payloads.length / captioned);
  await site.write(
    'photo-decisions.csv',
    pictures.map((bytes, at) => ({
      photo: hashBytes(bytes).slice(0, 16),
      decision: 'caption',
      value: payloads[(at * step) % payloads.length]!,
      reason: payloads[at]!,
    })),
  );
  await site.write(
    'corrections.csv',
    payloads.slice(0, 40).flatMap((payload, at) => [
      { id: `h-${at + 10}`, field: 'venue', value: payload, reason: payload },
      { id: payload, field: payload, value: payload, reason: payload },
    ]),
  );
  const header = ['ชื่อกิจกรรม', 'วันที่', 'อำเภอ'];
  await site.writeBytes(
    'sheets.xlsx',
    workbook([
      {
        name: payloads[0]!,
        rows: [
          [...header, ...payloads.slice(0, 60)],
          ['ปลูกป่า', '1/12/2569', 'ดอนตาล', 'x'],
        ],
      },
      {
        name: payloads[1]!,
        rows: [
          ['x', payloads[2]!],
          ['y', 'z'],
        ],
      },
    ]),
  );
  site.build(today);
  return site;
}

/** Opens every page and drawing of a built site, and asks its search for every payload. */
export async function watchPayloadSite(
  browser: Browser,
  site: OperatorSite,
  payloads: readonly string[],
): Promise<Watched> {
  const server = await serve(site.siteFolder, 0);
  try {
    return await watchPages(browser, server.address, [
      ...addressesIn(site.siteFolder),
      ...payloads.map((payload) => `/search?q=${encodeURIComponent(payload)}`),
    ]);
  } finally {
    await server.close();
  }
}

/** What a browser shows of a site: pages, and files of XML that it would run. */
function addressesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:html|svg|xml)$/.test(file) && path.basename(file) !== '404.html')
    .map((file) => `/${file.split(path.sep).map(encodeURIComponent).join('/')}`)
    .map((address) => address.replace(/(?:^\/index)?\.html$/, ''))
    .map((address) => address || '/')
    .toSorted();
}
