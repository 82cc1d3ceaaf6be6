/**
 * Pairs of neighbouring clusters as words of Latin letters and digits, one for each, for an index that would cut, stem or
 * fold anything else: the running pages' own. The same clusters give the same words. What stands alone is its own word, and
 * so is every word of Latin letters: it says by itself what a Thai cluster does not.
 */
export function toPairTokens(clusters: readonly string[]): string[] {
  return clusters.flatMap((cluster, place) => {
    const [before, after] = [clusters[place - 1], clusters[place + 1]];
    if (isWord(cluster)) return [toToken(cluster)];
    if (after !== undefined && !isWord(after)) return [toToken(`${cluster} ${after}`)];
    return before === undefined || isWord(before) ? [toToken(cluster)] : [];
  });
}

const isWord = (cluster: string): boolean => /^\p{Script=Latin}/u.test(cluster);

/** A checksum (FNV-1a) of a text as letters that no language's stemmer knows the end of. */
function toToken(text: string): string {
  let sum = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) sum = Math.imul(sum ^ text.charCodeAt(place), 0x01000193) >>> 0;
  return `q${sum.toString(36)}0`;
}
