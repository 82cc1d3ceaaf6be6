import type { APIRoute } from 'astro';
import { agencyIds } from '../../../site-data.ts';
import { feedResponse } from '../../_subscriptions.ts';

export const getStaticPaths = () => agencyIds().map((id) => ({ params: { id } }));

export const GET: APIRoute<never, { id: string }> = ({ params: { id } }) => feedResponse({ agency: id });
