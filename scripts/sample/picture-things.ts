import type { Frame } from './picture-frame.ts';
import type { Light } from './picture-lights.ts';
import type { Random } from './random.ts';

/** A tree; `depth` 0 stands at the far edge of the ground, 1 close by. */
export function drawTree({ height, ground }: Frame, x: number, depth: number, { leaf }: Light, random: Random): string {
  const foot = Math.round(ground + (height - ground) * depth * 0.75);
  const size = 60 + depth * 230;
  const isPalm = random.chance(0.25);
  const trunk = `<path d="M${x - size * 0.05},${foot}Q${x - size * 0.02},${foot - size * 0.6} ${x},${foot - size}L${x + size * 0.04},${foot - size}Q${x + size * 0.04},${foot - size * 0.5} ${x + size * 0.08},${foot}Z" fill="#6b4a35"/>`;
  const top = foot - size;
  if (isPalm) {
    const fronds = [-78, -50, -20, 12, 45, 76].map(
      (angle) =>
        `<path d="M0,0Q${size * 0.22},${-size * 0.12} ${size * 0.46},${size * 0.1}Q${size * 0.2},${-size * 0.02} 0,0Z" transform="translate(${x},${top}) rotate(${angle - 50})" fill="${random.pick(leaf)}"/>`,
    );
    return trunk + fronds.join('');
  }
  const crown = Array.from({ length: 6 }, () => {
    const offset = (random.next() - 0.5) * size * 0.7;
    const rise = (random.next() - 0.35) * size * 0.45;
    return `<ellipse cx="${Math.round(x + offset)}" cy="${Math.round(top - rise)}" rx="${Math.round(size * 0.34)}" ry="${Math.round(size * 0.27)}" fill="${random.pick(leaf)}"/>`;
  });
  return trunk + crown.join('');
}

const roofs = ['#a4533b', '#8d4a38', '#6f7f8c', '#9a6a3f', '#7d8f86'];
const walls = ['#b98a5e', '#c9a77a', '#9f7650', '#d8cdb4', '#a9b8ae'];

/** A house on posts under a steep roof. */
export function drawHouse(frame: Frame, x: number, scale: number, random: Random): string {
  const window = (at: number) => `<rect x="${at}" y="-128" width="38" height="44" fill="#5f4630"/>`;
  return standing(frame, x, 0.16, scale, [
    ...[12, 70, 130, 190].map((post) => `<rect x="${post}" y="-66" width="9" height="70" fill="#5d4333"/>`),
    `<rect x="4" y="-150" width="206" height="88" fill="${random.pick(walls)}"/>${window(40)}${window(132)}`,
    `<path d="M-24,-146L52,-226H164L240,-146Z" fill="${random.pick(roofs)}"/>`,
    '<path d="M-24,-146L52,-226L62,-226L-4,-146Z" fill="#000" opacity=".22"/>',
    random.chance(0.5)
      ? '<path d="M96,-62L84,4M114,-62L102,4M93,-44H112M90,-24H108M87,-6H105" stroke="#5d4333" stroke-width="5"/>'
      : '',
  ]);
}

/** A school: one long building with a veranda. */
export function drawSchool(frame: Frame, x: number, scale: number, random: Random): string {
  const rooms = Array.from({ length: 6 }, (_, room) => {
    const left = 22 + room * 92;
    return `<rect x="${left}" y="-98" width="30" height="78" fill="#6b4b35"/><rect x="${left + 36}" y="-92" width="42" height="38" fill="#9db9c4"/>`;
  });
  return standing(frame, x, 0.18, scale, [
    `<rect width="580" height="126" y="-120" fill="${random.pick(['#efe3c4', '#e3ead9', '#f0e8dc'])}"/>`,
    ...rooms,
    '<rect x="-10" y="-8" width="600" height="16" fill="#b9a98c"/>',
    `<path d="M-34,-116L30,-186H550L614,-116Z" fill="${random.pick(roofs)}"/>`,
  ]);
}

