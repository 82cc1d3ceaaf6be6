import { unzipSync, type UnzipCallback, type UnzipOptions, type Unzipped } from 'fflate';

export * from 'fflate';

/** As `unzip` of fflate, in whose place it stands, without its worker threads; like there, options may be left out. */
export function unzip(bytes: Uint8Array, ...rest: [UnzipOptions, UnzipCallback] | [UnzipCallback]): void {
  const [options, done] = rest.length === 2 ? rest : [undefined, rest[0]];
  let files: Unzipped;
  try {
    files = unzipSync(bytes, options);
  } catch (error) {
    done(error as Parameters<UnzipCallback>[0], {});
    return;
  }
  done(null, files);
}
