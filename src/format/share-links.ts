/** Opens LINE with a text to send; the reader chooses to whom. https://developers.line.biz/en/docs/line-login/using-line-url-scheme/ */
export const toLineShare = (text: string): string => `https://line.me/R/share?text=${encodeURIComponent(text)}`;
