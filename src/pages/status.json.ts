import type { APIRoute } from 'astro';
import { statusPage } from '../site-data.ts';

export const GET: APIRoute = () => new Response(`${JSON.stringify(statusPage().page, null, 1)}\n`);
