/**
 * Asks at once for the files that the first drawing needs, while the map's script is still on its way. `folder` is the
 * address of the map's files; answers are by the names of files.
 */
export function beginLoading(folder: string): Map<string, Promise<Response>> {
  const files = new Map(['points.bin', 'areas.json'].map((name) => [name, fetch(`${folder}/${name}`)]));
  // Whoever waits for them is told of a fault; until somebody does it must not count as nobody's.
  for (const begun of files.values()) begun.catch(() => {});
  return files;
}
