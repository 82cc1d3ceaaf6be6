import { writeSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { PortalError } from '../../domain/errors.ts';

/** What a confined program says: its answer, or what stopped it; `kind` is the name of the error's class. */
export type Reply = { answer: unknown } | { kind: string; title: string; hint: string };

/** The whole of a confined program: takes the one question from standard input and writes the answer to standard output. */
export async function answerParent<Question, Answer>(
  answer: (question: Question) => Answer | Promise<Answer>,
): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  const question = deserialize(Buffer.concat(parts)) as Question;
  parts.length = 0;
  const reply = await Promise.resolve(question).then(answer).then(toAnswer, toRefusal);
  writeWhole(serialize(reply));
}

const toAnswer = (answer: unknown): Reply => ({ answer });

/** What an operator can mend is passed on; anything else is a fault of the program and ends it with its stack. */
function toRefusal(error: unknown): Reply {
  if (!(error instanceof PortalError)) throw error;
  return { kind: error.name, title: error.message, hint: error.hint };
}

function writeWhole(bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      // The pipe is full: the parent has yet to read.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }
}
