/** A figure's unit, taken apart: 亿元 is 元 by 10^8, 件/万人 counts 件 for each 万人. */
export interface FigureUnit {
  readonly size: number;
  readonly name: string;
  /** What it is counted for each of; null for a plain count. */
  readonly per: string | null;
}

const sizes: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['万', 1e4],
];

export function figureUnit(unit: string): FigureUnit {
  const [whole = '', per = null] = unit.split('/');
  const size = sizes.find(([word]) => whole.startsWith(word) && whole.length > word.length);
  return { size: size?.[1] ?? 1, name: size ? whole.slice(size[0].length) : whole, per };
}
