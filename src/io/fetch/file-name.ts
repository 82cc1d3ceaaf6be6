/**
 * The name of a fetched file: what the server calls it (Content-Disposition, RFC 6266), else the end of its address.
 * It is shown and never used as a path.
 */
export function fileNameOf(url: URL, disposition = ''): string {
  const extended = /filename\*=(?:UTF-8)''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename="?([^";]+)"?/i.exec(disposition)?.[1];
  const last = url.pathname.split('/').filter(Boolean).at(-1);
  const name = (extended && decode(extended)) ?? plain ?? (last && decode(last)) ?? 'export';
  return name.replaceAll(/[/\\\p{Cc}]/gu, '-').slice(0, 200);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
