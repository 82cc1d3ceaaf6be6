// No number of a position, with its words, is longer.
const longest = 60;

const degrees =
  /^(?:lat(?:itude)?|lon(?:g(?:itude)?)?|lng|[nexy])?[.: ]*(\d{1,3}(?:\.\d{1,20})?) ?(?:°|º|องศา)? ?[ne]?$/;
const degreesMinutesSeconds =
  /^[ne]? ?(\d{1,3}) ?(?:°|º|องศา|:| ) ?(\d{1,2}) ?(?:'|′|’|ลิปดา|:| ) ?(\d{1,2}(?:\.\d{1,9})?) ?(?:"|″|”|''|′′|ฟิลิปดา|พิลิปดา)? ?[ne]?$/;
const metres = /^[nexy]?[.: ]*0?(\d{5,7}(?:\.\d{1,9})?) ?(?:m|ม\.?|เมตร)? ?(?:m?[ne])?$/;

/** Degrees of a coordinate, written as a decimal or with minutes and seconds; undefined for any other text. */
export function toDegrees(text: string): number | undefined {
  if (text.length > longest) return undefined;
  const decimal = degrees.exec(text);
  if (decimal) return Number(decimal[1]);
  const parts = degreesMinutesSeconds.exec(text);
  if (!parts) return undefined;
  const [whole, minutes, seconds] = parts.slice(1, 4).map(Number) as [number, number, number];
  return minutes < 60 && seconds < 60 ? whole + minutes / 60 + seconds / 3600 : undefined;
}

/** Metres of a grid's easting or northing, five to seven digits: "471234", "1,829,123", "0471234E"; else undefined. */
export function toMetres(text: string): number | undefined {
  if (text.length > longest) return undefined;
  const found = metres.exec(text.replace(/(?<=\d),(?=\d{3})/g, ''));
  return found ? Number(found[1]) : undefined;
}
