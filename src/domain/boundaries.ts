import { z } from 'zod';
import { CalendarDate } from './calendar-date.ts';

/** Numbers of arcs; a negative one, `~n`, is arc n backwards (TopoJSON 1.0, 2.1.4). */
const Ring = z.array(z.number().int());
const AreaId = z.string().regex(/^(\d{4}|\d{6})$/);

/** The outline of one district or tambon; its id is the area's code. */
const AreaOutline = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), id: AreaId, arcs: z.array(Ring) }),
  z.object({ type: z.literal('MultiPolygon'), id: AreaId, arcs: z.array(z.array(Ring)) }),
]);

/**
 * Outlines of areas as TopoJSON in WGS 84 degrees: neighbours share their arcs, so no gap opens between them and
 * whatever is larger (a district, the province) is merged from what is smaller. Quantised: positions are whole numbers.
 */
export const AreaTopology = z.object({
  type: z.literal('Topology'),
  transform: z.object({
    scale: z.tuple([z.number(), z.number()]),
    translate: z.tuple([z.number(), z.number()]),
  }),
  objects: z.object({
    /** The smallest areas known, by code: tambons, or districts where no tambons were given. */
    areas: z.object({ type: z.literal('GeometryCollection'), geometries: z.array(AreaOutline) }),
  }),
  arcs: z.array(z.array(z.tuple([z.number(), z.number()]))),
});
export type AreaTopology = z.infer<typeof AreaTopology>;

/** Who made the outlines, under which licence, and of which day they are; shown under every map that draws them. */
export const BoundaryAttribution = z.object({
  source: z.string().min(1),
  licence: z.string().min(1),
  date: CalendarDate,
});
export type BoundaryAttribution = z.infer<typeof BoundaryAttribution>;

/** The file `data/reference/<province>-boundaries.topojson`, which `npm run boundaries` writes. */
export const Boundaries = AreaTopology.extend({ attribution: BoundaryAttribution }).superRefine(
  ({ objects, arcs }, context) => {
    const codes = new Set<string>();
    for (const [index, outline] of objects.areas.geometries.entries()) {
      const fault = (message: string) =>
        context.addIssue({ code: 'custom', path: ['objects', 'areas', 'geometries', index], message });
      if (codes.has(outline.id)) fault(`area ${outline.id} is there twice`);
      codes.add(outline.id);
      const rings = outline.type === 'Polygon' ? outline.arcs : outline.arcs.flat();
      const isWhole = rings.every(
        (ring) => ring.length > 0 && ring.every((arc) => (arc < 0 ? ~arc : arc) < arcs.length),
      );
      if (!isWhole) fault(`area ${outline.id} names an arc that is not there`);
    }
  },
);
export type Boundaries = z.infer<typeof Boundaries>;
