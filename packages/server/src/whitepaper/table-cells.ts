import type { PrintedChapter, WhitePaper } from './paper.ts';
import type { PaperFigure } from './paper-figure.ts';
import { say, scopes, words } from './words.ts';

export interface TableCells {
  readonly head: readonly string[];
  readonly rows: readonly { readonly figure: PaperFigure; readonly cells: readonly string[] }[];
  /** Which cells of a row are numbers that lead to their figure. */
  readonly linked: number;
}

/** The table of a chapter, the same in every format: the year's value, and the year before where the paper compares. */
export function tableCells(
  { figures, year, locale, compares }: WhitePaper,
  chapter: PrintedChapter,
): TableCells {
  const yearOf = (y: number) => say(words.year, locale, { year: y });
  const before = compares ? [yearOf(year - 1), words.change[locale]] : [];
  const known = new Map(figures.map((f) => [f.id, f]));
  const none = words.none[locale];
  return {
    head: [words.figure[locale], words.scope[locale], yearOf(year), ...before],
    linked: 2,
    rows: (chapter.table?.figures ?? []).flatMap((id) => {
      const figure = known.get(id);
      if (!figure) return [];
      const compared = compares ? [figure.previousText ?? none, figure.change ?? none] : [];
      return [
        { figure, cells: [figure.label, scopes[figure.scope][locale], figure.text ?? none, ...compared] },
      ];
    }),
  };
}
