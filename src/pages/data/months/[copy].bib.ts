import type { APIRoute } from 'astro';
import type { MonthCopy } from '../../../domain/history.ts';
import { citationPaths, citationResponse } from '../_cited.ts';

export const getStaticPaths = () => citationPaths();

export const GET: APIRoute<{ copy: MonthCopy }> = ({ props }) => citationResponse(props.copy, 'bibtex');
