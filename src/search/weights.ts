// How well each way of being found fits. A title says it; an area or agency is what it belongs to; a text mentions it.
export const title = 4;
export const beginning = 0.5;
export const venue = 3;
export const area = 4.6;
export const agency = 4.6;
export const partAgency = 2.5;
export const partArea = 2;
export const kind = 3;
export const label = 2;
export const text = 1;
export const joinedBonus = 1;
export const alsoBonus = 0.3;
export const meaningMalus = 0.5;
