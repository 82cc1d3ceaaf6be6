import { globSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { PortalError } from '../../src/domain/errors.ts';
import type { PointColumns } from '../../src/map-points/point-columns.ts';
import { writePoints } from '../../src/map-points/write-points.ts';
import { serve, type SiteServer } from '../serve.ts';
import { writeClusterPage } from './cluster-page.ts';
import type { MeasuredMap } from './phone.ts';

/** What the two maps need of a site, and nothing that a browser would have to be stopped from loading. */
const copied = ['index.html', 'map.html', '_astro', 'map/data'];

/** Serves the map of a built site with other points, and the page that it is compared with, as plain files. */
export class BenchSite {
  readonly #folder: string;
  readonly #server: SiteServer;
  readonly #pointsFile: string;

  private constructor(folder: string, server: SiteServer, pointsFile: string) {
    this.#folder = folder;
    this.#server = server;
    this.#pointsFile = pointsFile;
  }

  /** Copies what it needs of the site in `from`. */
  static async open(from: string): Promise<BenchSite> {
    const folder = await mkdtemp(path.join(tmpdir(), 'bench-map-'));
    for (const name of copied) await cp(path.join(from, name), path.join(folder, name), { recursive: true });
    const [pointsFile] = globSync('map/data/*/points.bin', { cwd: folder });
    if (pointsFile === undefined) throw new PortalError(`${from}: a map without points`, 'Build the site anew.');
    return new BenchSite(folder, await serve(folder, 0), path.join(folder, pointsFile));
  }

  get explorer(): MeasuredMap {
    return { address: `${this.#server.address}/map?weeks=all`, frame: '.explorer-frame' };
  }

  get cluster(): MeasuredMap {
    return { address: `${this.#server.address}/cluster`, frame: '#map' };
  }

  /** Puts these points on both maps. */
  async show(points: PointColumns): Promise<void> {
    await writeFile(this.#pointsFile, gzipSync(writePoints(points)));
    await writeClusterPage(this.#folder, points);
  }

  async close(): Promise<void> {
    await this.#server.close();
    await rm(this.#folder, { recursive: true });
  }
}
