import type { Frame } from './picture-frame.ts';
import type { Light } from './picture-lights.ts';
import type { Random } from './random.ts';
import type { Scene } from './work.ts';

const shirts = ['#f4f1e6', '#f2c94c', '#4f8fc0', '#e9e4d4', '#79a86b', '#d98c6a', '#f4f1e6', '#6c7fb5'];
const trousers = ['#3b4252', '#4a4038', '#2f3b52', '#5a5348'];
const skins = ['#8d5c3e', '#a06c48', '#7a4e36'];

/** People at work: simple figures without faces, the near ones larger. */
export function drawPeople(scene: Scene, { width, height, ground }: Frame, { shade }: Light, random: Random): string {
  // Taken from near or from afar.
  const zoom = 0.8 + random.next() * 0.9;
  const count = random.int(4, Math.round(13 - zoom * 3));
  const places = Array.from({ length: count }, (_, index) => {
    // One in each strip of the picture, so that nobody hides another.
    const x = ((index + 0.2 + random.next() * 0.6) / count) * width;
    return { x, depth: 0.3 + random.next() * 0.6 };
  });
  return places
    .toSorted((a, b) => a.depth - b.depth)
    .map(({ x, depth }) => {
      const foot = ground + (height - ground) * (0.3 + depth * 0.62);
      return drawPerson(Math.round(x), Math.round(foot), (0.6 + depth * 1.1) * zoom, scene, shade, random);
    })
    .join('');
}

function drawPerson(x: number, foot: number, scale: number, scene: Scene, shade: number, random: Random): string {
  const shirt = random.pick(shirts);
  const legs = random.pick(trousers);
  const skin = random.pick(skins);
  const isBent = scene !== 'temple' && random.chance(0.35);
  const faces = random.chance(0.5) ? 1 : -1;
  const upper = [
    // Arms, then body, scarf, head and hat.
    `<path d="M-14,-92Q-30,-70 -24,-48" stroke="${skin}" stroke-width="9" fill="none" stroke-linecap="round"/>`,
    `<path d="M14,-92Q34,-78 38,-56" stroke="${skin}" stroke-width="9" fill="none" stroke-linecap="round"/>`,
    `<path d="M-20,-48L-19,-92Q-16,-106 0,-106Q16,-106 19,-92L20,-48Z" fill="${shirt}"/>`,
    `<path d="M-11,-105L0,-88L11,-105Z" fill="${random.pick(['#3f6fb0', '#e3b23c', '#c85c4a'])}"/>`,
    `<ellipse cx="0" cy="-120" rx="12" ry="14" fill="${skin}"/>`,
    drawHat(random),
    drawTool(scene, random),
  ].join('');
  const lower = `<path d="M-18,-52H18L15,0H3L0,-36L-3,0H-15Z" fill="${legs}"/><ellipse cx="-9" cy="1" rx="10" ry="4" fill="#2b2622"/><ellipse cx="9" cy="1" rx="10" ry="4" fill="#2b2622"/>`;
  const bend = isBent ? ' transform="rotate(38 0 -50)"' : '';
  return `<ellipse cx="${x}" cy="${foot + 3}" rx="${Math.round(34 * scale)}" ry="${Math.round(7 * scale)}" fill="#000" opacity=".2"/><g transform="translate(${x},${foot}) scale(${(faces * scale).toFixed(2)},${scale.toFixed(2)})" opacity="${1 - shade * 0.15}">${lower}<g${bend}>${upper}</g></g>`;
}

function drawHat(random: Random): string {
  const kind = random.next();
  // The farmer's straw hat, a cap, or hair.
  if (kind < 0.45) return '<path d="M-24,-124Q0,-156 24,-124Q0,-118 -24,-124Z" fill="#dcbf86"/>';
  if (kind < 0.75) return '<path d="M-13,-122Q-13,-138 0,-138Q13,-138 13,-122L24,-120L13,-117Z" fill="#3c5f8f"/>';
  return '<path d="M-13,-118Q-15,-137 0,-137Q15,-137 13,-118Q6,-128 -13,-118Z" fill="#241c18"/>';
}

function drawTool(scene: Scene, random: Random): string {
  const stick = (end: string) =>
    `<path d="M38,-96L34,2" stroke="#7b5a3a" stroke-width="5" stroke-linecap="round"/>${end}`;
  const hoe = stick('<path d="M26,0L52,6L50,14L24,8Z" fill="#6d7076"/>');
  const broom = stick('<path d="M24,-4L44,-4L52,16L18,16Z" fill="#c2a15c"/>');
  const bag = '<path d="M28,-52Q20,-20 30,-8Q44,2 56,-8Q66,-22 48,-52Z" fill="#33383f"/>';
  const sapling =
    '<rect x="34" y="-52" width="14" height="16" fill="#4a342a"/><ellipse cx="41" cy="-66" rx="14" ry="18" fill="#5f9c47"/>';
  const light =
    '<circle cx="40" cy="-50" r="6" fill="#ffe08a"/><circle cx="40" cy="-50" r="26" fill="#ffd76e" opacity=".25"/>';
  const tools: Record<Scene, readonly string[]> = {
    field: [hoe, hoe, sapling, ''],
    river: [bag, hoe, bag, ''],
    temple: [broom, broom, '', bag],
    forest: [hoe, sapling, hoe, ''],
    village: [broom, bag, '', hoe],
    road: [broom, hoe, bag, ''],
    night: [light, light, ''],
  };
  return random.pick(tools[scene]);
}
