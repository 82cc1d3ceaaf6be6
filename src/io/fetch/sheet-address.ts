/** Also with the number of one of several accounts (`/u/1/`), or of an organisation (`/a/example.go.th/`). */
const shownAddress =
  /^(?:\/a\/[\w.-]+)?\/spreadsheets(?:\/u\/\d+)?\/d\/([\w-]+)(?:\/(?:edit|view|htmlview|preview)?)?$/;

/**
 * The address by which Google gives out a spreadsheet as a workbook, for the one that a browser shows while it is open;
 * any other address is returned as it is. A sheet that is named (`gid=…`) is given out alone, as CSV.
 */
export function toExportAddress(address: URL): URL {
  const found = shownAddress.exec(address.pathname);
  if (address.hostname !== 'docs.google.com' || !found) return address;
  const gid = /[?#&]gid=(\d+)/.exec(address.search + address.hash)?.[1];
  const format = gid === undefined ? 'format=xlsx' : `format=csv&gid=${gid}`;
  return new URL(`https://docs.google.com/spreadsheets/d/${found[1]}/export?${format}`);
}
