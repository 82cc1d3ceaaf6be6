/** The address that opens LINE with a text to pass on; the reader chooses to whom. */
export const toLineLink = (text: string): string => `https://line.me/R/share?text=${encodeURIComponent(text)}`;
