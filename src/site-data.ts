import type { Activity, ActivityKind } from './domain/activity.ts';
import type { AreaCode, AreaLevel } from './domain/area.ts';
import type { Month } from './domain/calendar-date.ts';
import type { Dataset } from './domain/dataset.ts';
import { type MonthCopy, monthCopyFile } from './domain/history.ts';
import type { Issue } from './domain/issue.ts';
import type { Settings } from './domain/settings.ts';
import { mostWorkbookRows } from './domain/workbook-rows.ts';
import { currentTime } from './io/clock.ts';
import { hashBytes, hashText } from './io/hash.ts';
import { packBytes } from './io/pack.ts';
import { readDataset } from './io/read-dataset.ts';
import { readSearchReport } from './io/read-search-report.ts';
import { readSearchWords } from './io/read-search-words.ts';
import type { AreaShapes } from './maps/area-shapes.ts';
import { readEnvironment, readSettings } from './settings.ts';
import { toActivityPage } from './views/activity-page.ts';
import { toAgenciesPage, toAgencyPage } from './views/agency-page.ts';
import { type AreaMap, mapCodes, toAreaMap } from './views/area-map.ts';
import { toAreaPage } from './views/area-page.ts';
import { calendarMonths, toCalendarMonth } from './views/calendar-month.ts';
import { toChannelsPage, toDistrictChannelsPage } from './views/channels-page.ts';
import { toComparePage } from './views/compare-page.ts';
import { allCards, type CardMetric, cardMetrics } from './views/card-metrics.ts';
import { toChartCard } from './views/chart-card.ts';
import { toChangesPage } from './views/changes-page.ts';
import { toDataPage } from './views/data-page.ts';
import { toDisasterUnitsPage } from './views/disaster-units-page.ts';
import {
  countGalleryPages,
  galleryAreas,
  galleryKinds,
  galleryMonths,
  type GalleryScope,
  toGalleryPage,
} from './views/gallery-page.ts';
import { photoIds as toPhotoIds, toPhotoPage } from './views/photo-page.ts';
import { formDistricts, toFormsPage } from './views/forms-page.ts';
import { toHomePage } from './views/home-page.ts';
import { announcingAreas, toKitPage } from './views/kit-page.ts';
import { toKindPage, toKindsPage } from './views/kind-page.ts';
import { type LocatorPicture, locatorCodes, toLocatorPicture } from './views/locator.ts';
import { type MapData, toMapData } from './views/map-data.ts';
import { mapListPages as toMapListPages, toMapLabels, toMapListPage, toMapPage } from './views/map-page.ts';
import { frozenMonths as toFrozenMonths, toMonthCopiesPage, toMonthsPage } from './views/months-page.ts';
import { posterIds as toPosterIds, toPosterPage } from './views/poster-page.ts';
import { qualityDistricts, toQualityDistrictPage, toQualityPage } from './views/quality-page.ts';
import { resultPages as toResultPages, summaryPages } from './views/result-periods.ts';
import { countRowPages, toResultRows } from './views/result-rows.ts';
import { toResultsPage } from './views/results-page.ts';
import { toSearchVersion } from './views/search-content.ts';
import { type SharePicture, toSharePictures } from './views/share-picture.ts';
import { kindsShown } from './views/shown-kinds.ts';
import { createSiteIndex, type SiteIndex } from './views/site-index.ts';
import { type SiteMeta, toSiteMeta } from './views/site-meta.ts';
import { toStatus } from './views/status-page.ts';
import { toNews } from './views/news.ts';
import { toVillagesPage, villageLists } from './views/villages-page.ts';
import {
  type Scope,
  subscribedAreaKinds as toAreaKinds,
  toCalendarContent,
  toSubscription,
  toEventContent,
  toEventIds,
} from './views/subscription.ts';

// The pages' one door: what a page shows, and what every page says of the site, in one call.
// The dataset is read once a build; where it cannot be read, the build ends here with the reader's own sentence.

const index = await loadIndex();
const site = toSiteMeta(index, toSearchVersion(index.dataset.manifest.files, await readSearchWords(), hashText));

async function loadIndex(): Promise<SiteIndex> {
  const { settingsFile, datasetFolder, today } = readEnvironment(currentTime);
  return createSiteIndex(await readDataset(datasetFolder), today, readSettings(settingsFile));
}

