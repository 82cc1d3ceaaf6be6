/**
 * The address that opens LINE with a text to pass on; the reader chooses to whom.
 * https://developers.line.biz/en/docs/line-login/using-line-url-scheme/
 */
export const toLineLink = (text: string): string => `https://line.me/R/share?text=${encodeURIComponent(text)}`;
