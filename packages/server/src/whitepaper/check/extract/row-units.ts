import { isUnit } from '../lexicon.ts';
import type { DraftParagraph, FoundNumber } from '../types.ts';
import { figureUnit } from '../unit.ts';
import { narrow } from './narrow.ts';

/**
 * In a row of a table a number's unit stands in a cell of its own, or in brackets in the first cell or the column's head:
 * 质押金额（亿元）. Numbers of the column that counts the rows are ordinals.
 */
export function withRowUnits(row: DraftParagraph, numbers: readonly FoundNumber[]): FoundNumber[] {
  const cells = narrow(row.text).split('\t');
  if (cells.length < 2) return [...numbers];
  return numbers.map((n) => {
    const column = narrow(row.text).slice(0, n.start).split('\t').length - 1;
    const head = narrow(row.header?.[column] ?? '');
    if (/^\s*(?:序号|编号|No\.?)\s*$/i.test(head)) return { ...n, kind: 'ordinal' };
    if (n.unit !== '' || n.value === null || n.kind !== 'statistic') return n;
    const unit = unitOf([...cells.filter((_, i) => i !== column), head]);
    return unit ? { ...n, unit: unit.name, value: n.value * unit.size, step: n.step * unit.size } : n;
  });
}

function unitOf(texts: readonly string[]) {
  for (const text of texts) {
    const written = [
      text.trim(),
      /[（(:：]\s*([^（）():：]{1,6})\s*(?:[)）]|$)/.exec(text)?.[1]?.trim() ?? '',
    ];
    const unit = written.map(figureUnit).find((u) => isUnit(u.name) && u.per === null);
    if (unit) return unit;
  }
  return null;
}
