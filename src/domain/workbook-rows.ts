/** A table of more rows than this is published without a workbook: that is made, and opened, in memory as a whole. */
export const mostWorkbookRows = 20_000;
