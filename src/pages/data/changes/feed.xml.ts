import type { APIRoute } from 'astro';
import { changesFeedResponse } from '../../_subscriptions.ts';

export const GET: APIRoute = () => changesFeedResponse();
