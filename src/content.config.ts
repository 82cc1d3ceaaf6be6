import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/**
 * Running text alone: whatever comes from the exports is no content collection. One file a page, named as its address, in a
 * folder for its language: "th/about".
 */
const prose = defineCollection({
  loader: glob({ base: './src/content', pattern: '{th,en}/*.mdx' }),
  schema: z.object({
    title: z.string().min(1),
    /** One sentence: under the title, and for search engines. */
    description: z.string().min(1),
  }),
});

export const collections = { prose };
