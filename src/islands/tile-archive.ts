import type { Coords, DoneCallback, GridLayerOptions } from 'leaflet';
import { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js';
import { PMTiles, TileType } from 'pmtiles';

/** Media types of the pictures that an archive can hold; the others are vectors, which would need a map engine. */
const pictureTypes: Partial<Record<TileType, string>> = {
  [TileType.Png]: 'image/png',
  [TileType.Jpeg]: 'image/jpeg',
  [TileType.Webp]: 'image/webp',
  [TileType.Avif]: 'image/avif',
};

/**
 * A layer of the pictures in one PMTiles file, of which parts are fetched as they are needed.
 * @throws {Error} where the file cannot be read in parts, is no archive or holds no pictures.
 */
export async function openArchive(href: string, options: GridLayerOptions): Promise<GridLayer> {
  const archive = new PMTiles(href);
  const { tileType, minZoom, maxZoom, minLat, minLon, maxLat, maxLon } = await archive.getHeader();
  const pictureType = pictureTypes[tileType];
  if (pictureType === undefined) throw new Error(`${href}: holds tiles of type ${tileType}, which are no pictures`);
  return new ArchiveLayer(archive, pictureType, {
    ...options,
    minNativeZoom: minZoom,
    maxNativeZoom: Math.min(maxZoom, options.maxNativeZoom ?? maxZoom),
    bounds: [
      [minLat, minLon],
      [maxLat, maxLon],
    ],
  });
}

/** Tiles are drawn as canvases: the page's policy then needs to allow no pictures made by scripts. */
class ArchiveLayer extends GridLayer {
  readonly #archive: PMTiles;
  readonly #pictureType: string;
  /** Ends the fetching of tiles that went out of sight. */
  readonly #stops = new WeakMap<HTMLElement, AbortController>();

  constructor(archive: PMTiles, pictureType: string, options: GridLayerOptions) {
    super(options);
    this.#archive = archive;
    this.#pictureType = pictureType;
    this.on('tileunload', ({ tile }) => this.#stops.get(tile)?.abort());
  }

  protected override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const tile = document.createElement('canvas');
    const stop = new AbortController();
    this.#stops.set(tile, stop);
    this.#draw(tile, coords, stop.signal).then(
      () => done(undefined, tile),
      (error: Error) => {
        if (!stop.signal.aborted) done(error, tile);
      },
    );
    return tile;
  }

  /** A tile that the archive does not hold stays empty. */
  async #draw(tile: HTMLCanvasElement, { z, x, y }: Coords, signal: AbortSignal): Promise<void> {
    const found = await this.#archive.getZxy(z, x, y, signal);
    if (found === undefined) return;
    const picture = await createImageBitmap(new Blob([found.data], { type: this.#pictureType }));
    tile.width = picture.width;
    tile.height = picture.height;
    tile.getContext('2d')?.drawImage(picture, 0, 0);
    picture.close();
  }
}
