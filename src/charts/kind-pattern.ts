import type { ActivityKind } from '../domain/activity.ts';
import { type BoxShape, hatch, round } from './drawing.ts';

type Box = Pick<BoxShape, 'x' | 'y' | 'width' | 'height'>;

/**
 * The lines upon a block of a kind, for grey paper and for those who see no colours: none for development, slanting for
 * disaster, lying for special tasks, both for what is not stated. As the path of an SVG.
 */
export function kindPattern(kind: ActivityKind, box: Box): string {
  switch (kind) {
    case 'development':
      return '';
    case 'disaster':
      return hatch(box).d;
    case 'special':
      return lying(box);
    case 'unspecified':
      return hatch(box).d + lying(box);
  }
}

function lying({ x, y, width, height }: Box): string {
  const gap = 5;
  const lines = Array.from({ length: Math.max(0, Math.ceil(height / gap) - 1) }, (_, at) => y + (at + 1) * gap);
  return lines.map((line) => `M${round(x)} ${round(line)}h${round(width)}`).join('');
}
