import { definitions } from '@citong/matters';
import { loadCity } from '../../../city/index.ts';
import { allFigures, createEngine, headOf } from '../../../engine/index.ts';
import { printedOffice } from '../../paper-city.ts';
import type { CheckFigure } from '../types.ts';

/** Nothing in a paper has it. */
const unheardOf = 987_654.32;

/** Every figure of a city, with the given values, and with one that nobody states for the others. */
export async function allFiguresWith(
  values: ReadonlyMap<string, number | null>,
  where = 'quanzhou',
): Promise<CheckFigure[]> {
  const city = await loadCity(where);
  const engine = createEngine({ definitions, city, send: async () => {}, now: () => '' });
  return allFigures(engine).map((found) => {
    const { id, kind, label, unit, scope, chapter, approx, isShare, ...head } = headOf(engine, found);
    return {
      id,
      label: label.zh,
      subject: engine.definitions.get(kind)?.label.zh,
      listed: city.figures.order.includes(id),
      value: values.get(id) ?? unheardOf,
      unit: isShare ? '%' : unit.zh,
      scope,
      chapter,
      approx,
      office: printedOffice(city, head, 'zh'),
    };
  });
}
