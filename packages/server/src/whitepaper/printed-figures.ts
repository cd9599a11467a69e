import type { WhitePaper } from './paper.ts';
import type { PaperFigure } from './paper-figure.ts';

/** The figures that the paper prints: in its sentences, tables or charts. The others are only in its data. */
export function printedFigures({ figures, foreword, chapters }: WhitePaper): PaperFigure[] {
  const printed = new Set(chapters.flatMap((c) => c.table?.figures ?? []));
  for (const { paragraphs, charts } of [...foreword, ...chapters.flatMap((c) => c.sections)]) {
    for (const part of paragraphs.flatMap((p) => p.parts))
      if (typeof part !== 'string') printed.add(part.figure);
    for (const id of charts.flatMap((c) => c.figures)) printed.add(id);
  }
  return figures.filter((f) => printed.has(f.id));
}
