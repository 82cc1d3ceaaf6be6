import { formatAreaName, formatAreaNameShort, type NamedArea } from '../format/names.ts';
import { parentOf } from '../domain/area.ts';
import { type AgencyColumn, writeAgencies } from '../map-points/agency-column.ts';
import { partStarts, type MapPlace } from '../map-points/map-detail.ts';
import type { PointColumns } from '../map-points/point-columns.ts';
import { writePoints } from '../map-points/write-points.ts';
import type { AreaShapes } from '../maps/area-shapes.ts';
import type { ActivityCard } from '../views/activity-card.ts';
import type { Language } from '../words/terms.ts';
import { toMapDetails } from './to-map-details.ts';

export interface MapFilesInput {
  points: PointColumns;
  agencies: AgencyColumn;
  /** In the order of the points. */
  cards: readonly ActivityCard[];
  shapes: AreaShapes | undefined;
  /** Areas that are named on the map, with their points. */
  labels: readonly (NamedArea & { lat: number; lon: number })[];
  /** Areas that can be typed, with their points. */
  places: readonly (NamedArea & { lat: number; lon: number })[];
  language: Language;
}

/** Every file that the map's script asks for, by name: bytes are packed by whoever writes them, text is JSON. */
export function toMapFiles(input: MapFilesInput): Map<string, Uint8Array<ArrayBuffer> | string> {
  const { points, agencies, cards, shapes, labels, places, language } = input;
  const files = new Map<string, Uint8Array<ArrayBuffer> | string>();
  files.set('points.bin', writePoints(points));
  files.set('agencies.bin', writeAgencies(agencies));
  files.set('areas.json', JSON.stringify({ shapes, labels: labels.map(toLabel) }));
  files.set('places.json', JSON.stringify(toPlaces(places, language)));
  const starts = partStarts(points.area);
  for (const [part, start] of starts.entries()) {
    const inPart = cards.slice(start, starts[part + 1]);
    files.set(`details-${part}.json`, JSON.stringify(toMapDetails(inPart, language)));
  }
  return files;
}

function toLabel({ code, nameTh, nameEn, lat, lon }: MapFilesInput['labels'][number]) {
  return { code, nameTh, nameEn, lat, lon };
}

/** Names repeat, so a village's and a tambon's is followed by that of the area around it. */
function toPlaces(places: MapFilesInput['places'], language: Language): MapPlace[] {
  const byCode = new Map(places.map((place) => [place.code, place]));
  return places.map((place) => {
    const around = place.code.length > 4 ? byCode.get(parentOf(place.code)!) : undefined;
    const name = [formatAreaName(place, language), around && formatAreaNameShort(around, language)];
    return [name.filter(Boolean).join(' '), place.lat, place.lon, place.code];
  });
}
