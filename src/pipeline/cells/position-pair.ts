// No position with its words is longer.
const longestPosition = 100;

/** What may stand before a grid's metres: "48Q ", "UTM zone 48N: ", "โซน 47 ". */
const zoneBefore = /^(?:utm ?)?(?:zone ?|โซน ?)?4[78] ?[npqr]?[ ,:]+(?=[ne]? ?\d{5,7})/;

/**
 * Cuts a position in one cell into its two numbers: at its comma, semicolon, slash or line break, behind a letter N, or
 * else at its only space. Empty where it cannot be cut in two.
 */
export function cutPair(text: string): string[] {
  if (text.length > longestPosition) return [];
  const bare = text
    .replace(/^\(|\)$/g, '')
    .trim()
    .replace(zoneBefore, '');
  const byMark = bare.split(/ ?[,;/\n] ?/);
  if (byMark.length > 1) return byMark.length === 2 ? byMark : [];
  const byLetter = bare.split(/(?<=\dn|["″”°º'′’] ?n) ?|(?<=\d) (?=lon|lng|e|n ?\d)/);
  if (byLetter.length === 2) return byLetter;
  const bySpace = bare.split(' ');
  return bySpace.length === 2 ? bySpace : [];
}
