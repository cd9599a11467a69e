import type { Locale } from '@citong/matters';
import { createContext, useContext } from 'react';
import { formatDate } from '../../format/date.ts';
import type { ListedNames, SlotValues } from './template.ts';
import type { Paper, PaperChapterId } from './types.ts';

const nothing: SlotValues = { ready: false, figures: new Map(), plain: {} };

/** What the placeholders of the page's texts stand for now. */
export const SlotValuesContext = createContext<SlotValues>(nothing);
export const useSlotValues = (): SlotValues => useContext(SlotValuesContext);

export function slotValuesOf(paper: Paper | undefined, locale: Locale): SlotValues {
  if (!paper) return nothing;
  return {
    ready: true,
    figures: new Map(paper.figures.map((f) => [f.id, f])),
    plain: { city: paper.city, year: String(paper.year), asOf: formatDate(paper.asOf, locale) },
  };
}

/** The lists that a section of the paper prints. A sentence that was left out has none, and its chips stay empty. */
export function namesIn(paper: Paper | undefined, chapter: PaperChapterId, id: string): ListedNames {
  const sections =
    chapter === 'foreword' ? paper?.foreword : paper?.chapters.find((c) => c.id === chapter)?.sections;
  const names = new Map<string, string[]>();
  for (const part of sections?.find((s) => s.id === id)?.paragraphs.flatMap((p) => p.parts) ?? [])
    if (typeof part !== 'string' && part.kind === 'names')
      names.set(part.figure, [...(names.get(part.figure) ?? []), part.text]);
  return names;
}
