import given from '../../packages/server/src/demo/year/data/targets-2021.json' with { type: 'json' };
import type { FigureValue } from '../../packages/server/src/engine/index.ts';

export interface Compared {
  readonly id: string;
  /** As the paper prints it, with its unit. */
  readonly printed: string;
  /** Null: no definition has the figure, or nothing is there to reckon it from. */
  readonly value: number | null;
  readonly unit: string;
  readonly isEqual: boolean;
}

const sizes: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** The number in single units; `件/万人` is a unit of its own. */
function single(value: number, unit: string): number {
  return value * (sizes[unit[0] ?? ''] ?? 1);
}

function numberIn(text: string): number {
  const [, digits = '', unit = ''] = /^([\d.]+)(.*)$/u.exec(text) ?? [];
  return single(Number(digits), unit);
}

/** Each figure that the paper of 2021 prints beside what the records give. Only at scale 1 the two can be equal. */
export function compareWithPrinted(values: readonly FigureValue[]): Compared[] {
  const known = new Map(values.map((v) => [v.id, v]));
  return Object.entries(given).map(([id, printed]) => {
    const found = known.get(id);
    const value = found?.value ?? null;
    const unit = found?.unit.zh ?? '';
    const isEqual = value !== null && Math.abs(single(value, unit) - numberIn(printed)) < 1e-6;
    return { id, printed, value, unit, isEqual };
  });
}

export function printComparison(compared: readonly Compared[]): void {
  for (const { id, printed, value, unit, isEqual } of compared)
    console.log(`${isEqual ? '=' : value === null ? '?' : '≠'}  ${id}  ${printed}  ${value ?? '–'}${unit}`);
  const equal = compared.filter((c) => c.isEqual).length;
  console.log(`${equal} of ${compared.length} figures as printed`);
}
