/**
 * The bytes of a file that was packed with gzip. Plain hosts don't compress what they don't know, so it is packed when
 * the site is built; where a host says so in a header, the browser has unpacked it already. Rejects where it is damaged.
 */
export async function unpack(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  // Written into by hand: going through a Blob's stream takes a slow phone about as long as loading the file.
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  // What is wrong with the bytes is told where they are read.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  return new Uint8Array(await new Response(readable).arrayBuffer());
}
