import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import type { ReviewedPhoto } from './decision-file.ts';
import type { ReviewItem } from './review-list.ts';

/** What the review page shows and does. */
export interface Review {
  /** Part of every address: other pages in the same browser do not know it. */
  token: string;
  items: ReviewItem[];
  /** A photograph's copy on this disk; undefined for one that is not reviewed. */
  fileOf: (photo: string) => string | undefined;
  decide: (reviewed: ReviewedPhoto) => Promise<void>;
}

const share = z.number().min(0).max(1);
const Reviewed: z.ZodType<ReviewedPhoto> = z.strictObject({
  photo: z.string().regex(/^[0-9a-f]{16}$/),
  state: z.enum(['', 'clear', 'hold', 'take-down']),
  caption: z.string().max(500),
  boxes: z.array(z.strictObject({ x: share, y: share, width: share.positive(), height: share.positive() })).max(200),
  reason: z.string().max(500),
});
const mostBytes = 100_000;
const pages: Readonly<Record<string, { file: string; type: string }>> = {
  '': { file: 'review.html', type: 'text/html' },
  'review.css': { file: 'review.css', type: 'text/css' },
  'review.js': { file: 'review.ts', type: 'text/javascript' },
};

/**
 * Answers one request. Pictures that are held must reach nobody else: only this machine is answered, by an address that holds
 * a secret, under a name that no other site can give itself.
 */
export async function answerReview(review: Review, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refuse = (status: number) => response.writeHead(status).end();
  if (!/^(?:127\.0\.0\.1|localhost):\d+$/.test(request.headers.host ?? '')) return void refuse(403);
  const [token, name = '', photo = ''] = (request.url ?? '').slice(1).split('/');
  if (token !== review.token) return void refuse(404);
  const send = (type: string, body: string | Uint8Array) =>
    void response
      .writeHead(200, {
        'content-type': `${type}; charset=utf-8`,
        'content-security-policy': "default-src 'self'; base-uri 'none'; frame-ancestors 'none'",
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      })
      .end(body);
  if (request.method === 'POST' && name === 'decide') {
    const body = await readBody(request);
    const parsed = Reviewed.safeParse(body);
    if (!parsed.success || !review.fileOf(parsed.data.photo)) return void refuse(400);
    await review.decide(parsed.data);
    return send('application/json', '{}');
  }
  if (request.method !== 'GET') return void refuse(405);
  if (name === 'photos.json') return send('application/json', JSON.stringify(review.items));
  if (name === 'picture') {
    const file = review.fileOf(photo);
    return file === undefined ? void refuse(404) : send('image/webp', await readFile(file));
  }
  const page = pages[name];
  if (!page) return void refuse(404);
  const text = await readFile(path.join(import.meta.dirname, 'page', page.file), 'utf8');
  return send(page.type, page.file.endsWith('.ts') ? stripTypeScriptTypes(text) : text);
}

/** What was sent as JSON; undefined for anything else and for more than a decision can be. */
async function readBody(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > mostBytes) return undefined;
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    return undefined;
  }
}
