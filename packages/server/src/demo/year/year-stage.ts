import { createZone, type FileValue, type WorkCalendar, type Zone } from '@citong/matters';
import type { City } from '../../city/index.ts';
import type { Deps } from '../../deps.ts';
import { createEngine, type Engine } from '../../engine/index.ts';
import type { Random } from '../random.ts';
import { createHistory, type History } from '../seed/history.ts';
import { type Actors, actorsOf } from './actors.ts';
import { type Companies, companiesOf } from './companies.ts';
import { type Days, daysOf } from './days.ts';
import { type Places, placesOf } from './places.ts';
import { randomFor } from './random-numbers.ts';
import { type Targets, targetsAt } from './targets.ts';

/** What a demo year is made of. */
export interface YearOptions {
  readonly year: number;
  /** 1: as many records as a city of nine million has; 0.01: a hundredth of them. */
  readonly scale: number;
  readonly seed?: number;
}

/** Everything that the parts of the year share. */
export interface YearStage {
  readonly deps: Deps;
  readonly city: City;
  readonly year: number;
  readonly scale: number;
  readonly targets: Targets;
  /** Numbers for one purpose. */
  random(purpose: string): Random;
  readonly places: Places;
  readonly companies: Companies;
  readonly actors: Actors;
  readonly calendar: WorkCalendar;
  readonly zone: Zone;
  readonly days: Days;
  /** The day on which the year is made, which registers stand at. */
  readonly today: string;
  /** When the offices bring the records of the closed year: some days after its end. */
  readonly importing: Engine;
  /** What people do step by step, in order of time, with an engine whose clock stands where they are. */
  readonly history: History;
  readonly acting: Engine;
  /** A file that stands for every document of the demo. */
  readonly document: FileValue;
  /** Records by a name that a part gave them, for others to refer to. Throws for a name that nobody gave. */
  idOf(kind: string, name: string): string;
  keep(kind: string, name: string, id: string): void;
}

const defaultSeed = 20_210_426;

export function setYearStage(
  deps: Deps,
  { year, scale, seed = defaultSeed }: YearOptions,
  userIds: ReadonlyMap<string, string>,
  document: FileValue,
): YearStage {
  const { city } = deps;
  const zone = createZone(city.timeZone);
  const at = (day: string, hour: number) => zone.timeOf(day, hour * 3_600_000);
  const history = createHistory(at(`${year - 1}-01-01`, 0), at(`${year + 1}-01-31`, 0));
  const engineAt = (now: () => string): Engine =>
    createEngine({
      definitions: [...deps.engine.definitions.values()],
      city,
      send: async () => {},
      now,
    });
  const closed = new Date(at(`${year + 1}-01-14`, 10)).toISOString();
  const { calendar } = deps.engine;
  const places = placesOf(city);
  const kept = new Map<string, string>();
  return {
    deps,
    city,
    year,
    scale,
    targets: targetsAt(scale),
    random: (purpose) => randomFor(seed, purpose),
    places,
    companies: companiesOf(city, places, scale, seed),
    actors: actorsOf(city, userIds),
    calendar,
    zone,
    days: daysOf(calendar),
    today: deps.engine.time().today,
    importing: engineAt(() => closed),
    history,
    acting: engineAt(history.now),
    document,
    idOf(kind, name) {
      const id = kept.get(`${kind} ${name}`);
      if (id === undefined) throw new Error(`no record of ${kind} is called ${name}`);
      return id;
    },
    keep: (kind, name, id) => void kept.set(`${kind} ${name}`, id),
  };
}
