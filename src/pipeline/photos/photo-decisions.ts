import type { DecisionLine } from '../../domain/decision.ts';
import { cutFound, issue, type Issue } from '../../domain/issue.ts';
import type { PhotoBox } from '../../domain/photo.ts';
import type { SourceRef } from '../../domain/source-ref.ts';

// data/photo-decisions.csv: columns `photo` (an id), `decision`, `value`, `reason`. Lines of one photograph count together.

/** What a line can decide. */
export const photoDecisionWords = ['hold', 'clear', 'redact', 'caption', 'take-down'] as const;

/** What people decided of one photograph. */
export interface PhotoDecision {
  /** `down` is final. Absent where only the caption or boxes are decided: the source's own state holds. */
  state?: 'clear' | 'hold' | 'down';
  boxes: PhotoBox[];
  caption?: string;
  /** The last line, for issues. */
  source: SourceRef;
}

export type PhotoDecisions = ReadonlyMap<string, PhotoDecision>;

/**
 * Decisions by photograph. Of `hold` and `clear` the last line counts; boxes add up; `take-down` cannot be undone by a later
 * line, only by removing its own. A line that cannot be understood holds the photograph: somebody meant to protect someone.
 * `clean` is applied to captions and to what is told.
 */
export function readPhotoDecisions(
  lines: readonly DecisionLine[],
  clean: (text: string) => string,
): { decisions: PhotoDecisions; issues: Issue[] } {
  const decisions = new Map<string, PhotoDecision>();
  const issues: Issue[] = [];
  const unclear = new Set<string>();
  for (const { values, source } of lines) {
    const [id, word, value] = [fold(values.photo), fold(values.decision), (values.value ?? '').trim()];
    if (!/^[0-9a-f]{16}$/.test(id)) {
      issues.push(
        issue('decision-unreadable', { ...source, found: cutFound(clean(`photo = ${id}`)), expected: '16 × 0–9 a–f' }),
      );
      continue;
    }
    const decision: PhotoDecision = { ...(decisions.get(id) ?? { boxes: [] }), source };
    decisions.set(id, decision);
    if (word === 'take-down') decision.state = 'down';
    else if (word === 'hold' || word === 'clear') decision.state = decision.state === 'down' ? 'down' : word;
    else if (word === 'caption') decision.caption = clean(value);
    else if (word === 'redact' && readBoxes(value)) decision.boxes = [...decision.boxes, ...readBoxes(value)!];
    else {
      unclear.add(id);
      issues.push(
        issue('decision-unreadable', { ...source, found: cutFound(clean(`${word} = ${value}`)), expected: allowed }),
      );
    }
  }
  for (const id of unclear) {
    const decision = decisions.get(id)!;
    if (decision.state !== 'down') decisions.set(id, { ...decision, state: 'hold' });
  }
  return { decisions, issues };
}

const allowed = `${photoDecisionWords.join(', ')}; redact = "x y width height; …" (0–1)`;

/** `0.1 0.2 0.3 0.4; …` as boxes; undefined where a number is missing or lies outside of the picture. */
function readBoxes(text: string): PhotoBox[] | undefined {
  const boxes = text
    .split(';')
    .filter((part) => part.trim() !== '')
    .map((part) =>
      part
        .trim()
        .split(/[\s,]+/)
        .map(Number),
    );
  const isRight = ([x, y, width, height, ...more]: number[]) =>
    more.length === 0 &&
    [x, y, width, height].every((number) => number! >= 0 && number! <= 1) &&
    width! > 0 &&
    height! > 0;
  if (boxes.length === 0 || !boxes.every(isRight)) return undefined;
  return boxes.map(([x, y, width, height]) => ({ x: x!, y: y!, width: width!, height: height! }));
}

/** Boxes as a decision's value has them. */
export function writeBoxes(boxes: readonly PhotoBox[]): string {
  return boxes
    .map(({ x, y, width, height }) => [x, y, width, height].map((part) => +part.toFixed(4)).join(' '))
    .join('; ');
}

const fold = (text: string | undefined): string => (text ?? '').trim().toLowerCase();
