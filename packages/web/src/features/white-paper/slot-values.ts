import type { Locale } from '@citong/matters';
import { createContext, useContext } from 'react';
import { formatDate } from '../../format/date.ts';
import type { SlotValues } from './template.ts';
import type { Paper, PrintedSection } from './types.ts';

const nothing: SlotValues = { ready: false, figures: new Map(), plain: {}, names: new Map() };

/** What the placeholders of the page's texts stand for now. */
export const SlotValuesContext = createContext<SlotValues>(nothing);
export const useSlotValues = (): SlotValues => useContext(SlotValuesContext);

const sectionsOf = ({ foreword, chapters }: Paper): PrintedSection[] => [
  ...foreword,
  ...chapters.flatMap((c) => c.sections),
];

export function slotValuesOf(paper: Paper | undefined, locale: Locale): SlotValues {
  if (!paper) return nothing;
  const parts = sectionsOf(paper).flatMap((s) => s.paragraphs.flatMap((p) => p.parts));
  return {
    ready: true,
    figures: new Map(paper.figures.map((f) => [f.id, f])),
    plain: { city: paper.city, year: String(paper.year), asOf: formatDate(paper.asOf, locale) },
    names: new Map(
      parts.flatMap((p) =>
        typeof p !== 'string' && p.kind === 'names' ? [[p.figure, p.text] as const] : [],
      ),
    ),
  };
}