/** What a page shows, with what every page says of the site. */
export interface SitePage<View> {
  site: SiteMeta;
  page: View;
}

const withSite = <View>(page: View): SitePage<View> => ({ site, page });

/** What the last report measured of the search. */
export const searchReportPage = async () => withSite(await readSearchReport());

/** For pages that show nothing of the dataset: prose, search, 404. */
export const siteMeta = (): SiteMeta => site;

export const homePage = () => withSite(toHomePage(index));

/** Every area that has a page. */
export const areaCodes = (): AreaCode[] => [...index.areas.keys()];
/** How many areas stand directly inside the area that has the most. */
export const mostSubAreas = (): number => Math.max(0, ...[...index.children.values()].map(({ length }) => length));
export const areaPage = (code: AreaCode) => withSite(toAreaPage(index, code));

export const comparePage = () => withSite(toComparePage(index));

/** Areas and periods with a page of results; and how many pages of their own their rows have. */
export const resultPagesOf = () => toResultPages(index);
export const summaryPagesOf = () => summaryPages(index);
export const resultsPage = (code: AreaCode, period: string) => withSite(toResultsPage(index, code, period));
export const resultRowPages = (code: AreaCode, period: string): number[] => oneTo(countRowPages(index, code, period));
export const resultRowsPage = (code: AreaCode, period: string, page: number) => toResultRows(index, code, period, page);

/** Areas with villages inside, and those by their latest activity. */
export const areasWithVillages = (): AreaCode[] => villageLists(index);
export const villagesPage = (code: AreaCode) => withSite(toVillagesPage(index, code));

/** Every chart that has a page, and one of them. */
export const chartCards = () => allCards(index);
export const chartCard = (metric: CardMetric, code: AreaCode) => withSite(toChartCard(index, metric, code));
/** What the province has charts of, in the order of the page that lists them. */
export const provinceCards = () => withSite(cardMetrics(index, index.dataset.manifest.province));

/** Provinces, districts and tambons whose outlines are known. */
export const areasWithMap = (): AreaCode[] => mapCodes(index);
export const areaMap = (code: AreaCode): SitePage<AreaMap> => withSite(toAreaMap(index, code)!);
export const areasWithLocator = (): AreaCode[] => locatorCodes(index);
export const areaLocator = (code: AreaCode): LocatorPicture => toLocatorPicture(index, code)!;

/** Every picture for sharing, of whatever page. */
export const sharePictures = (): SharePicture[] => toSharePictures(index);

export const activityIds = (): string[] => [...index.activities.keys()];
/** Activities that were renamed or merged: they are still found under their old ids. */
export const movedActivities = (): { old: string; id: string }[] =>
  Object.entries(index.dataset.aliases).map(([old, id]) => ({ old, id }));
export const activityPage = (id: string) => withSite(toActivityPage(index, id));

/** Activities that people can still join: they have a poster. */
export const posterIds = (): string[] => toPosterIds(index);
export const posterPage = (id: string) => withSite(toPosterPage(index, id));
export const kitPage = (code: AreaCode) => withSite(toKitPage(index, code));
/** Areas that have something to announce in the coming days. */
export const areasAnnouncing = (): AreaCode[] => announcingAreas(index);

export const kinds = (): ActivityKind[] => kindsShown(index);
export const kindsPage = () => withSite(toKindsPage(index));
export const kindPage = (kind: ActivityKind) => withSite(toKindPage(index, kind));

export const agencyIds = (): string[] => [...index.agencies.keys()];
export const agenciesPage = () => withSite(toAgenciesPage(index));
export const agencyPage = (id: string) => withSite(toAgencyPage(index, id));

export const disasterUnitsPage = () => withSite(toDisasterUnitsPage(index));

/** Districts of the province: each has forms for headmen and a directory of channels. */
export const districts = (): AreaCode[] => formDistricts(index);
export const formsPage = (district: AreaCode) => withSite(toFormsPage(index, district));

export const channelsPage = () => withSite(toChannelsPage(index));
export const districtChannelsPage = (district: AreaCode) => withSite(toDistrictChannelsPage(index, district));

export const months = (): Month[] => calendarMonths(index);
export const calendarMonth = (month: Month) => withSite(toCalendarMonth(index, month));

