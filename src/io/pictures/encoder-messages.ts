import type { PhotoBox } from '../../domain/photo.ts';
import type { EncodedOriginal } from './encode-original.ts';
import type { Refusal } from './picture-guard.ts';

// What is said between the build and the processes that encode; apart from both, so that the build never loads a decoder.

/** What the process is asked. */
export interface EncoderQuestion {
  original: Uint8Array;
  megapixels: number;
  boxes: readonly PhotoBox[];
}

/** What it answers; a fault of the program itself ends the process. */
export type EncoderAnswer = { picture: EncodedOriginal } | { refusal: Refusal };

/** What it says first. A process that ends before has no picture to blame. */
export const ready = 'ready';

/** The exit code that says that memory ran out. */
export const outOfMemory = 86;
