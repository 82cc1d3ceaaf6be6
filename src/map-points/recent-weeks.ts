/** How many weeks before this one the map and its list show at first. */
export const recentWeeks = 4;
