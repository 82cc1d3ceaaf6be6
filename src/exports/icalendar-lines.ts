/** Octets that a line may have, its line break aside (RFC 5545, 3.1). */
const longestLine = 75;

/** A property as one or more lines, each with its CRLF; `value` is already in the form of its type. */
export function toContentLine(name: string, value: string): string {
  return fold(`${name}:${value.toWellFormed()}`);
}

/** A property whose value is TEXT. */
export function toTextLine(name: string, text: string): string {
  return toContentLine(name, escapeText(text));
}

/**
 * Text in the form of TEXT (RFC 5545, 3.3.11): backslash, semicolon, comma and line breaks are escaped.
 * Other control characters may not stand in a file and are left out.
 */
export function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '');
}

/**
 * Cuts a line into lines of at most 75 octets. Never inside a character, as the standard asks; and not between a Thai
 * letter and its marks either, because some readers show a line before they join it to the next.
 */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  // A letter with its marks; ำ (U+0E33) is no mark by its class, but stands over its letter. Up to 16 keep it below a line.
  for (const [cluster] of line.matchAll(/[^][\p{M}\u0E33\u200D]{0,15}/gu)) {
    const more = octetsOf(cluster);
    if (octets + more > longestLine) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += cluster;
    octets += more;
  }
  return `${folded}\r\n`;
}

/** Length in UTF-8. */
function octetsOf(text: string): number {
  let octets = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    octets += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return octets;
}
