import { encodeOriginal } from './encode-original.ts';
import { type EncoderAnswer, type EncoderQuestion, outOfMemory, ready } from './encoder-messages.ts';
import { RefusedError } from './picture-guard.ts';

// A process of its own, since decoders are where malicious files strike: it may read the program and nothing else, write
// nothing, start nothing, and ends as soon as it holds more memory than it may. It is given bytes and answers with bytes.

if (import.meta.main) {
  const mostBytes = Number(process.argv[2]) * 1e6;
  // Decoding runs in other threads, so this one is free to look.
  setInterval(() => {
    if (process.memoryUsage.rss() > mostBytes) process.exit(outOfMemory);
  }, 25).unref();
  process.on('message', async ({ original, megapixels, boxes }: EncoderQuestion) => {
    const answer = await encodeOriginal(original, { megapixels, boxes }).then(
      (picture): EncoderAnswer => ({ picture }),
      (error: unknown): EncoderAnswer => {
        if (error instanceof RefusedError) return { refusal: error.refusal };
        throw error;
      },
    );
    process.send!(answer);
  });
  process.send!(ready);
}
