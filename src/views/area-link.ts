import { type AreaCode, type AreaLevel, levelOf, lineageOf } from '../domain/area.ts';
import { routes } from '../routes.ts';
import type { SiteIndex } from './site-index.ts';

/** An area as text and address; what a page needs to name it and to lead there. */
export interface AreaLink {
  code: AreaCode;
  level: AreaLevel;
  /** Thai name without its level word. Equal to `code` where no table knows the area. */
  nameTh: string;
  nameEn?: string;
  /** หมู่ที่; villages only. */
  villageNo?: number;
  /** Absent where the area has no page of its own. */
  href?: string;
}

/** The area of a code. A code that no table knows keeps itself as name and leads nowhere. */
export function toAreaLink({ areas }: SiteIndex, code: AreaCode): AreaLink {
  const area = areas.get(code);
  if (!area) return { code, level: levelOf(code), nameTh: code };
  const { level, nameTh, nameEn, villageNo } = area;
  return { code, level, nameTh, nameEn, villageNo, href: routes.area(code) };
}

/** The areas around a code, from the province down; the area itself is not in it. */
export function toBreadcrumb(index: SiteIndex, code: AreaCode): AreaLink[] {
  return lineageOf(code)
    .slice(0, -1)
    .map((around) => toAreaLink(index, around));
}
