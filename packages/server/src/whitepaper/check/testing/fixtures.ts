import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Approx, approxWords, chapters } from '@citong/matters';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { CheckFigure, DraftParagraph } from '../types.ts';

const number = z.string().transform((t) => (t === '' ? null : Number(t)));
const figureRow = z.object({
  id: z.string(),
  chapter: z.enum(chapters),
  label: z.string(),
  value: number,
  previous: number.optional(),
  unit: z.string(),
  approx: z.string(),
  scope: z.enum(['year', 'cumulative', 'snapshot']),
  office: z.string(),
});

export const fixture = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url)), 'utf8');

/** Data of others beside the repository; null where this checkout has none. */
export function sharedText(path: string): string | null {
  const file = fileURLToPath(new URL(`../../../../../../../shared/${path}`, import.meta.url));
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** A table of the figures that a city prints, in the form of `figures-2021.csv`. */
export const figuresFrom = (csv: string): CheckFigure[] =>
  z
    .array(figureRow)
    .parse(parse(csv, { columns: true }))
    .map((f) => ({ ...f, listed: true, approx: approxWords.find((a: Approx) => a === f.approx) ?? null }));

export const paragraphsFrom = (text: string): DraftParagraph[] =>
  text.split('\n').map((line, i) => ({ text: line, line: i + 1 }));

/** A number that a fixture marks, and the figure that a person ties it to; null for one without. */
export interface MarkedNumber {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly figure: string | null;
}

/** A draft with its numbers marked as `{figure|number}`, `{-|number}`: the plain draft, and where they stand in it. */
export function markedDraft(text: string): {
  readonly paragraphs: DraftParagraph[];
  readonly marked: MarkedNumber[];
} {
  const marked: MarkedNumber[] = [];
  const lines = text.split('\n').map((line, paragraph) => {
    let plain = '';
    let at = 0;
    for (const found of line.matchAll(/\{([^|{}]+)\|([^{}]+)\}/g)) {
      plain += line.slice(at, found.index);
      const [whole, figure = '', number = ''] = found;
      marked.push({
        paragraph,
        start: plain.length,
        end: plain.length + number.length,
        figure: figure === '-' ? null : figure,
      });
      plain += number;
      at = found.index + whole.length;
    }
    return plain + line.slice(at);
  });
  return { paragraphs: paragraphsFrom(lines.join('\n')), marked };
}