/** A hall without walls (ศาลา). */
export function drawPavilion(frame: Frame, x: number, scale: number, random: Random): string {
  const posts = [0, 95, 190, 285].map((post) => `<rect x="${post}" y="-112" width="14" height="116" fill="#7b5940"/>`);
  return standing(frame, x, 0.24, scale, [
    '<rect x="-14" y="-12" width="328" height="18" fill="#cbb892"/>',
    ...posts,
    `<path d="M-46,-104L70,-196H230L346,-104Z" fill="${random.pick(roofs)}"/>`,
    '<path d="M20,-150L70,-196H230L280,-150Z" fill="#fff" opacity=".12"/>',
  ]);
}

/** Something drawn upwards from its foot; `depth` is the share of the ground between the far edge and the foot. */
function standing(
  { height, ground }: Frame,
  x: number,
  depth: number,
  scale: number,
  parts: readonly string[],
): string {
  const foot = Math.round(ground + (height - ground) * depth);
  return `<g transform="translate(${Math.round(x)},${foot}) scale(${scale.toFixed(2)})">${parts.join('')}</g>`;
}

/** A temple hall with a roof of two or three tiers. */
export function drawTemple({ height, ground }: Frame, x: number, { shade }: Light, random: Random): string {
  const foot = Math.round(ground + (height - ground) * 0.3);
  const tiers = random.int(2, 3);
  const roof = random.pick(['#a8452f', '#b0632c', '#7c3b33']);
  const gold = shade > 0.2 ? '#b08a3e' : '#e0b24a';
  const parts = [
    '<rect x="-170" y="-150" width="340" height="150" fill="#f1e6cf"/>',
    '<rect x="-196" y="-14" width="392" height="22" fill="#cdbb98"/>',
  ];
  for (const column of [-150, -75, 0, 75, 150]) {
    parts.push(`<rect x="${column - 26}" y="-118" width="52" height="104" rx="24" fill="#8a4b35"/>`);
  }
  for (let tier = 0; tier < tiers; tier++) {
    const half = 250 - tier * 62;
    const base = -140 - tier * 66;
    parts.push(
      `<path d="M${-half},${base}Q${-half * 0.45},${base - 60} ${-half * 0.3},${base - 128}H${half * 0.3}Q${half * 0.45},${base - 60} ${half},${base}Z" fill="${roof}"/>`,
      `<path d="M${-half},${base}Q${-half * 0.45},${base - 60} ${-half * 0.3},${base - 128}" stroke="${gold}" stroke-width="9" fill="none"/>`,
      `<path d="M${half},${base}Q${half * 0.45},${base - 60} ${half * 0.3},${base - 128}" stroke="${gold}" stroke-width="9" fill="none"/>`,
    );
  }
  const ridge = -140 - (tiers - 1) * 66 - 128;
  const half = (250 - (tiers - 1) * 62) * 0.3;
  for (const side of [-1, 1]) {
    parts.push(
      `<path d="M${side * half},${ridge}q${side * 22},-14 ${side * 20},-58" stroke="${gold}" stroke-width="8" fill="none" stroke-linecap="round"/>`,
    );
  }
  return `<g transform="translate(${x},${foot})">${parts.join('')}</g>`;
}

/** A long boat on the water. */
export function drawBoat({ width, height, ground }: Frame, random: Random): string {
  const x = random.int(width * 0.1, width * 0.7);
  const y = Math.round(ground + (height - ground) * 0.2);
  return `<path d="M${x},${y}q20,30 60,30h120q50,0 80,-44q-30,20 -80,20h-130q-30,0 -50,-6Z" fill="#6d4630"/><rect x="${x + 30}" y="${y + 34}" width="190" height="5" fill="#fff" opacity=".25"/>`;
}

/** An electricity pole at the side of a road. */
export function drawPole({ width, height, ground }: Frame, at: number): string {
  const x = Math.round(width * at);
  const size = 1.3 - at * 2;
  const foot = Math.round(ground + (height - ground) * 0.3 * size);
  const length = Math.round(330 * size);
  return `<rect x="${x}" y="${foot - length}" width="${Math.round(10 * size)}" height="${length}" fill="#a9a6a0"/><rect x="${x - 30 * size}" y="${foot - length + 14}" width="${Math.round(70 * size)}" height="6" fill="#8d8a85"/>`;
}
