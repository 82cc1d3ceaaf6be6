/** How wide a mark of each size is drawn, in units of the map. */
export const markWidths: Readonly<Record<1 | 2 | 3, number>> = { 1: 11, 2: 15, 3: 20 };
