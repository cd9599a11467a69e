import type { Chapter, Locale } from '@citong/matters';
import { type City, cutText, placeholders } from '../city/index.ts';

/** A run of words, or a figure's number with its unit, which must not be torn apart. */
export type Part = string | { readonly figure: string; readonly text: string };

export interface Paragraph {
  readonly text: string;
  readonly parts: readonly Part[];
}

/** Names that every text may use beside the ids of figures. */
const plainNames = ['city', 'year', 'asOf'] as const;
export type PlainValues = Readonly<Record<(typeof plainNames)[number], string>>;

/** A text of the white paper is missing from the city pack, or asks for a figure that no definition has. */
export class PaperTextError extends Error {
  readonly code = 'paper_text';
}

type PaperCity = Pick<City, 'texts'>;

/** A text of the pack with the plain names filled in. Throws `PaperTextError` when the pack lacks it. */
export function paperText(city: PaperCity, locale: Locale, key: string, plain: PlainValues): string {
  const text = city.texts[locale][`whitepaper.${key}`];
  if (text === undefined) throw new PaperTextError(`the city pack has no text "whitepaper.${key}"`);
  return cutText(text)
    .map((piece) => (typeof piece === 'string' ? piece : plainValue(piece.name, plain)))
    .join('');
}

function plainValue(name: string, plain: PlainValues): string {
  const known = plainNames.find((n) => n === name);
  if (!known) throw new PaperTextError(`a text of the white paper asks for "${name}"`);
  return plain[known];
}

/** Figures that the pack's texts ask for though no definition has them, as `key: id`. */
export function unknownFigures({ texts }: PaperCity, known: ReadonlySet<string>): string[] {
  return Object.values(texts).flatMap((ofLocale) =>
    Object.entries(ofLocale)
      .filter(([key]) => key.startsWith('whitepaper.'))
      .flatMap(([key, text]) =>
        placeholders(text)
          .filter((name) => !known.has(name) && !plainNames.some((n) => n === name))
          .map((name) => `${key}: ${name}`),
      ),
  );
}

/**
 * The paragraphs of a chapter, from the texts `whitepaper.CHAPTER.1`, `.2` and on. Each line of a text is a sentence:
 * one with a figure that has no value is left out, and a paragraph of which no figure is left goes as a whole.
 * @param written a figure's number with its unit; null without a value
 */
export function paragraphsOf(
  city: PaperCity,
  locale: Locale,
  chapter: Chapter,
  plain: PlainValues,
  written: (figure: string) => string | null,
): Paragraph[] {
  const prefix = `whitepaper.${chapter}.`;
  return Object.entries(city.texts[locale])
    .filter(([key]) => key.startsWith(prefix) && /^\d+$/.test(key.slice(prefix.length)))
    .toSorted(([a], [b]) => Number(a.slice(prefix.length)) - Number(b.slice(prefix.length)))
    .flatMap(([, text]) => {
      const sentences = text.split('\n').flatMap((line) => {
        const parts = sentenceOf(line, plain, written);
        return parts ? [parts] : [];
      });
      if (!sentences.some((s) => s.some((part) => typeof part !== 'string'))) return [];
      const gap: Part[] = locale === 'zh' ? [] : [' '];
      const parts = sentences.flatMap((s, i) => (i === 0 ? s : [...gap, ...s]));
      return [{ text: parts.map((p) => (typeof p === 'string' ? p : p.text)).join(''), parts }];
    });
}

/** Null when one of its figures has no value. */
function sentenceOf(
  line: string,
  plain: PlainValues,
  written: (figure: string) => string | null,
): Part[] | null {
  const parts: Part[] = [];
  for (const piece of cutText(line)) {
    if (typeof piece === 'string') parts.push(piece);
    else if (plainNames.some((n) => n === piece.name)) parts.push(plainValue(piece.name, plain));
    else {
      const text = written(piece.name);
      if (text === null) return null;
      parts.push({ figure: piece.name, text });
    }
  }
  return parts;
}
