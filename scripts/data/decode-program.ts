import { answerParent } from '../../src/io/confined/answer-parent.ts';
import type { DecodeQuestion } from './decode-confined.ts';
import { decodeFiles } from './decode-files.ts';

// Decodes the exports of one source; started by decode-confined.ts in a process that may do nothing else.

await answerParent(({ files, settings }: DecodeQuestion) => decodeFiles(files, settings));
