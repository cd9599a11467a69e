import { allFigures } from '../../engine/index.ts';
import type { PaperFigure } from '../paper-figure.ts';
import type { Values } from './fill-text.ts';
import { type NamesQuery, namesOf } from './names-of.ts';
import { type ParsedText, slotsIn } from './parse-text.ts';
import { meaningOf, type PlainValues } from './placeholder.ts';

/** What the slots of these texts stand for, names looked up beforehand. */
export async function valuesFor(
  query: NamesQuery,
  {
    plain,
    figures,
    parsed,
  }: {
    readonly plain: PlainValues;
    readonly figures: readonly PaperFigure[];
    readonly parsed: readonly ParsedText[];
  },
): Promise<Values> {
  const known = new Set(allFigures(query.engine).map((f) => f.id));
  const byId = new Map(figures.map((f) => [f.id, f]));
  const names = new Map<string, string | null>();
  for (const slot of parsed.flatMap(slotsIn))
    if (slot.list && !names.has(slot.source)) names.set(slot.source, await namesOf(query, slot));
  return {
    plain,
    meaning: (slot) => meaningOf(slot, (id) => known.has(id)),
    number: (id) => {
      const figure = byId.get(id);
      return figure?.text ? { text: figure.text, rows: figure.rows } : null;
    },
    previous: (id) => byId.get(id)?.previousText ?? null,
    change: (id) => byId.get(id)?.changeText ?? null,
    names: (slot) => names.get(slot.source) ?? null,
  };
}
