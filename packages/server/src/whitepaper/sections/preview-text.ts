import type { Actor, Locale } from '@citong/matters';
import { assertReader } from '../access.ts';
import { droppedOf, fillText, type Paragraph } from '../text/fill-text.ts';
import { parseText, type TextFault } from '../text/parse-text.ts';
import { faultsOf } from '../text/placeholder.ts';
import { valuesFor } from '../text/values-for.ts';
import { lastDay, type PaperParts, paperFigures, plainValues } from '../white-paper.ts';

/** What a text would say in the paper of a year. */
export interface TextPreview {
  readonly paragraphs: readonly Paragraph[];
  /** Sentences left out because a figure has no value or counts nothing. */
  readonly dropped: number;
  readonly faults: readonly TextFault[];
}

/** A text with its figures filled in, before it is saved. Throws 403 `not_permitted` as the paper does. */
export async function previewText(
  parts: PaperParts,
  { year, locale, text }: { readonly year: number; readonly locale: Locale; readonly text: string },
  actor: Actor,
): Promise<TextPreview> {
  assertReader(actor);
  const { engine, city } = parts;
  const { figures } = await paperFigures(parts, year, locale);
  const plain = plainValues(city, year, lastDay(engine, year), locale);
  const parsed = parseText(text);
  const values = await valuesFor({ ...parts, year, locale }, { plain, figures, parsed: [parsed] });
  return {
    paragraphs: fillText(parsed, values),
    dropped: droppedOf(parsed, values),
    faults: faultsOf(engine, city, text),
  };
}
