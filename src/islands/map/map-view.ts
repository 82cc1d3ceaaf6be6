import type { Map as LeafletMap } from 'leaflet';
import { LeafletMap as LeafletMapClass, Scale, Zoom } from './leaflet.ts';
import type { Mark } from './gather-marks.ts';
import type { ComposedScene } from './map-content.ts';
import { paintScene } from './paint-scene.ts';
import { readStyle, type SceneStyle } from './scene-style.ts';
import { type Box, type Origin, scaleAt, toWorld, type View } from './world.ts';

export interface MapViewOptions {
  origin: Origin;
  words: { zoomIn: string; zoomOut: string };
  /** Makes what is to be drawn; asked for at every frame in which the map moves. */
  compose(view: View): ComposedScene;
  /** Called when the map has come to rest. */
  rest(): void;
  press(mark: Mark): void;
}

/** A place and a zoom, as an address keeps them. */
export interface Position {
  lat: number;
  lon: number;
  zoom: number;
}

/** The moving map: Leaflet moves, the canvas above it draws. */
export class MapView {
  readonly map: LeafletMap;
  readonly #canvas: HTMLCanvasElement;
  readonly #options: MapViewOptions;
  #scene: ComposedScene | undefined;
  #isOverTiles = false;
  #style: SceneStyle | undefined;
  /** A drawing is asked for and not yet made: what happens in one frame is drawn once. */
  #isAwaited = false;
  /** False until the map was told where to be: before that it has no view. */
  #isPlaced = false;
  #isDrawn = false;

  constructor(frame: HTMLElement, options: MapViewOptions) {
    this.#options = options;
    this.map = new LeafletMapClass(frame, {
      zoomControl: false,
      // Every frame is drawn anew, so nothing has to be stretched between two zooms.
      zoomAnimation: false,
      inertia: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      minZoom: 7,
      maxZoom: 17,
      // Quarter steps, so that a province fills the frame.
      zoomSnap: 0.25,
    });
    const { zoomIn, zoomOut } = options.words;
    new Zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(this.map);
    new Scale({ imperial: false }).addTo(this.map);
    this.#canvas = document.createElement('canvas');
    this.#canvas.className = 'explorer-canvas';
    this.#canvas.setAttribute('aria-hidden', 'true');
    frame.append(this.#canvas);
    this.map.on('move zoom resize viewreset', () => this.draw());
    this.map.on('moveend', options.rest);
    this.map.on('click', (event) => this.#press(event.containerPoint.x, event.containerPoint.y));
    this.map.on('mousemove', (event) => {
      frame.classList.toggle(
        'is-over-mark',
        this.#markAt(event.containerPoint.x, event.containerPoint.y) !== undefined,
      );
    });
    // Enter presses what lies in the middle, so that the map can be read with the keys alone.
    frame.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.target !== frame) return;
      const { x, y } = this.map.getSize();
      this.#press(x / 2, y / 2, Math.hypot(x, y) / 2);
    });
    for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)']) {
      matchMedia(query).addEventListener('change', () => this.#restyle());
    }
  }

  /** What is seen now. */
  view(): View {
    const { x, y } = this.map.getSize();
    const scale = scaleAt(this.map.getZoom());
    const centre = this.map.getCenter();
    const world = toWorld(centre.lat, centre.lng);
    const { origin } = this.#options;
    return {
      width: x,
      height: y,
      scale,
      left: (world.x - origin.x) * scale - x / 2,
      top: (world.y - origin.y) * scale - y / 2,
    };
  }

  /** What was drawn last. */
  get scene(): ComposedScene | undefined {
    return this.#scene;
  }

  /** Draws in the next frame. */
  draw(): void {
    if (this.#isAwaited) return;
    this.#isAwaited = true;
    requestAnimationFrame(() => {
      this.#isAwaited = false;
      this.#draw();
    });
  }

  /** Resolves when what was asked for is drawn and seen: in the frame after that of the drawing. */
  drawn(): Promise<void> {
    return new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
    });
  }

  get isOverTiles(): boolean {
    return this.#isOverTiles;
  }

  /** True where a street map shows through: then nothing is filled. */
  set isOverTiles(isOver: boolean) {
    this.#isOverTiles = isOver;
    this.#restyle();
  }

  #restyle(): void {
    this.#style = undefined;
    this.draw();
  }

  #draw(): void {
    if (!this.#isPlaced) return;
    const view = this.view();
    if (view.width === 0 || view.height === 0) return;
    this.#scene = this.#options.compose(view);
    const density = Math.min(devicePixelRatio, 2);
    const [width, height] = [Math.round(view.width * density), Math.round(view.height * density)];
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      Object.assign(this.#canvas, { width, height });
    }
    const context = this.#canvas.getContext('2d')!;
    context.setTransform(density, 0, 0, density, 0, 0);
    this.#style ??= readStyle(this.#canvas, this.#isOverTiles);
    paintScene(context, this.#scene, this.#style);
    // For whoever measures how long a reader waits: the first of them counts.
    if (!this.#isDrawn) performance.mark('map-drawn');
    this.#isDrawn = true;
  }

  get position(): Position {
    const { lat, lng } = this.map.getCenter();
    return { lat, lon: lng, zoom: this.map.getZoom() };
  }

  goTo({ lat, lon, zoom }: Position): void {
    this.#isPlaced = true;
    this.map.setView([lat, lon], zoom, { animate: false });
  }

  /** Shows a box. */
  fit([west, south, east, north]: Box, maxZoom = 15): void {
    this.#isPlaced = true;
    this.map.fitBounds(
      [
        [south, west],
        [north, east],
      ],
      { animate: false, maxZoom, padding: [12, 12] },
    );
  }

  #press(x: number, y: number, reach?: number): void {
    const mark = this.#markAt(x, y, reach);
    if (mark) this.#options.press(mark);
  }

  /** The nearest mark within a finger's reach, or within `reach` pixels. */
  #markAt(x: number, y: number, reach?: number): Mark | undefined {
    let nearest: Mark | undefined;
    let distance = Infinity;
    for (const mark of this.#scene?.marks ?? []) {
      const apart = Math.hypot(mark.x - x, mark.y - y);
      if (apart < distance && apart <= (reach ?? Math.max(mark.radius, 22))) [nearest, distance] = [mark, apart];
    }
    return nearest;
  }
}
