import type { SeriesPoint } from '../../charts/bars.ts';
import type { Drawing } from '../../charts/drawing.ts';
import { drawHeatCalendar, toHeatDays } from '../../charts/heat-calendar.ts';
import { drawMultiples } from '../../charts/multiples.ts';
import { drawPlanDoneBars } from '../../charts/plan-done-bars.ts';
import { drawSeries } from '../../charts/series.ts';
import { formatMonthShort } from '../../format/dates.ts';
import { heatWords } from '../../format/heat-words.ts';
import { formatAreaNameShort } from '../../format/names.ts';
import { formatNumber } from '../../format/numbers.ts';
import { measures } from '../../measures/definitions.ts';
import type { CardFact, ChartCard } from '../../views/chart-card.ts';
import type { Words } from '../../words/words.ts';
import { isLine } from './card-text.ts';
import { formatPlotted, sayFact, toPlotted } from './card-value.ts';

/** How a picture asks for a chart that a page shows otherwise. */
export interface CardLook {
  /** Of the bars of a series. */
  height?: number;
  /** Names of areas beside their bars, however narrow. */
  namesBeside?: boolean;
}

/** The chart of a card, at most `width` CSS pixels wide. */
export function drawCard(card: ChartCard, width: number, words: Words, look: CardLook = {}): Drawing {
  const { language } = words;
  const nameOf = ({ area }: CardFact) => formatAreaNameShort(area, language);
  switch (card.chart) {
    case 'series': {
      const isShare = measures[card.measure].type === 'share';
      return drawSeries(
        card.facts.map((fact) => toPoint(fact, words)),
        {
          width,
          form: isLine(card.measure) ? 'line' : 'bars',
          top: isShare ? 100 : undefined,
          height: look.height,
          formatValue: (value) => (isShare ? `${value}%` : formatNumber(value)),
        },
      );
    }
    case 'plan-done': {
      const rows = pairs(card.facts).map(([planned, done]) => ({
        name: nameOf(planned),
        planned: planned.value as number,
        done: done.value as number,
        labels: [formatPlotted(planned), formatPlotted(done)] as [string, string],
        says: [sayBar(planned, words), sayBar(done, words)] as [string, string],
      }));
      return drawPlanDoneBars(rows, { width, formatValue: formatNumber, namesBeside: look.namesBeside });
    }
    case 'multiples': {
      const areas = [...Map.groupBy(card.facts, ({ area }) => area.code).values()].map((facts) => ({
        name: nameOf(facts[0]!),
        points: facts.map((fact) => ({
          ...toPoint(fact, words),
          says: sayFact(fact, words, `${nameOf(fact)} ${formatMonthShort(fact.period, language)}`),
        })),
      }));
      return drawMultiples(areas, { width, formatValue: formatNumber });
    }
    case 'days': {
      const counts = new Map(card.days.map(({ day, count }) => [day, count]));
      return drawHeatCalendar(toHeatDays(counts, card.known), { width, words: heatWords(words) });
    }
  }
}

function toPoint(fact: CardFact, words: Words): SeriesPoint {
  return {
    tick: formatMonthShort(fact.period, words.language),
    value: toPlotted(fact),
    label: formatPlotted(fact),
    isRunning: fact.state === 'running',
    says: sayFact(fact, words),
  };
}

/** "อ.ดงหลวง มีแผน: 12 กิจกรรม". */
function sayBar(fact: CardFact, words: Words): string {
  const { results: text, language } = words;
  const what = fact.measure === 'planned' ? text.planned : text.done;
  return sayFact({ ...fact, state: 'complete' }, words, `${formatAreaNameShort(fact.area, language)} ${what}`);
}

/** Planned and done of each area, which stand one after the other. */
function pairs(facts: readonly CardFact[]): [planned: CardFact, done: CardFact][] {
  return facts.flatMap((planned, at) => (at % 2 === 0 ? [[planned, facts[at + 1]!] as [CardFact, CardFact]] : []));
}
