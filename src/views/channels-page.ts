import type { AreaCode } from '../domain/area.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { routes } from '../routes.ts';
import { type AreaLink, toAreaLink } from './area-link.ts';
import { type ChannelView, toOwnChannels } from './channel-view.ts';
import type { SiteIndex } from './site-index.ts';

/** An area of the directory: its own channels, and how many there are in it and in what lies inside. */
export interface ChannelArea {
  area: AreaLink;
  /** Its place in the directory. */
  href: string;
  own: ChannelView[];
  total: number;
}

/** The directory of channels (ช่องทางประชาสัมพันธ์): the province's own, and the ways in by district and tambon. */
export interface ChannelsPage {
  today: CalendarDate;
  asOf: string;
  total: number;
  own: ChannelView[];
  /** By code. */
  districts: (ChannelArea & { formsHref: string; tambons: Omit<ChannelArea, 'own'>[] })[];
}

/** The channels of a district, then of each tambon and of its villages. */
export interface DistrictChannelsPage extends ChannelArea {
  asOf: string;
  formsHref: string;
  /** By code; villages without channels of their own stand apart. */
  tambons: (ChannelArea & { villages: ChannelArea[]; villagesWithout: AreaLink[] })[];
}

/** The directory of the province. */
export function toChannelsPage(index: SiteIndex): ChannelsPage {
  const { dataset, today } = index;
  const { province, asOf } = dataset.manifest;
  const totals = countByArea(index);
  return {
    today,
    asOf,
    total: dataset.channels.length,
    own: toOwnChannels(index, province),
    districts: inside(index, province).map((code) => ({
      ...toArea(index, code, totals),
      formsHref: routes.areaForms(code),
      tambons: inside(index, code).map((tambon) => toArea(index, tambon, totals)),
    })),
  };
}

/** The directory of a district. */
export function toDistrictChannelsPage(index: SiteIndex, district: AreaCode): DistrictChannelsPage {
  const totals = countByArea(index);
  return {
    ...toArea(index, district, totals),
    asOf: index.dataset.manifest.asOf,
    formsHref: routes.areaForms(district),
    tambons: inside(index, district).map((code) => {
      const villages = inside(index, code).map((village) => toArea(index, village, totals));
      return {
        ...toArea(index, code, totals),
        villages: villages.filter(({ own }) => own.length > 0),
        villagesWithout: villages.filter(({ own }) => own.length === 0).map(({ area }) => area),
      };
    }),
  };
}

function toArea(index: SiteIndex, code: AreaCode, totals: ReadonlyMap<AreaCode, number>): ChannelArea {
  return {
    area: toAreaLink(index, code),
    href: routes.channelsOf(code),
    own: toOwnChannels(index, code),
    total: totals.get(code) ?? 0,
  };
}

const inside = ({ children }: SiteIndex, code: AreaCode): AreaCode[] => children.get(code) ?? [];

/** Channels of each area and of what lies in it. */
function countByArea({ channelsByArea }: SiteIndex): Map<AreaCode, number> {
  const totals = new Map<AreaCode, number>();
  for (const [code, channels] of channelsByArea) {
    for (let length = code.length; length >= 2; length -= 2) {
      const around = code.slice(0, length);
      totals.set(around, (totals.get(around) ?? 0) + channels.length);
    }
  }
  return totals;
}
