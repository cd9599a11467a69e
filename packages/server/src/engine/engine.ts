import type { MatterDefinition, TimeContext, WorkCalendar } from '@citong/matters';
import { calendarOf } from '../city/calendar.ts';
import type { City } from '../city/city.ts';
import { withCityFigures } from '../city/figures.ts';
import { notFound } from '../errors.ts';
import type { SendJob } from '../jobs/boss.ts';

/** What the engine needs of the city. */
export type EngineCity = Pick<City, 'timeZone' | 'holidays' | 'rules'> & Partial<Pick<City, 'figures'>>;

export interface EngineParts {
  readonly definitions: readonly MatterDefinition[];
  readonly city: EngineCity;
  /** Sends jobs in the transaction that causes them. */
  readonly send: SendJob;
  /** The present, ISO 8601 in UTC with milliseconds. */
  readonly now: () => string;
}

/** One engine for every kind of matter. It holds no database: functions receive the one they run in. */
export interface Engine {
  readonly definitions: ReadonlyMap<string, MatterDefinition>;
  readonly city: EngineCity;
  readonly calendar: WorkCalendar;
  readonly send: SendJob;
  readonly now: () => string;
  /** What time-dependent decisions need, at this moment. */
  time(): TimeContext;
}

export function createEngine({ definitions, city, send, now }: EngineParts): Engine {
  const calendar = calendarOf(city);
  return {
    definitions: new Map(withCityFigures(definitions, city.figures).map((d) => [d.kind, d])),
    city,
    calendar,
    send,
    now,
    time() {
      const present = now();
      return { now: present, today: calendar.dayOf(present), rules: city.rules, calendar };
    },
  };
}

/** The definition of a kind. Throws `not_found`. */
export function definitionOf(engine: Engine, kind: string): MatterDefinition {
  const definition = engine.definitions.get(kind);
  if (!definition) throw notFound();
  return definition;
}
