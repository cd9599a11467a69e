import type { Actor } from '@citong/matters';
import type { Db } from '../../db/open.ts';
import { type Engine, type FigureValue, figuresOf } from '../../engine/index.ts';
import { assertReader } from '../access.ts';
import { type PaperCity, printedOffice } from '../paper-city.ts';
import { printFigure } from '../print/print-figure.ts';
import type { CheckFigure } from './types.ts';

/**
 * The figures of a year as a draft in Chinese is held against them.
 * @throws CitongError 403 `not_permitted` for anyone but the IP office and the administrator
 */
export async function figuresToCheck(
  { engine, db, city }: { readonly engine: Engine; readonly db: Db; readonly city: PaperCity },
  year: number,
  actor: Actor,
): Promise<CheckFigure[]> {
  assertReader(actor);
  const listed = new Set(engine.city.figures?.order);
  const values = await figuresOf(engine, db, { year }, actor);
  return values.map((f) => ({
    ...valuesOf(f),
    id: f.id,
    label: f.label.zh,
    subject: engine.definitions.get(f.kind)?.label.zh ?? '',
    listed: listed.has(f.id),
    approx: f.approx,
    scope: f.scope,
    office: printedOffice(city, f, 'zh'),
    chapter: f.chapter,
  }));
}

/** As the paper prints it, and exactly. Shares, 0 to 1 in the engine, stand in drafts in per cent. */
function valuesOf(f: FigureValue): Pick<CheckFigure, 'value' | 'exact' | 'previous' | 'unit'> {
  const said = (value: number | null) =>
    value === null || !f.isShare ? value : Number((value * 100).toPrecision(12));
  return {
    value: said(f.exact === null ? null : printFigure(f.exact, f, 'zh').value),
    exact: said(f.exact),
    previous: said(f.previous),
    unit: f.isShare ? '%' : f.unit.zh,
  };
}
