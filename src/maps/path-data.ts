/** A closed ring or an open line of drawn positions. */
export interface DrawnLine {
  points: [x: number, y: number][];
  isClosed: boolean;
}

/**
 * The `d` of an SVG path in whole numbers, each position told as its distance from the one before: that is what packs
 * best. Points that fall on the one before are left out, and so are rings that come to nothing.
 */
export function toPathData(lines: DrawnLine[]): string {
  let [x, y] = [0, 0];
  return lines
    .map(({ points, isClosed }) => {
      const steps = toSteps(points, isClosed);
      if (steps.length < (isClosed ? 3 : 2)) return '';
      const [first, ...rest] = steps as [Step, ...Step[]];
      const start = `m${join(first[0] - x, first[1] - y)}`;
      let [atX, atY] = first;
      const moves = rest.map(([toX, toY]) => {
        const move = drawMove(toX - atX, toY - atY);
        [atX, atY] = [toX, toY];
        return move;
      });
      // After a ring the pen is back at its start.
      [x, y] = isClosed ? first : [atX, atY];
      return start + joinMoves(moves) + (isClosed ? 'z' : '');
    })
    .join('');
}

type Step = [x: number, y: number];

function toSteps(points: DrawnLine['points'], isClosed: boolean): Step[] {
  const whole = points.map(([x, y]): Step => [Math.round(x), Math.round(y)]);
  const steps = whole.filter((step, index) => index === 0 || !isSame(step, whole[index - 1]!));
  if (isClosed && steps.length > 1 && isSame(steps[0]!, steps.at(-1)!)) steps.pop();
  return steps;
}

const isSame = ([x, y]: Step, [otherX, otherY]: Step) => x === otherX && y === otherY;

/** Along one direction alone a single number does. */
function drawMove(x: number, y: number): string {
  if (y === 0) return `h${x}`;
  return x === 0 ? `v${y}` : `l${join(x, y)}`;
}

/** A minus sign parts two numbers as well as a space does. */
const join = (x: number, y: number): string => (y < 0 ? `${x}${y}` : `${x} ${y}`);

/** A letter holds until the next one. */
function joinMoves(moves: string[]): string {
  return moves
    .map((move, index) => {
      if (index === 0 || move[0] !== moves[index - 1]![0]) return move;
      return move[1] === '-' ? move.slice(1) : ` ${move.slice(1)}`;
    })
    .join('');
}