/** Page numbers of the gallery, of the whole site or of a part of it: 1 for the newest. */
export const galleryPages = (scope?: GalleryScope): number[] => oneTo(countGalleryPages(index, scope));
export const galleryPage = (page: number, scope?: GalleryScope) => withSite(toGalleryPage(index, page, scope));
/** Areas, kinds and months that have a gallery of their own. */
export const areasWithGallery = (): AreaCode[] => galleryAreas(index);
export const kindsWithGallery = (): ActivityKind[] => galleryKinds(index);
export const monthsWithGallery = (): Month[] => galleryMonths(index);
export const photoIds = (): string[] => toPhotoIds(index);
export const photoPage = (id: string) => withSite(toPhotoPage(index, id));

export const mapPage = () => withSite(toMapPage(index));
export const mapListPages = () => toMapListPages(index);
export const mapListPage = (month: Month | undefined, page: number) => withSite(toMapListPage(index, month, page));

/** The outlines that maps draw; undefined where none are known. */
export const areaShapes = (): AreaShapes | undefined => index.shapes;

let madeMapData: MapData | undefined;
/** What the map's script asks for; made once a build. */
export const mapData = (): MapData => (madeMapData ??= toMapData(index));
/** Districts and tambons by name, and villages too, where their points are known. */
export const mapLabels = (levels: readonly AreaLevel[]) =>
  toMapLabels(
    index,
    [...index.areas.values()].filter(({ level }) => levels.includes(level)).map(({ code }) => code),
  );
/** Bytes packed with gzip. */
export const pack = packBytes;

/** Areas whose activities are few enough for a workbook. */
export const areasWithWorkbook = (): AreaCode[] =>
  areaCodes().filter((code) => activitiesOfArea(code).length <= mostWorkbookRows);

export const dataPage = () => withSite(toDataPage(index));
export const changesPage = () => withSite(toChangesPage(index));
export const monthsPage = () => withSite(toMonthsPage(index));
/** Months of which there are frozen copies. */
export const frozenMonths = (): Month[] => toFrozenMonths(index);
export const monthCopiesPage = (month: Month) => withSite(toMonthCopiesPage(index, month));
/** Every frozen copy, whether its file is still there or not. */
export const monthCopies = (): MonthCopy[] => index.dataset.monthCopies;
/** The name of a copy's file without its ending, for the citations beside it. */
export const monthCopyName = (copy: MonthCopy): string => monthCopyFile(copy).replace(/\.csv$/, '');
/** How the site and its data are: what the build knows of it. */
export const statusPage = () => withSite(toStatus(index));

export const qualityPage = () => withSite(toQualityPage(index));
export const qualityDistrictCodes = (): AreaCode[] => qualityDistricts(index);
export const qualityDistrictPage = (code: AreaCode) => withSite(toQualityDistrictPage(index, code));

// For endpoints, which write values in a standard format and not in a page's shape.

export const dataset = (): Dataset => index.dataset;
export const settings = (): Settings => index.settings;
/** Areas and agencies by code and id, for the names that a file gives beside them. */
export const namesOf = () => ({
  areas: index.areas,
  agencies: index.agencies,
  address: site.address,
  identity: site.identity,
});
/** SHA-256 of a text, for checksums of published files. */
export const checksumOf = hashText;
/** SHA-256 of bytes. */
export const checksumOfBytes = hashBytes;
/** Things to mend in a district's exports. */
export const issuesOfDistrict = (code: AreaCode): Issue[] =>
  index.dataset.issues.filter((issue) => issue.districtCode === code);
/** Activities of an area, by start, then id. */
export const activitiesOfArea = (code: AreaCode): Activity[] => index.byArea.get(code) ?? [];

/** Calendars and feeds: whose they are, and what they hold. */
export type { Scope };
export const subscriptionOf = (scope: Scope) => toSubscription(index, scope);
export const subscribedAreaKinds = () => toAreaKinds(index);
export const calendarContent = (scope: Scope) => toCalendarContent(index, scope);
export const newsOf = (scope: Scope) => toNews(index, scope);
/** Activities with a calendar file of their own: those of the dataset, and withdrawn ones, whose subscribers are told. */
export const eventIds = (): string[] => toEventIds(index);
/** What a calendar of one activity holds. */
export const eventContent = (id: string) => toEventContent(index, id);

const oneTo = (last: number): number[] => Array.from({ length: last }, (_, place) => place + 1);
