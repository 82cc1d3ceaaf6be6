import type { APIRoute } from 'astro';
import type { ActivityKind } from '../../../domain/activity.ts';
import { subscribedAreaKinds } from '../../../site-data.ts';
import { feedResponse } from '../../_subscriptions.ts';

export const getStaticPaths = () => subscribedAreaKinds().map((params) => ({ params }));

export const GET: APIRoute<never, { code: string; kind: ActivityKind }> = ({ params: { code, kind } }) =>
  feedResponse({ area: code, kind });
