import type { Frame } from './picture-frame.ts';
import { foregrounds } from './picture-ground.ts';
import type { Light } from './picture-lights.ts';
import type { Random } from './random.ts';
import type { Scene } from './work.ts';

/** Sky, hills and what belongs to the scene, from far to near. */
export function drawScenery(scene: Scene, frame: Frame, light: Light, random: Random): string {
  const { width, height, ground } = frame;
  return [
    gradient('sky', light.sky),
    gradient('grass', light.grass),
    gradient('soil', light.soil),
    gradient('water', light.water),
    `<rect width="${width}" height="${height}" fill="url(#sky)"/>`,
    drawSun(frame, light, random),
    scene === 'night' ? drawStars(frame, random) : drawClouds(frame, random),
    drawHills(frame, light.hills[0], 0.2, random),
    drawHills(frame, light.hills[1], 0.08, random),
    `<rect y="${ground}" width="${width}" height="${height - ground}" fill="url(#grass)"/>`,
    drawTreeLine(frame, light, random),
    foregrounds[scene](frame, light, random),
  ].join('');
}

function gradient(id: string, [from, to]: readonly [string, string]): string {
  return `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`;
}

function drawSun({ width, height }: Frame, { sun }: Light, random: Random): string {
  if (!sun) return '';
  const x = random.int(width * 0.15, width * 0.85);
  const y = Math.round(height * sun.height);
  return [90, 62, 44]
    .map(
      (radius, ring) =>
        `<circle cx="${x}" cy="${y}" r="${radius}" fill="${sun.colour}" opacity="${[0.18, 0.35, 0.95][ring]}"/>`,
    )
    .join('');
}

function drawClouds({ width, ground }: Frame, random: Random): string {
  return Array.from({ length: random.int(2, 5) }, () => {
    const x = random.int(0, width);
    const y = random.int(40, ground * 0.55);
    const size = random.int(40, 90);
    const puffs = [-1.4, -0.5, 0.5, 1.3].map(
      (offset) =>
        `<ellipse cx="${x + offset * size}" cy="${y - (1.4 - Math.abs(offset)) * size * 0.3}" rx="${size}" ry="${size * 0.5}"/>`,
    );
    return `<g fill="#fff" opacity="${0.35 + random.next() * 0.35}">${puffs.join('')}</g>`;
  }).join('');
}

function drawStars({ width, ground }: Frame, random: Random): string {
  return Array.from(
    { length: 70 },
    () =>
      `<circle cx="${random.int(0, width)}" cy="${random.int(0, ground)}" r="${random.int(1, 2)}" fill="#fff" opacity="${random.next()}"/>`,
  ).join('');
}

function drawHills({ width, height, ground }: Frame, colour: string, lift: number, random: Random): string {
  const steps = 6;
  const points = Array.from({ length: steps + 1 }, (_, index) => [
    (width / steps) * index,
    ground - height * (lift * 0.35 + random.next() * lift),
  ]) as [number, number][];
  const curve = points
    .slice(1)
    .map(([x, y], index) => {
      const [beforeX, beforeY] = points[index]!;
      const middle = (beforeX + x) / 2;
      return `C${middle},${Math.round(beforeY)} ${middle},${Math.round(y)} ${x},${Math.round(y)}`;
    })
    .join('');
  return `<path d="M0,${height}L0,${Math.round(points[0]![1])}${curve}L${width},${height}Z" fill="${colour}"/>`;
}

/** Trees along the far edge of the ground. */
function drawTreeLine({ width, ground }: Frame, light: Light, random: Random): string {
  const trees: string[] = [];
  for (let x = random.int(-40, 20); x < width; x += random.int(34, 90)) {
    const radius = random.int(22, 52);
    trees.push(
      `<ellipse cx="${x}" cy="${ground - radius * 0.5}" rx="${radius}" ry="${radius * 0.8}" fill="${random.pick(light.leaf)}"/>`,
    );
  }
  return trees.join('');
}
