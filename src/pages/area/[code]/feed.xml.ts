import type { APIRoute } from 'astro';
import { areaCodes } from '../../../site-data.ts';
import { feedResponse } from '../../_subscriptions.ts';

export const getStaticPaths = () => areaCodes().map((code) => ({ params: { code } }));

export const GET: APIRoute<never, { code: string }> = ({ params: { code } }) => feedResponse({ area: code });
