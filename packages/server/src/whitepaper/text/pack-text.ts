import type { Locale } from '@citong/matters';
import { type City, cutText } from '../../city/index.ts';
import { type PlainValues, plainNames } from './placeholder.ts';

/** A text of the white paper is missing from the city pack, or asks for what there is none of. */
export class PaperTextError extends Error {
  readonly code = 'paper_text';
}

/** A heading of the pack with the plain names filled in. Throws `PaperTextError` when the pack lacks it. */
export function packText(city: Pick<City, 'texts'>, locale: Locale, key: string, plain: PlainValues): string {
  const text = city.texts[locale][`whitepaper.${key}`];
  if (text === undefined) throw new PaperTextError(`the city pack has no text "whitepaper.${key}"`);
  return plainText(text, plain);
}

/** A heading has no figures. Throws `PaperTextError` for any other name in braces. */
export const plainText = (text: string, plain: PlainValues): string =>
  cutText(text)
    .map((piece) => (typeof piece === 'string' ? piece : plainValue(piece.name, plain)))
    .join('');

function plainValue(name: string, plain: PlainValues): string {
  const known = plainNames.find((n) => n === name);
  if (!known) throw new PaperTextError(`a heading of the white paper asks for "${name}"`);
  return plain[known];
}
