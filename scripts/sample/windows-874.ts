/** Bytes of text in windows-874, by turning Node's own decoder round; what the code page lacks becomes "?". */
export function encodeWindows874(text: string): Buffer {
  const bytes = Buffer.alloc(text.length);
  let length = 0;
  for (const character of text) bytes[length++] = byteOf.get(character) ?? 0x3f;
  return bytes.subarray(0, length);
}

const decoder = new TextDecoder('windows-874');
const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
