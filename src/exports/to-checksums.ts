/** SHA256SUMS as `sha256sum -c` reads it: hexadecimal digest, two spaces, file name; by name. */
export function toChecksums(sha256ByName: Readonly<Record<string, string>>): string {
  const names = Object.keys(sha256ByName).toSorted();
  return names.map((name) => `${sha256ByName[name]}  ${name}\n`).join('');
}
