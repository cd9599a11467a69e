import { approxWords, type Figure, type Label, type MatterDefinition, officeKinds } from '@citong/matters';
import { z } from 'zod';
import { filled } from './read-file.ts';

const label = z.strictObject({ zh: filled, en: filled });
const kinds = Object.keys(officeKinds) as (keyof typeof officeKinds)[];

/** What a city says about a figure in its own words; everything left out stays as the definition has it. */
const words = z.strictObject({
  label: label.optional(),
  unit: label.optional(),
  approx: z.enum(approxWords).nullable().optional(),
  decimals: z.int().min(0).max(6).optional(),
  inTenThousands: z.boolean().optional(),
  office: z.enum(kinds).optional(),
  officeName: label.optional(),
});

/**
 * A figure that the city counts beside those of the definitions: of which kind of matter, and the rest as a definition
 * would say it (checked when the definitions are).
 */
const own = z.strictObject({
  kind: filled,
  figure: z.looseObject({ label, unit: label }).transform((f) => f as unknown as Figure),
});

export const figuresFile = z.strictObject({
  officeNames: z.partialRecord(z.enum(kinds), label).optional(),
  /** The order in which the city prints its figures; those not named follow. */
  order: z.array(filled).optional(),
  words: z.record(z.string(), words).optional(),
  own: z.record(z.string(), own).optional(),
});

type Words = z.output<typeof words>;

/** How a city words and orders figures, and what it counts beside them: `figures.json` of its pack. */
export interface CityFigures {
  readonly order: readonly string[];
  /** How the paper calls the office of a kind. */
  readonly officeNames: Readonly<Partial<Record<string, Label>>>;
  readonly words: Readonly<Record<string, Words>>;
  readonly own: Readonly<Record<string, { readonly kind: string; readonly figure: Figure }>>;
}

export const noCityFigures: CityFigures = { order: [], officeNames: {}, words: {}, own: {} };

/** The definitions with the city's own figures among theirs, and the city's words in place of theirs. */
export function withCityFigures(
  definitions: readonly MatterDefinition[],
  figures: CityFigures = noCityFigures,
): MatterDefinition[] {
  return definitions.map((d) => {
    const own = Object.entries(figures.own).flatMap(([id, f]) => (f.kind === d.kind ? [[id, f.figure]] : []));
    const all: Record<string, Figure> = { ...d.figures, ...Object.fromEntries(own) };
    const worded = Object.entries(all).map(([id, figure]) => [
      id,
      named(reworded(figure, figures.words[id]), figures.officeNames),
    ]);
    return worded.length === 0 ? d : { ...d, figures: Object.fromEntries(worded) };
  });
}

function named(figure: Figure, names: CityFigures['officeNames']): Figure {
  const name = figure.officeName ?? names[figure.office ?? 'ipOffice'];
  return name ? { ...figure, officeName: name } : figure;
}

function reworded(figure: Figure, said: Words | undefined): Figure {
  if (!said) return figure;
  const { approx, ...rest } = said;
  const { approx: before, ...kept } = figure;
  const word = approx === undefined ? before : approx;
  return { ...kept, ...(rest as Partial<Figure>), ...(word && { approx: word }) };
}

/** The pack speaks of a figure that there is none of: a slip of the pen that would otherwise go unseen. */
export class CityFiguresError extends Error {
  readonly code = 'city_figure_unknown';
  constructor(ids: readonly string[]) {
    super(`figures.json of the city pack names figures that no matter has: ${ids.join(', ')}`);
  }
}

/** Throws `CityFiguresError` for ids in the file that no figure has. */
export function assertCityFigures(definitions: readonly MatterDefinition[], figures: CityFigures): void {
  const known = new Set(withCityFigures(definitions, figures).flatMap((d) => Object.keys(d.figures ?? {})));
  const named = [...figures.order, ...Object.keys(figures.words), ...Object.keys(figures.own)];
  const stray = [...new Set(named)].filter((id) => !known.has(id));
  if (stray.length > 0) throw new CityFiguresError(stray);
}
