import type { Frame } from './picture-frame.ts';
import type { Light } from './picture-lights.ts';
import { drawBoat, drawHouse, drawPavilion, drawPole, drawSchool, drawTemple, drawTree } from './picture-things.ts';
import type { Random } from './random.ts';
import type { Scene } from './work.ts';

type Draw = (frame: Frame, light: Light, random: Random) => string;

/** What stands and lies on the ground, by scene; from far to near. */
export const foregrounds: Record<Scene, Draw> = {
  field: (frame, light, random) =>
    drawPaddies(frame, light) +
    trees(frame, light, random, 2) +
    drawHouse(frame, random.int(80, frame.width - 260), 0.6, random),
  river: (frame, light, random) =>
    drawWater(frame, random, random.chance(0.6) ? 26 : 0) + drawBoat(frame, random) + trees(frame, light, random, 1),
  temple: (frame, light, random) =>
    drawYard(frame) +
    drawTemple(frame, random.int(frame.width * 0.2, frame.width * 0.5), light, random) +
    trees(frame, light, random, 2),
  forest: (frame, light, random) => drawPath(frame, 0.5) + trees(frame, light, random, 9),
  village: (frame, light, random) => drawYard(frame) + drawBuildings(frame, random) + trees(frame, light, random, 3),
  road: (frame, light, random) =>
    drawPath(frame, 0.9) + [0.12, 0.3, 0.4].map((at) => drawPole(frame, at)).join('') + trees(frame, light, random, 3),
  night: (frame, light, random) =>
    drawWater(frame, random, 0) + drawLanterns(frame, random) + trees(frame, light, random, 1),
};

/** A row of houses, a school or a hall. */
function drawBuildings(frame: Frame, random: Random): string {
  const kind = random.next();
  if (kind < 0.3)
    return drawSchool(frame, frame.width * (0.05 + random.next() * 0.3), 1.1 + random.next() * 0.5, random);
  if (kind < 0.6) {
    const scale = 1.3 + random.next() * 0.6;
    const house = drawHouse(frame, frame.width * random.pick([0.02, 0.8]), 0.8, random);
    return house + drawPavilion(frame, frame.width * (0.25 + random.next() * 0.2), scale, random);
  }
  const count = random.int(2, 4);
  return Array.from({ length: count }, (_, index) =>
    drawHouse(frame, (frame.width * (index + random.next() * 0.5)) / count, 0.7 + random.next() * 0.7, random),
  ).join('');
}

function trees(frame: Frame, light: Light, random: Random, count: number): string {
  const places = Array.from({ length: count }, () => ({ x: random.int(0, frame.width), depth: random.next() ** 1.5 }));
  // Those at the sides frame the picture; far ones are drawn first.
  return places
    .toSorted((a, b) => a.depth - b.depth)
    .map(({ x, depth }) =>
      drawTree(
        frame,
        count > 4 ? x : x < frame.width / 2 ? x * 0.3 : frame.width - (frame.width - x) * 0.3,
        depth,
        light,
        random,
      ),
    )
    .join('');
}

function drawPaddies({ width, height, ground }: Frame, { grass, water }: Light): string {
  const bands: string[] = [];
  for (let band = 0; band < 7; band++) {
    const y = ground + (height - ground) * (band / 7) ** 1.6;
    bands.push(
      `<path d="M0,${Math.round(y)}Q${width / 2},${Math.round(y + 16)} ${width},${Math.round(y - 10)}" stroke="${band % 2 ? grass[1] : water[0]}" stroke-width="${4 + band * 5}" fill="none" opacity=".55"/>`,
    );
  }
  for (let row = -8; row <= 8; row++) {
    bands.push(
      `<path d="M${width / 2 + row * 40},${ground}L${width / 2 + row * 260},${height}" stroke="${grass[1]}" stroke-width="5" opacity=".35"/>`,
    );
  }
  return bands.join('');
}

function drawWater({ width, height, ground }: Frame, random: Random, plants: number): string {
  const top = ground + 18;
  const bottom = Math.round(ground + (height - ground) * 0.5);
  const glints = Array.from({ length: 22 }, () => {
    const y = random.int(top + 6, bottom - 6);
    return `<rect x="${random.int(0, width)}" y="${y}" width="${random.int(40, 200)}" height="3" rx="1.5" fill="#fff" opacity="${0.1 + random.next() * 0.25}"/>`;
  });
  const hyacinths = Array.from({ length: plants }, () => {
    const x = random.int(0, width);
    const y = random.int(top + 30, bottom - 8);
    const size = random.int(14, 30);
    return `<ellipse cx="${x}" cy="${y}" rx="${size * 1.6}" ry="${size * 0.5}" fill="#4c8c3f"/><circle cx="${x}" cy="${y - size * 0.5}" r="${size * 0.22}" fill="#b9a0dc"/>`;
  });
  const shore = `<path d="M0,${bottom}Q${width * 0.3},${bottom - 26} ${width * 0.6},${bottom + 8}T${width},${bottom - 8}V${height}H0Z" fill="url(#soil)"/>`;
  return `<rect y="${top}" width="${width}" height="${bottom - top + 20}" fill="url(#water)"/>${glints.join('')}${hyacinths.join('')}${shore}`;
}

function drawYard({ width, height, ground }: Frame): string {
  const top = Math.round(ground + (height - ground) * 0.3);
  return `<path d="M0,${top + 20}Q${width / 2},${top - 30} ${width},${top + 14}V${height}H0Z" fill="url(#soil)"/>`;
}

function drawPath({ width, height, ground }: Frame, spread: number): string {
  const middle = width * 0.52;
  const half = width * 0.5 * spread;
  return `<path d="M${middle - 18},${ground}Q${middle - 60},${(ground + height) / 2} ${middle - half},${height}H${middle + half}Q${middle + 70},${(ground + height) / 2} ${middle + 18},${ground}Z" fill="url(#soil)"/>`;
}

function drawLanterns({ width, height, ground }: Frame, random: Random): string {
  return Array.from({ length: 26 }, () => {
    const x = random.int(0, width);
    const y = random.int(ground + 40, ground + (height - ground) * 0.45);
    return `<ellipse cx="${x}" cy="${y}" rx="16" ry="6" fill="#3f6d3b"/><circle cx="${x}" cy="${y - 9}" r="5" fill="#ffd76e"/><circle cx="${x}" cy="${y - 9}" r="18" fill="#ffcf5e" opacity=".22"/>`;
  }).join('');
}
