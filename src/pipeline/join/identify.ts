import { toMatchKey } from '../text/match-key.ts';
import { leadOf, type Event } from './event.ts';

/**
 * A stable id for each event: the export's own where it belongs to this event alone, else a hash of the natural key
 * (district, first day, normalised title, venue), so that the same report always gets the same address.
 * Events that share even that key are told apart by their place and agency, and at last by their order.
 */
export function identifyEvents(events: readonly Event[], hash: (text: string) => string): Map<Event, string> {
  const ids = new Map<Event, string>();
  const taken = new Set<string>();
  for (const event of events) {
    const exportId = exportIdOf(event);
    const id = exportId === undefined ? undefined : toAddressId(exportId, hash);
    if (id === undefined || event.sharesId || taken.has(id)) continue;
    taken.add(id);
    ids.set(event, id);
  }
  for (const event of events) {
    if (ids.has(event)) continue;
    const { place, start, titleKey, agencyName } = leadOf(event);
    const natural = [place.districtCode, start, titleKey, toMatchKey(place.venue ?? '')].join('|');
    const finer = [natural, place.tambonCode, place.villageCode, agencyName].join('|');
    let id = toId(hash(natural));
    if (taken.has(id)) id = toId(hash(finer));
    for (let turn = 2; taken.has(id); turn++) id = toId(hash(`${finer}|${turn}`));
    taken.add(id);
    ids.set(event, id);
  }
  return ids;
}

function exportIdOf({ plan, result }: Event): string | undefined {
  return plan?.exportId ?? result?.exportId;
}

/** An export's id as it can stand in an address; one with other letters than a–z would lose them, so it is hashed. */
function toAddressId(exportId: string, hash: (text: string) => string): string {
  const id = exportId.replace(/[\s._/-]+/g, '-').replace(/^-|-$/g, '');
  if (!/^[a-z0-9-]{1,60}$/.test(id)) return toId(hash(`id|${exportId}`));
  return id.length === 1 || /^\d+$/.test(id) ? `n${id}` : id;
}

/** Ten hexadecimal digits behind a letter: 40 bits, and never mistaken for a number. */
function toId(hex: string): string {
  return `x${hex.slice(0, 10)}`;
}
