import type { Figure } from '../figure.ts';
import type { MatterDefinition } from '../matter.ts';
import { checkCondition } from './condition.ts';
import { type Report, wantField, wantNumber, wantTimeField } from './mistake.ts';

export function checkFigures(d: MatterDefinition, report: Report): void {
  for (const [id, figure] of Object.entries(d.figures ?? {})) {
    const path = `figures.${id}`;
    if (!/^[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+$/u.test(id))
      report(path, 'figure_id', `"${id}" is no figure id such as online.leads`);
    wantTimeField(d, figure.at, `${path}.at`, report);
    if (figure.until) wantTimeField(d, figure.until, `${path}.until`, report);
    if (figure.where) checkCondition(d, figure.where, `${path}.where`, report);
    checkMeasure(d, figure, path, report);
    checkUnit(d, figure, path, report);
  }
}

function checkMeasure(d: MatterDefinition, { measure }: Figure, path: string, report: Report): void {
  switch (measure.of) {
    case 'count':
      return;
    case 'sum':
    case 'max':
    case 'latest':
      wantNumber(d, measure.field, path, report);
      return;
    case 'distinct':
      if ('field' in measure.by) wantField(d, measure.by.field, path, report);
      return;
    case 'average': {
      const { value } = measure;
      if ('field' in value) wantNumber(d, value.field, path, report);
      else
        for (const name of 'daysBetween' in value ? value.daysBetween : value.hoursBetween)
          wantTimeField(d, name, path, report);
      return;
    }
    case 'ratio':
      if ('op' in measure.hit) {
        checkCondition(d, measure.hit, `${path}.hit`, report);
        return;
      }
      wantTimeField(d, measure.hit.from, `${path}.hit.from`, report);
      wantTimeField(d, measure.hit.to, `${path}.hit.to`, report);
  }
}

/** A hundredfold slip must not be printed: an amount in fen is told in yuan, and nothing else is. */
function checkUnit(d: MatterDefinition, figure: Figure, path: string, report: Report): void {
  if (!figure.per && isMoneyFigure(d, figure) !== /^[万亿]?元$/u.test(figure.unit.zh))
    report(`${path}.unit`, 'figure_unit', `"${figure.unit.zh}" does not fit what the figure measures`);
}

/** Whether the figure measures an amount, which records hold in fen. */
export function isMoneyFigure(d: Pick<MatterDefinition, 'fields'>, { measure }: Figure): boolean {
  const name =
    'field' in measure
      ? measure.field
      : measure.of === 'average' && 'field' in measure.value
        ? measure.value.field
        : null;
  return name !== null && d.fields[name]?.kind === 'money';
}
