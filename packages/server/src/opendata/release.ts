import type { Actor, Figure } from '@citong/matters';
import type { City } from '../city/index.ts';
import { newId } from '../db/id.ts';
import type { Db } from '../db/open.ts';
import {
  allFigures,
  type Engine,
  type FigureHead,
  type FigureValue,
  figureByRegion,
  figuresOf,
} from '../engine/index.ts';
import { notPermitted } from '../errors.ts';
import { type Breakdown, suppress } from './suppress.ts';

/** A figure as an office has released it: what the public sees, small cells gone. */
export type ReleasedFigure = Pick<
  FigureHead,
  | 'id'
  | 'chapter'
  | 'label'
  | 'unit'
  | 'scope'
  | 'isShare'
  | 'decimals'
  | 'inTenThousands'
  | 'approx'
  | 'officeName'
  | 'formula'
> &
  Breakdown;

export interface Release {
  readonly year: number;
  readonly officeKind: string;
  readonly figures: readonly ReleasedFigure[];
  readonly releasedByName: string;
  readonly releasedAt: string;
}

export interface OpenDataParts {
  readonly engine: Engine;
  readonly db: Db;
  readonly city: Pick<City, 'region'>;
}

/** An office of a county speaks for itself, not for the city. */
const answersFor = (actor: Actor, city: Pick<City, 'region'>): string => {
  const { office } = actor;
  if (!office || ['company', 'seller', 'platform'].includes(office.kind)) throw notPermitted();
  if (office.region !== null && office.region !== city.region) throw notPermitted();
  return office.kind;
};

/**
 * Releases the year's figures for which the actor's office answers, as they stand now, in place of what it released
 * before. Throws 403 `not_permitted` for an office that answers for none.
 * @param published ids of figures whose city-wide value a white paper has already told
 */
export async function releaseFigures(
  { engine, db, city }: OpenDataParts,
  year: number,
  actor: Actor,
  published: ReadonlySet<string>,
): Promise<Release> {
  const officeKind = answersFor(actor, city);
  const values = await figuresOf(engine, db, { year, office: officeKind }, actor);
  if (values.length === 0) throw notPermitted();
  const figures: ReleasedFigure[] = [];
  for (const value of values) figures.push(await releasedOf(engine, db, value, year, actor, published));
  const release = { year, officeKind, figures, releasedByName: actor.name, releasedAt: engine.now() };
  await withdrawRelease({ engine, db, city }, year, actor);
  await db
    .insertInto('figureRelease')
    .values({
      ...release,
      id: newId(),
      figures: JSON.stringify(figures),
      releasedBy: actor.userId,
      withdrawnAt: null,
    })
    .execute();
  return release;
}

/** Takes back what the actor's office has released of the year; whether there was anything. */
export async function withdrawRelease(
  { engine, db, city }: OpenDataParts,
  year: number,
  actor: Actor,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('figureRelease')
    .set({ withdrawnAt: engine.now() })
    .where('year', '=', year)
    .where('officeKind', '=', answersFor(actor, city))
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What is open of a year, office by office. */
export async function releasesOf(db: Db, year: number): Promise<Release[]> {
  const rows = await db
    .selectFrom('figureRelease')
    .select(['year', 'officeKind', 'figures', 'releasedByName', 'releasedAt'])
    .where('year', '=', year)
    .where('withdrawnAt', 'is', null)
    .orderBy('officeKind')
    .execute();
  return rows.map((r) => ({ ...r, figures: r.figures as unknown as ReleasedFigure[] }));
}

/** Years of which anything is open, the latest first. */
export async function openYears(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('figureRelease')
    .select('year')
    .distinct()
    .where('withdrawnAt', 'is', null)
    .orderBy('year', 'desc')
    .execute();
  return rows.map((r) => r.year);
}

/** Offices whose counts, when small, point to persons though they count cases (domain-rules 4, question 15). */
const justice: readonly string[] = ['police', 'procuratorate', 'court'];

async function releasedOf(
  engine: Engine,
  db: Db,
  value: FigureValue,
  year: number,
  actor: Actor,
  published: ReadonlySet<string>,
): Promise<ReleasedFigure> {
  const { id, chapter, label, unit, scope, isShare, decimals, inTenThousands, approx, officeName, formula } =
    value;
  const figure = allFigures(engine).find((f) => f.id === id)?.figure;
  const regions = figure && addsUp(figure) ? await figureByRegion(engine, db, id, year, actor) : [];
  const isSensitive = value.ofPersons || justice.includes(value.office ?? '');
  const least = isSensitive ? leastShown(engine) : 0;
  return {
    ...{ id, chapter, label, unit, scope, isShare, decimals, inTenThousands, approx, officeName, formula },
    ...suppress(value.value, regions, least, published.has(id)),
  };
}

/** Whether the values of counties add up to the city's, so that a breakdown says something. */
const addsUp = ({ measure, per }: Figure): boolean =>
  !per && (measure.of === 'count' || measure.of === 'sum');

/** The dated rule `figure.suppress_below`; without one nothing is withheld. */
function leastShown(engine: Engine): number {
  const { rules, today } = engine.time();
  return rules.find('figure.suppress_below', today)?.value ?? 0;
}
