import type { APIRoute } from 'astro';
import type { ActivityKind } from '../../../domain/activity.ts';
import { kinds, siteMeta } from '../../../site-data.ts';
import { calendarResponse } from '../../_subscriptions.ts';

export const getStaticPaths = () => kinds().map((kind) => ({ params: { kind } }));

export const GET: APIRoute<never, { kind: ActivityKind }> = ({ params: { kind } }) =>
  calendarResponse({ area: siteMeta().province.code, kind });
