import { gunzipSync } from 'node:zlib';
import { SourceError } from '../../src/domain/errors.ts';
import { type OtherPortal, PortalWords } from '../../src/domain/other-portal.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { fetchFile } from '../../src/io/fetch/fetch-file.ts';
import { decodePortal } from '../../src/search/portals/portal-terms.ts';
import { searchTermsFile } from '../../src/routes.ts';

/** A portal's file is about 10 kB for a hundred activities; twenty thousand stay well below this. */
const mostMegabytes = 20;
const mostPlainMegabytes = 100;

export interface PulledPortals {
  portals: OtherPortal[];
  /** Sentences for the operator about portals that could not be read. */
  notices: string[];
}

/**
 * Reads what can be found in portals of other provinces. One that cannot be read stands as it was in `before`, or is left
 * out: nobody's search stops because of another's server.
 */
export async function pullPortals(
  addresses: readonly string[],
  before: readonly OtherPortal[],
  network: Settings['network'],
): Promise<PulledPortals> {
  const pulled: PulledPortals = { portals: [], notices: [] };
  for (const address of addresses) {
    try {
      pulled.portals.push(await pullPortal(address, network));
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      const copy = before.find((portal) => portal.address === address);
      if (copy) pulled.portals.push(copy);
      pulled.notices.push(
        `${error.message}: ${copy ? 'ค้นหาจากสำเนาก่อนหน้า / the search goes by the last copy' : 'ไม่รวมในการค้นหา / left out of the search'}\n    ${error.hint}`,
      );
    }
  }
  return pulled;
}

async function pullPortal(address: string, network: Settings['network']): Promise<OtherPortal> {
  const fetched = await fetchFile(`${address}/${searchTermsFile}`, { megabytes: mostMegabytes, ...network });
  const { bytes } = fetched!;
  try {
    const plain = gunzipSync(bytes, { maxOutputLength: mostPlainMegabytes * 1e6 });
    const words = PortalWords.parse(decodePortal(plain).head);
    return { ...words, address, terms: Buffer.from(bytes).toString('base64') };
  } catch {
    throw new SourceError(
      `${address}: ไฟล์ค้นหาอ่านไม่ได้ / the file of its search could not be read`,
      'It must be made by the same version of this program; tell its owner, or take it out of otherPortals.',
    );
  }
}
