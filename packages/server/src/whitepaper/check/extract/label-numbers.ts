import type { CheckFigure, FoundNumber } from '../types.ts';
import { narrow } from './narrow.ts';

/** How many characters before a number in a label tell that a text says the label. */
const leadLength = 4;

/** Numbers that belong to the names of figures: 发明专利500家 of 全国民营企业发明专利500家上榜企业. */
export function labelNumbers(figures: readonly Pick<CheckFigure, 'label'>[]): readonly string[] {
  return figures.flatMap(({ label }) =>
    [...narrow(label).matchAll(/\p{Script=Han}{2,}\d+\p{Script=Han}?/gu)].map(([found]) => {
      const at = found.search(/\d/);
      return found.slice(Math.max(0, at - leadLength));
    }),
  );
}

/** Those of a paragraph that stand in the name of a figure count nothing. */
export function withLabelNumbers(
  paragraph: string,
  numbers: readonly FoundNumber[],
  names: readonly string[],
): FoundNumber[] {
  const text = narrow(paragraph);
  return numbers.map((n) => {
    const around = text.slice(Math.max(0, n.start - leadLength), n.end);
    return names.some((name) => around.endsWith(name)) ? { ...n, kind: 'name' } : n;
  });
}
