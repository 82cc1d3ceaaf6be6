import path from 'node:path';
import * as pagefind from 'pagefind';
import { PortalError } from '../../src/domain/errors.ts';

/**
 * Writes the search index of a built site into its folder `pagefind`.
 * @throws {PortalError} where Pagefind reports a fault.
 */
export async function indexPages(siteFolder: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'th' });
  if (!index) throw new PortalError('สร้างดัชนีค้นหาไม่สำเร็จ / The search index could not be made', errors.join('\n'));
  const added = await index.addDirectory({ path: siteFolder });
  const written = await index.writeFiles({ outputPath: path.join(siteFolder, 'pagefind') });
  await pagefind.close();
  const faults = [...added.errors, ...written.errors];
  if (faults.length > 0)
    throw new PortalError('สร้างดัชนีค้นหาไม่สำเร็จ / The search index could not be made', faults.join('\n'));
}
