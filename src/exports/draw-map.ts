import { kindShapes } from '../format/kind-shapes.ts';
import { markWidths } from '../format/mark-widths.ts';
import type { AreaMap } from '../views/area-map.ts';
import type { MapMarks } from '../views/map-marks.ts';
import type { Language } from '../words/terms.ts';
import { element, type Markup } from './svg-element.ts';

/** A map without its key: areas, villages, marks, names and the small map in a corner, in units of the map. */
export function drawMap(map: AreaMap, language: Language): Markup[] {
  return [
    element(
      'g',
      { class: 'map-areas' },
      ...map.shapes.map(({ path, countShade }) => element('path', { class: `c${countShade}`, d: path })),
    ),
    element('path', { class: map.shapes.length > 0 ? 'map-outline' : 'map-outline map-ground', d: map.outline }),
    ...(map.villages.length > 0 ? [drawVillages(map.villages)] : []),
    element('defs', {}, ...map.marks.map(drawMarker)),
    // Lines of width 1, which is the unit of their markers.
    element('g', { fill: 'none' }, ...map.marks.map(drawMarks)),
    element(
      'g',
      { class: 'map-names' },
      ...map.labels[language].names.map(({ text, x, y }) => element('text', { x, y }, text)),
    ),
    ...(map.corner ? [drawCorner(map.corner)] : []),
  ];
}

const drawVillages = (villages: AreaMap['villages']): Markup =>
  element('path', { class: 'map-villages', d: villages.map(([x, y]) => `M${x} ${y}h0`).join('') });

function drawMarker({ kind, size }: MapMarks): Markup {
  const width = markWidths[size];
  return element(
    'marker',
    {
      id: `${kind}-${size}`,
      viewBox: '-2 -2 28 28',
      refX: 12,
      refY: 12,
      markerWidth: width,
      markerHeight: width,
    },
    element('path', { class: `mark mark-${kind}`, d: kindShapes[kind] }),
  );
}

function drawMarks({ kind, size, points }: MapMarks): Markup {
  const marker = `url(#${kind}-${size})`;
  return element('polyline', {
    'marker-start': marker,
    'marker-mid': marker,
    // The last point stands twice: a line of one point would show nothing.
    points: [...points, points.at(-1)].join(' '),
  });
}

function drawCorner({ x, y, around, here }: NonNullable<AreaMap['corner']>): Markup {
  return element(
    'g',
    { class: 'map-corner', transform: `translate(${x} ${y})` },
    element('path', { class: 'map-borders map-ground', d: around }),
    element('path', { class: 'map-here', d: here }),
  );
}
