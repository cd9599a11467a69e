import {
  type Actor,
  type Chapter,
  type Figure,
  isMoneyFigure,
  type Label,
  type MatterDefinition,
  unitSize,
} from '@citong/matters';
import type { Engine } from './engine.ts';
import { formulaInWords } from './figure-words.ts';

/** A figure and the kind of matter whose records it counts. */
export interface FoundFigure {
  readonly id: string;
  readonly definition: MatterDefinition;
  readonly figure: Figure;
}

const lists = new WeakMap<Engine, readonly FoundFigure[]>();

/** Every figure: in the order in which the city prints them, then as the definitions have them. */
export function allFigures(engine: Engine): readonly FoundFigure[] {
  const known = lists.get(engine);
  if (known) return known;
  const order = new Map(engine.city.figures?.order.map((id, i) => [id, i]));
  const place = ({ id }: FoundFigure) => order.get(id) ?? order.size;
  const list = [...engine.definitions.values()]
    .flatMap((definition) =>
      Object.entries(definition.figures ?? {}).map(([id, figure]) => ({ id, definition, figure })),
    )
    .toSorted((a, b) => place(a) - place(b));
  lists.set(engine, list);
  return list;
}

/**
 * Whole numbers are seen by the IP office, the administrator and whoever answers for them, also where the records
 * behind them are not.
 */
export const maySeeFigure = (figure: Figure, actor: Actor): boolean =>
  actor.role === 'system' ||
  actor.role === 'admin' ||
  actor.role === 'ipOfficer' ||
  (figure.office !== undefined && actor.office?.kind === figure.office);

/** What is known of a figure whatever its records say. */
export interface FigureHead {
  readonly id: string;
  /** The kind of matter whose records it counts. */
  readonly kind: string;
  readonly chapter: Chapter;
  readonly label: Label;
  readonly unit: Label;
  readonly scope: Figure['scope'];
  /** A share: 0..1, printed in per cent. */
  readonly isShare: boolean;
  /** Of the value as it is published; of the percentage of a share. */
  readonly decimals: number;
  readonly inTenThousands: boolean;
  /** The kind of office that answers for it; null: the IP office. */
  readonly office: string | null;
  /** Who is named as answering, where that is not simply the office of that kind. */
  readonly officeName: Label | null;
  readonly approx: NonNullable<Figure['approx']> | null;
  readonly ofPersons: boolean;
  readonly formula: Label;
}

export function headOf(engine: Engine, { id, definition, figure }: FoundFigure): FigureHead {
  const { per } = figure;
  const divisor = per && allFigures(engine).find((f) => f.id === per.figure);
  return {
    id,
    kind: definition.kind,
    chapter: definition.chapter,
    label: figure.label,
    unit: figure.unit,
    scope: figure.scope,
    isShare: isShare(figure),
    decimals: decimalsOf(figure),
    inTenThousands: figure.inTenThousands ?? false,
    office: figure.office ?? null,
    officeName: figure.officeName ?? null,
    approx: figure.approx ?? null,
    ofPersons: figure.ofPersons ?? false,
    formula: formulaInWords(definition, figure, divisor?.figure.label),
  };
}

const isShare = ({ measure }: Figure): boolean => measure.of === 'ratio';

const decimalsOf = ({ decimals, measure }: Figure): number =>
  decimals ?? (measure.of === 'ratio' || measure.of === 'average' ? 1 : 2);

/** What the database measured in the unit of the figure: amounts lie there in fen. Not yet divided by `per`. */
export const inUnit = ({ definition, figure }: FoundFigure, measured: number): number =>
  measured / ((isMoneyFigure(definition, figure) ? 100 : 1) * unitSize(figure.unit));

/** As it is published: rounded half up to the figure's decimals (a share to those of its percentage). */
export function published(figure: Figure, exact: number | null): number | null {
  if (exact === null) return null;
  const scale = 10 ** (decimalsOf(figure) + (isShare(figure) ? 2 : 0));
  // 13.515 × 100 is 1351.4999… as a double: fifteen digits are what it holds for sure.
  return Math.round(Number((exact * scale).toPrecision(15))) / scale;
}
