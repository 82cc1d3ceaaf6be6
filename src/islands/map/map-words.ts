import type { ActivityKind, PointPrecision } from '../../domain/activity.ts';
import type { CardState } from '../../views/activity-card.ts';
import { kindTerms, type Language, precisionTerms, stateTerms, type Term } from '../../words/terms.ts';
import { fill, type Words } from '../../words/words.ts';

/** Words that the map's script shows, given by the page in its own language. `{…}` are places for values. */
export interface MapWords extends Pick<
  Words['map'],
  | 'zoomIn'
  | 'zoomOut'
  | 'close'
  | 'loading'
  | 'failed'
  | 'failedDetails'
  | 'count'
  | 'more'
  | 'moreAreas'
  | 'status'
  | 'statusIn'
  | 'statusNone'
  | 'details'
  | 'detailsOf'
  | 'kind'
  | 'when'
  | 'where'
  | 'host'
  | 'state'
  | 'photoOf'
  | 'histogram'
  | 'placeUnknown'
  | 'locating'
  | 'locateFailed'
  | 'choicesCount'
  | 'areaUnknown'
  | 'agencyUnknown'
  | 'keyApproximate'
  | 'keyMixed'
  | 'keyNumber'
  | 'downloadTitle'
  | 'downloading'
  | 'streetMap'
  | 'streetMapHide'
  | 'streetMapFailed'
> {
  language: Language;
  kinds: Record<ActivityKind, string>;
  states: Record<CardState, string>;
  precisions: Record<PointPrecision, string>;
}

/** The words that the map's script shows, in the language of the page. */
export function toMapWords({ language, map, activity }: Words): MapWords {
  const inLanguage = <Key extends string>(terms: Readonly<Record<Key, Term>>, text = '{term}') =>
    Object.fromEntries(
      Object.entries<Term>(terms).map(([key, term]) => [key, text.replace('{term}', term[language])]),
    ) as Record<Key, string>;
  return {
    language,
    zoomIn: map.zoomIn,
    zoomOut: map.zoomOut,
    close: map.close,
    loading: map.loading,
    failed: map.failed,
    failedDetails: map.failedDetails,
    count: map.count,
    more: map.more,
    moreAreas: map.moreAreas,
    status: map.status,
    statusIn: map.statusIn,
    statusNone: map.statusNone,
    details: map.details,
    detailsOf: map.detailsOf,
    kind: map.kind,
    when: map.when,
    where: map.where,
    host: map.host,
    state: map.state,
    photoOf: map.photoOf,
    histogram: map.histogram,
    placeUnknown: map.placeUnknown,
    locating: map.locating,
    locateFailed: map.locateFailed,
    choicesCount: map.choicesCount,
    areaUnknown: map.areaUnknown,
    agencyUnknown: map.agencyUnknown,
    keyApproximate: map.keyApproximate,
    keyMixed: map.keyMixed,
    keyNumber: map.keyNumber,
    downloadTitle: map.downloadTitle,
    downloading: map.downloading,
    streetMap: map.streetMap,
    streetMapHide: map.streetMapHide,
    streetMapFailed: map.streetMapFailed,
    kinds: inLanguage(kindTerms),
    states: inLanguage(stateTerms),
    precisions: inLanguage(precisionTerms, fill(activity.mapPrecision, { precision: '{term}' })),
  };
}
