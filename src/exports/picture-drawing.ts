import type { Drawing } from '../charts/drawing.ts';
import { drawPlanDoneBars } from '../charts/plan-done-bars.ts';
import { formatAreaNameShort } from '../format/names.ts';
import { formatNumber } from '../format/numbers.ts';
import type { ChartCard } from '../views/chart-card.ts';
import type { PictureResults, SharePicture } from '../views/share-picture.ts';
import type { Words } from '../words/words.ts';
import { type CardLook, drawCard } from './cards/card-drawing.ts';

/** A chart on a picture for sharing: below the words, or beside them where it is rather tall than wide. */
export interface PictureDrawing {
  drawing: Drawing;
  place: 'below' | 'beside';
}

/** Letters are read on a telephone at a third of their size: a chart is drawn small and low, and set as large as it fits. */
const looks: Record<ChartCard['chart'], CardLook & { width: number; place: PictureDrawing['place'] }> = {
  series: { width: 690, height: 130, place: 'below' },
  multiples: { width: 1000, place: 'below' },
  days: { width: 1000, place: 'below' },
  'plan-done': { width: 400, namesBeside: true, place: 'beside' },
};
/** More areas than these would be too small to read. */
const mostAreas = 12;

/** The chart on a picture for sharing; undefined where it has none. */
export function toPictureDrawing(picture: SharePicture, words: Words): PictureDrawing | undefined {
  if (picture.about === 'chart') {
    const { width, place, ...look } = looks[picture.card.chart];
    return { drawing: drawCard(picture.card, width, words, look), place };
  }
  const drawing = picture.about === 'results' ? drawResults(picture.results, words) : undefined;
  return drawing && { drawing, place: 'beside' };
}

function drawResults({ subAreas, total }: PictureResults, { language }: Words): Drawing | undefined {
  if (subAreas.length === 0 || subAreas.length > mostAreas || total.planned + total.done === 0) return undefined;
  const rows = subAreas.map(({ area, planned, done }) => ({
    name: formatAreaNameShort(area, language),
    planned,
    done,
    labels: [formatNumber(planned), formatNumber(done)] as [string, string],
  }));
  const { width, namesBeside } = looks['plan-done'];
  return drawPlanDoneBars(rows, { width, namesBeside, formatValue: formatNumber });
}
