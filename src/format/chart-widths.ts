/** Widths in CSS pixels that charts are drawn for: a telephone of 360, and a column of text or a sheet of paper. */
export const chartWidths = { narrow: 328, wide: 680 } as const;
