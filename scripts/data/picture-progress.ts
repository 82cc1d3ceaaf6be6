/** Where progress is written; a terminal can write a line anew. */
interface Output {
  isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * Tells how far the pictures are: on a terminal in one line that changes, elsewhere a line every tenth. It says nothing
 * where no picture has to be encoded. `now` is in milliseconds.
 */
export function createPictureProgress(
  output: Output,
  now: () => number,
): (done: number, total: number, encoded: number) => void {
  const started = now();
  let [tenth, shownAt] = [0, started];
  return (done, total, encoded) => {
    if (encoded === 0) return;
    const seconds = Math.max(0.001, (now() - started) / 1000);
    const left = Math.ceil(((total - done) * seconds) / done);
    const line = `ภาพ / Photographs: ${done}/${total}, ${(done / seconds).toFixed(1)}/s, ${left} s`;
    if (output.isTTY) {
      if (done < total && now() - shownAt < 200) return;
      shownAt = now();
      output.write(`\r${line}   ${done === total ? '\n' : ''}`);
      return;
    }
    const reached = Math.floor((done * 10) / total);
    if (reached > tenth) output.write(`${line}\n`);
    tenth = Math.max(tenth, reached);
  };
}
