import { answerParent } from '../../src/io/confined/answer-parent.ts';
import type { DecodeQuestion } from './decode-confined.ts';
import './decode-program/without-workers.ts';

// Decodes the exports of one source; started by decode-confined.ts in a process that may do nothing else.

// Loaded now, not above: what it loads is to meet the hook.
const { decodeFiles } = await import('./decode-files.ts');
await answerParent(({ files, settings }: DecodeQuestion) => decodeFiles(files, settings));
