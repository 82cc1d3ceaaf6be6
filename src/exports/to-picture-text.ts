import type { ActivityKind } from '../domain/activity.ts';
import { formatDateRange, formatDateRangeLong, formatDateShort, formatMonth, formatTimes } from '../format/dates.ts';
import { formatAreaName, formatPlace } from '../format/names.ts';
import { formatCount, formatNumber } from '../format/numbers.ts';
import { formatPeriod } from '../format/periods.ts';
import type { ActivityCard } from '../views/activity-card.ts';
import type { ChartCard } from '../views/chart-card.ts';
import type { PictureFigures, PictureResults, SharePicture } from '../views/share-picture.ts';
import type { SiteMeta } from '../views/site-meta.ts';
import { kindTerms, stateTerms } from '../words/terms.ts';
import { fill, type Words } from '../words/words.ts';
import { toCardText } from './cards/card-text.ts';
import { roomOf, shorten } from './thai-lines.ts';

/** All words of a picture for sharing, ready to be set. */
export interface PictureText {
  site: string;
  /** Where the site is, as people would type it. */
  address: string;
  /** Present where nothing of it is real. */
  sample?: string;
  /** Above the title: the kind, or the areas around. */
  kicker: string;
  kind?: ActivityKind;
  /** Only where it does not take place as planned. */
  state?: { name: string; state: 'cancelled' | 'postponed' };
  title: string;
  /** 1 for the largest letters to 4 for those of a title of many words. */
  titleSize: 1 | 2 | 3 | 4;
  lines: string[];
  figures: { value: string; name: string }[];
  /** What time the figures are of. */
  period?: string;
}

/** Longer texts are cut at a word: nobody reads them on a picture as wide as a thumb. */
const longestTitle = 110;
const longestLine = 110;
/** A chart's sentence has two lines of the whole width. */
const longestSentence = 190;
const longestVenue = 44;
/** Most characters of a title by the size of its letters. */
const titleSizes = [26, 52, 95];

/** The words of a picture for sharing. Texts of reports are taken as they are, shortened where they are long. */
export function toPictureText(picture: SharePicture, site: SiteMeta, words: Words): PictureText {
  const { title, lines, ...rest } = toOwnText(picture, words);
  const shown = shorten(withoutEmoji(title), longestTitle);
  const smaller = titleSizes.filter((most) => roomOf(shown) > most).length;
  return {
    site: words.language === 'th' ? site.name : site.nameEn,
    address: site.address.replace(/^https?:\/\//, ''),
    sample: site.sample ? words.site.sample : undefined,
    title: shown,
    titleSize: (smaller + 1) as PictureText['titleSize'],
    lines: lines.map((line) => shorten(withoutEmoji(line), picture.about === 'chart' ? longestSentence : longestLine)),
    ...rest,
  };
}

/** The site's faces have no emoji, and those of machines differ or are missing: an empty box would stand there. */
const withoutEmoji = (text: string) =>
  text
    .replace(/\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\p{Emoji_Modifier}|\u200d|\ufe0f/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();

type OwnText = Omit<PictureText, 'site' | 'address' | 'sample' | 'titleSize'>;

function toOwnText(picture: SharePicture, words: Words): OwnText {
  const { sharePicture: text, kinds, language } = words;
  if (picture.about === 'activity') return toActivityText(picture.card, words);
  if (picture.about === 'chart') return toChartText(picture.card, words);
  if (picture.about === 'results') return toResultsText(picture.results, words);
  const figures = toFigures(picture.figures, words);
  if (picture.about === 'kind') {
    const { kind, province } = picture;
    const kicker = formatAreaName(province, language);
    return { kicker, kind, title: kindTerms[kind][language], lines: [kinds.about[kind]], ...figures };
  }
  const name = formatAreaName(picture.area, language);
  // Of the areas around, the two nearest: the site's name tells the province.
  const around = picture.around.slice(-2).toReversed();
  const kicker = around.map((area) => formatAreaName(area, language)).join(language === 'th' ? ' ' : ', ');
  const title = picture.about === 'home' ? fill(text.home, { province: name }) : name;
  const lines = figures.figures.length === 0 ? [text.none] : [];
  return { kicker, title, lines, ...figures };
}

function toActivityText(card: ActivityCard, words: Words): OwnText {
  const { sharePicture: text, language } = words;
  const { kind, state, title, start, end, startTime, endTime, participants, postponedFrom } = card;
  const day = start === end ? formatDateRangeLong(start, end, language) : formatDateRange(start, end, language);
  const venue = card.place.venue && shorten(card.place.venue, longestVenue);
  // "น." never stands alone on a line.
  const time = startTime && formatTimes(startTime, endTime, language).replace(' ', '\u00a0');
  const isOff = state === 'cancelled' || (state === 'postponed' && !postponedFrom);
  return {
    kicker: kindTerms[kind][language],
    kind,
    state: isOff ? { name: stateTerms[state][language], state } : undefined,
    title,
    lines: [time ? `${day} ${time}` : day, formatPlace({ ...card.place, venue }, language)],
    figures: participants ? [{ value: formatCount(participants, language), name: text.came }] : [],
  };
}

/** A chart speaks for itself: above it its name and its sentence, below how it is read. */
function toChartText(card: ChartCard, words: Words): OwnText {
  const { metric, fullArea, sentence, notes, period } = toCardText(card, words);
  const title = `${metric} ${fullArea}`;
  // A day in a note would make the picture anew each day; the sentence says as much as there is.
  const dated = formatDateShort(card.today, words.language);
  return {
    kicker: period,
    title,
    lines: [sentence],
    figures: [],
    period: notes.filter((note) => !note.includes(dated)).join(' · '),
  };
}

function toResultsText({ area, around, period, total }: PictureResults, words: Words): OwnText {
  const { results: text, sharePicture, language } = words;
  const name = formatAreaName(area, language);
  const { participants } = total;
  return {
    kicker: text.kicker,
    title: name,
    lines: [
      ...(around.length > 1
        ? [
            around
              .slice(1)
              .map((each) => formatAreaName(each, language))
              .join(' '),
          ]
        : []),
      formatPeriod(period.id, language),
    ],
    figures: [
      { value: formatNumber(total.planned), name: text.planned },
      { value: formatNumber(total.done), name: text.done },
      ...(participants.reported > 0 ? [{ value: formatNumber(participants.total), name: text.participants }] : []),
    ],
    period: period.isOver ? undefined : sharePicture.running,
  };
}

/** No figures where nothing was done and nothing is to come: a row of noughts says less than a sentence. */
function toFigures(figures: PictureFigures, words: Words): Pick<PictureText, 'figures' | 'period'> {
  const { sharePicture: text, language } = words;
  const { month, done, ahead, participants } = figures;
  if (done + ahead === 0) return { figures: [] };
  return {
    period: fill(text.period, { month: formatMonth(month, language) }),
    figures: [
      { value: formatNumber(done), name: text.done },
      ...(participants.reported > 0 ? [{ value: formatNumber(participants.total), name: text.participants }] : []),
      { value: formatNumber(ahead), name: text.ahead },
    ],
  };
}
