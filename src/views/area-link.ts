import type { AreaCode, AreaLevel } from '../domain/area.ts';

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
