import { formatCsvLines, formatCsvText } from '../../format/csv.ts';
import type { MapDetail } from '../../map-points/map-detail.ts';
import { partsPerDegree, type PointColumns, precisionOfFacts } from '../../map-points/point-columns.ts';
import { element } from '../element.ts';
import { paintMark, paintScene } from './paint-scene.ts';
import type { Scene } from './scene.ts';
import { type Caption, captionSize, footHeight, sceneToSvg } from './scene-to-svg.ts';
import type { SceneStyle } from './scene-style.ts';

/** What the map shows at the moment of downloading. */
export interface Shown {
  points: PointColumns;
  /** Numbers of the points in view, with what is known of each. */
  rows: { at: number; detail: MapDetail }[];
  scene: Scene;
  style: SceneStyle;
  caption: Caption;
}

export type DownloadFormat = 'png' | 'svg' | 'csv' | 'geojson';

const mediaTypes = {
  svg: 'image/svg+xml',
  csv: 'text/csv;charset=utf-8',
  geojson: 'application/geo+json',
};

/** Saves what the map shows as a file of the reader's own. */
export async function download(format: DownloadFormat, name: string, shown: Shown): Promise<void> {
  const blob = format === 'png' ? await toPng(shown) : new Blob([toText(format, shown)], { type: mediaTypes[format] });
  const link = element('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${name}.${format}`;
  link.click();
  // Safari reads the file after the click has ended.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function toText(format: Exclude<DownloadFormat, 'png'>, shown: Shown): string {
  if (format === 'svg') return sceneToSvg(shown.scene, shown.style, shown.caption);
  return format === 'csv' ? toCsv(shown) : toGeoJson(shown);
}

/** A picture at twice the size, with title, credit and date drawn into it, so that they stay with it. */
function toPng({ scene, style, caption }: Shown): Promise<Blob> {
  const { width, height } = scene.view;
  const density = 2;
  const canvas = document.createElement('canvas');
  canvas.width = width * density;
  canvas.height = (height + captionSize.title + footHeight(caption)) * density;
  const context = canvas.getContext('2d')!;
  const map = document.createElement('canvas');
  Object.assign(map, { width: width * density, height: height * density });
  const mapContext = map.getContext('2d')!;
  mapContext.scale(density, density);
  paintScene(mapContext, scene, style);
  context.fillStyle = style.halo;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(map, 0, captionSize.title * density);
  context.scale(density, density);
  context.fillStyle = style.ink;
  context.font = `700 ${caption.titleLetters}px ${style.face}`;
  context.fillText(caption.title, captionSize.margin, 29, width - 2 * captionSize.margin);
  const below = captionSize.title + height;
  context.save();
  context.translate(captionSize.margin, below);
  for (const { mark, text, x, y } of caption.key) {
    paintMark(context, mark, style);
    context.fillStyle = style.ink;
    context.font = `${captionSize.letters}px ${style.face}`;
    context.fillText(text, x, y);
  }
  context.restore();
  context.fillStyle = style.ink;
  context.font = `${captionSize.letters}px ${style.face}`;
  for (const [at, line] of caption.lines.entries()) {
    const y = below + caption.keyHeight + captionSize.line * (at + 1);
    context.fillText(line, captionSize.margin, y, width - 2 * captionSize.margin);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be made'))), 'image/png');
  });
}

/** Columns bear the names that activities.csv has. */
function toCsv({ points, rows }: Shown): string {
  const header = [
    'id',
    'title',
    'kind',
    'state',
    'start',
    'end',
    'area_code',
    'place',
    'host',
    'latitude',
    'longitude',
    'point_precision',
    'address',
  ];
  const lines = rows.map(({ at, detail }) => {
    const { latitude, longitude, precision, areaCode } = placeOf(points, at);
    const { id, title, kind, state, start, end, place, host = '', href } = detail;
    const text = formatCsvText;
    return [
      text(id),
      text(title),
      text(kind),
      text(state),
      start,
      end,
      text(areaCode),
      text(place),
      text(host),
      String(latitude),
      String(longitude),
      text(precision),
      text(new URL(href, location.href).href),
    ];
  });
  return formatCsvLines([header, ...lines]);
}

/** RFC 7946: longitude before latitude. */
function toGeoJson({ points, rows, caption }: Shown): string {
  const features = rows.map(({ at, detail }) => {
    const { latitude, longitude, precision, areaCode } = placeOf(points, at);
    const { id, title, kind, state, start, end, place, host, href } = detail;
    return {
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
      properties: {
        title,
        kind,
        state,
        start,
        end,
        area_code: areaCode,
        place,
        host,
        point_precision: precision,
        address: new URL(href, location.href).href,
      },
    };
  });
  return `${JSON.stringify({ type: 'FeatureCollection', title: caption.title, source: caption.lines, features }, null, 1)}\n`;
}

function placeOf({ lat, lon, facts, areas, area }: PointColumns, at: number) {
  return {
    latitude: lat[at]! / partsPerDegree,
    longitude: lon[at]! / partsPerDegree,
    precision: precisionOfFacts(facts[at]!),
    areaCode: areas[area[at]!]!,
  };
}
