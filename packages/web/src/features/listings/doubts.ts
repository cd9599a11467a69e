import type { ListingTexts } from './zh.ts';

/**
 * What in a place speaks against the mark, in words, by the names that detection gives its features: places have their
 * own, neighbours say which characters. Null for one without words: then it is left out.
 */
export function doubtText(feature: string, texts: ListingTexts['doubts']): string | null {
  const [, kind, told = ''] = /^(word|then|after) (.*)$/u.exec(feature) ?? [];
  const named = texts.places[feature];
  if (named !== undefined) return named;
  if (kind === 'word') return texts.word(told);
  if (kind === 'then') return texts.after(told);
  return kind === 'after' ? texts.before(told) : null;
}
