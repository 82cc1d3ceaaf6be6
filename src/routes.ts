/// <reference types="astro/client" />
import type { ActivityKind } from './domain/activity.ts';
import type { AreaCode } from './domain/area.ts';
import type { Month } from './domain/calendar-date.ts';

/** The text without the slashes that it ends with, however many: looked for at the first of them alone, in linear time. */
export const withoutSlashAtEnd = (text: string): string => text.replace(/(?<!\/)\/+$/, '');

/** What portals of other provinces read of a portal's search, below its address. */
export const searchTermsFile = 'search/terms.bin';
/**
 * Every address of the site below `basePath` ("/" or "/portal"), without a slash at its end, home aside.
 * A page is the file `<path>.html`; what belongs beside it lies in the folder of its name.
 * Ids, codes and months come from the domain, whose schemas leave nothing in them to escape.
 */
export function createRoutes(basePath: string) {
  const base = withoutSlashAtEnd(basePath);
  const area = (code: AreaCode) => `${base}/area/${code}`;
  const activity = (id: string) => `${base}/activities/${id}`;
  const kind = (name: ActivityKind) => `${base}/kinds/${name}`;
  const agency = (id: string) => `${base}/agencies/${id}`;
  const card = (metric: string, code: AreaCode) => `${base}/cards/${metric}/${code}`;
  /** English lies below "/en". */
  const prose = (name: string, language: 'th' | 'en' = 'th') => `${base}${language === 'en' ? '/en' : ''}/${name}`;
  const numbered = (path: string, page = 1) => (page > 1 ? `${path}/${page}` : path);

  /**
   * The full address of a path made here. `address` is the site's own, whose path, if it has one, is the base path:
   * "https://example.org/portal" and "/portal/area/49" give "https://example.org/portal/area/49".
   */
  const absolute = (address: string, path: string) => address + path.slice(base.length);

  return {
    home: () => `${base}/`,
    /** Pictures that networks show where a page's address is shared, 1200 by 630 pixels. */
    homePicture: () => `${base}/og.png`,
    areaPicture: (code: AreaCode) => `${area(code)}/og.png`,
    areaResultsPicture: (code: AreaCode, period: string) => `${area(code)}/results/${period}/og.png`,
    activityPicture: (id: string) => `${activity(id)}/og.png`,
    kindPicture: (name: ActivityKind) => `${kind(name)}/og.png`,

    activity,
    activityCalendar: (id: string) => `${activity(id)}/event.ics`,
    /** Its poster for a notice board, with its texts for other channels; while people can still join. */
    activityPoster: (id: string) => `${activity(id)}/poster`,
    /** The poster as a file, which the build prints from its page. */
    activityPosterPdf: (id: string) => `${activity(id)}/poster.pdf`,
    /** What a broadcast tower reads out of it, in large type; and as plain text. */
    activityTower: (id: string) => `${activity(id)}/tower`,
    activityTowerText: (id: string) => `${activity(id)}/tower.txt`,

    /** Province, district, tambon or village: the code's length decides. */
    area,
    areaCalendar: (code: AreaCode) => `${area(code)}/calendar.ics`,
    areaFeed: (code: AreaCode) => `${area(code)}/feed.xml`,
    /** What an area holds of one kind; not for the province, whose kinds have their own pages. */
    areaKindCalendar: (code: AreaCode, name: ActivityKind) => `${area(code)}/${name}.ics`,
    areaKindFeed: (code: AreaCode, name: ActivityKind) => `${area(code)}/${name}.xml`,
    areaCsv: (code: AreaCode) => `${area(code)}/activities.csv`,
    areaXlsx: (code: AreaCode) => `${area(code)}/activities.xlsx`,
    areaJson: (code: AreaCode) => `${area(code)}/activities.json`,
    areaGeoJson: (code: AreaCode) => `${area(code)}/activities.geojson`,
    /** The area's map as a picture; not for villages. */
    areaMap: (code: AreaCode) => `${area(code)}/map.svg`,
    /** Where a district or a tambon lies, without words: the pages of what lies in it show the same picture. */
    areaLocator: (code: AreaCode) => `${area(code)}/locator.svg`,
    /** What an area's channels announce in the coming days; beside it what each takes, where there is something. */
    areaKit: (code: AreaCode) => `${area(code)}/kit`,
    areaTower: (code: AreaCode) => `${area(code)}/kit/tower`,
    areaTowerText: (code: AreaCode) => `${area(code)}/kit/tower.txt`,
    areaLineText: (code: AreaCode) => `${area(code)}/kit/line.txt`,
    areaLineFlex: (code: AreaCode) => `${area(code)}/kit/line-flex.json`,
    /** `page` counts from 1, the newest. */
    areaPhotos: (code: AreaCode, page?: number) => numbered(`${area(code)}/photos`, page),

    /** What was planned and done in a week "2022-W16", a month "2022-04" or a fiscal year "fy2565". */
    areaResults: (code: AreaCode, period: string) => `${area(code)}/results/${period}`,
    /** The activities behind those figures, where they are many. `page` counts from 1, the newest. */
    areaResultRows: (code: AreaCode, period: string, page?: number) =>
      numbered(`${area(code)}/results/${period}/rows`, page),
    /** The figures as one sheet in official form: a page, its PDF and a workbook; for the province and its districts. */
    areaSummary: (code: AreaCode, period: string) => `${area(code)}/results/${period}/summary`,
    areaSummaryPdf: (code: AreaCode, period: string) => `${area(code)}/results/${period}/summary.pdf`,
    areaSummaryWorkbook: (code: AreaCode, period: string) => `${area(code)}/results/${period}/summary.xlsx`,
    /** The villages of an area by their latest activity, with every day on which each had one. */
    areaVillages: (code: AreaCode) => `${area(code)}/villages`,
    /** Rules by which a figure's link shows its own rows without a script. */
    resultRowsStyle: () => `${base}/method/rows.css`,
    /** Charts that can be shared; one of them, by what it shows and of which area, with its files. */
    cards: () => `${base}/cards`,
    card,
    cardChart: (metric: string, code: AreaCode) => `${card(metric, code)}/chart.svg`,
    cardTable: (metric: string, code: AreaCode) => `${card(metric, code)}/data.csv`,
    cardPicture: (metric: string, code: AreaCode) => `${card(metric, code)}/og.png`,
    cardOEmbed: (metric: string, code: AreaCode) => `${card(metric, code)}/oembed.json`,
    /** The chart alone, for other sites' pages. */
    embedCard: (metric: string, code: AreaCode) => `${base}/embed/card/${metric}/${code}`,
    /** Districts side by side. */
    compare: () => `${base}/compare`,

    /** Forms for headmen of a district, to print; `areaForm` is one as a workbook: "plan", "result", "channels". */
    areaForms: (district: AreaCode) => `${area(district)}/forms`,
    areaForm: (district: AreaCode, form: string) => `${area(district)}/forms/${form}.xlsx`,

    /** Channels of communication of the whole province; of a district, at the place of an area in it where one is given. */
    channels: () => `${base}/channels`,
    channelsOf: (code: AreaCode) => {
      if (code.length < 4) return `${base}/channels`;
      return `${base}/channels/${code.slice(0, 4)}${code.length > 4 ? `#area-${code}` : ''}`;
    },
    /** How an officer adds a channel. */
    channelsAdd: () => `${base}/channels#add`,

    kinds: () => `${base}/kinds`,
    kind,
    kindCalendar: (name: ActivityKind) => `${kind(name)}/calendar.ics`,
    kindFeed: (name: ActivityKind) => `${kind(name)}/feed.xml`,

    agencies: () => `${base}/agencies`,
    agency,
    agencyCalendar: (id: string) => `${agency(id)}/calendar.ics`,
    agencyFeed: (id: string) => `${agency(id)}/feed.xml`,
    disasterUnits: () => `${base}/disaster-units`,

    map: () => `${base}/map`,
    /** The map of all activities, opened on one area: the province, a district or a tambon, or the tambon of a village. */
    mapOf: (code: AreaCode) => (code.length < 4 ? `${base}/map` : `${base}/map?area=${code.slice(0, 6)}`),
    /** What the map shows at first, as a table; with `month` all of a month. `page` counts from 1. */
    mapList: (month?: Month, page?: number) => numbered(`${base}/map/list${month ? `/${month}` : ''}`, page),
    /** Rules by which the table's form chooses rows without a script. */
    mapListStyle: () => `${base}/map/list.css`,
    /** The folder of the files that the map's script asks for; `version` is their common checksum. */
    mapFiles: (version: string) => `${base}/map/data/${version}`,
    /** Which version of those files is the newest. */
    mapFilesVersion: () => `${base}/map/data/version.txt`,
    /** The operator's own file of tiles, where the settings name one. */
    basemapFile: () => `${base}/map/basemap.pmtiles`,
    /** The map for other sites' pages, of everything or of one area. */
    embedMap: (code?: AreaCode) => `${base}/embed/map${code ? `?area=${code}` : ''}`,
    /** The script that puts that map into other sites' pages; its address never changes. */
    embedScript: () => `${base}/embed.js`,
    /** What a publishing system asks for when an editor pastes an address: of the map, and of an area. */
    mapOEmbed: () => `${base}/embed/map.oembed.json`,
    areaOEmbed: (code: AreaCode) => `${area(code)}/oembed.json`,
    calendar: (month: Month) => `${base}/calendar/${month}`,
    /** `page` counts from 1, the newest. */
    gallery: (page?: number) => numbered(`${base}/gallery`, page),
    /** The photographs of one month, or of one kind. */
    galleryMonth: (month: Month, page?: number) => numbered(`${base}/gallery/${month}`, page),
    kindPhotos: (name: ActivityKind, page?: number) => numbered(`${kind(name)}/photos`, page),
    /** The page of one photograph. */
    photo: (id: string) => `${base}/photos/${id}`,
    /** One copy of a photograph, by the name of its files; `width` in pixels. */
    photoFile: (file: string, width: number, format: 'webp' | 'avif' | 'jpg' = 'webp') =>
      `${base}/photos/${file}-${width}.${format}`,

    /** The search page, with `query` already asked where one is given. */
    search: (query?: string) => `${base}/search${query ? `?q=${encodeURIComponent(query)}` : ''}`,

    /** The folder of the search's files; `version` is a checksum of what they are made of. */
    searchFiles: (version: string) => `${base}/search/data/${version}`,
    /** Says which folder that is now. */
    searchVersion: () => `${base}/search/data/version.txt`,
    /** What portals of other provinces read of this one's search. */
    searchTerms: () => `${base}/${searchTermsFile}`,

    data: () => `${base}/data`,
    /** A published file by its name, such as "activities.csv", "datapackage.json" or "SHA256SUMS". */
    dataFile: (name: string) => `${base}/data/${name}`,
    /** What each run found changed; its feed; and one run of those that the page shows. */
    changes: () => `${base}/data/changes`,
    changesFeed: () => `${base}/data/changes/feed.xml`,
    changesOfRun: (run: number) => `${base}/data/changes#run-${run}`,
    /** Frozen copies of months, and those of one month; `monthFile` is a copy or its citation by the file's name. */
    months: () => `${base}/data/months`,
    monthCopies: (month: Month) => `${base}/data/months/${month}`,
    monthFile: (name: string) => `${base}/data/months/${name}`,
    /** How the site and its data are, for people and for programs; the latter file changes within a release. */
    status: () => `${base}/status`,
    statusJson: () => `${base}/status.json`,
    quality: () => `${base}/data/quality`,
    /** The part of the quality page that tells of one source of the settings. */
    qualitySource: (source: string) => `${base}/data/quality#source-${source}`,
    qualityDistrict: (code: AreaCode) => `${base}/data/quality/${code}`,
    /** The officer's list of things to mend. */
    qualityDistrictCsv: (code: AreaCode) => `${base}/data/quality/${code}/issues.csv`,

    /** A page of running text by the name of its file, in Thai unless told. */
    prose,
    about: (language?: 'th' | 'en') => prose('about', language),
    method: (language?: 'th' | 'en') => prose('method', language),
    /** How well the search answers, and how that is measured. */
    methodSearch: () => `${base}/method/search`,
    privacy: (language?: 'th' | 'en') => prose('privacy', language),
    accessibility: (language?: 'th' | 'en') => prose('accessibility', language),
    join: (language?: 'th' | 'en') => prose('join', language),
    /** How to follow a calendar or a feed. */
    subscribe: (language?: 'th' | 'en') => prose('subscribe', language),

    notFound: () => `${base}/404`,
    icon: () => `${base}/favicon.svg`,
    sitemap: () => `${base}/sitemap.xml`,

    absolute,
    /** As `absolute`, by the scheme by which telephones open a calendar to be followed. */
    webcal: (address: string, path: string) => absolute(address, path).replace(/^https?:/, 'webcal:'),
  };
}

/** The site's addresses. Astro gives the base path; a script run by Node alone has none and writes from the root. */
export const routes = createRoutes(import.meta.env?.BASE_URL ?? '/');
