import type { Locale } from '@citong/matters';
import type { FastifyRequest } from 'fastify';

/** The reader's language by `accept-language`: the first of zh and en that it names, otherwise Chinese. */
export function localeOf(request: Pick<FastifyRequest, 'headers'>): Locale {
  const tags = (request.headers['accept-language'] ?? '').toLowerCase().split(',');
  const known = tags.map((tag) => tag.trim().slice(0, 2)).find((tag) => tag === 'zh' || tag === 'en');
  return known === 'en' ? 'en' : 'zh';
}
