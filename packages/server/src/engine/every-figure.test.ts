import {
  always,
  definitions,
  holds,
  type Json,
  type MatterData,
  type MatterRecord,
  systemActor,
} from '@citong/matters';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordOf, sampleOf } from '../../../matters/src/test-support.ts';
import { loadCity } from '../city/index.ts';
import { newId } from '../db/id.ts';
import type { Db } from '../db/open.ts';
import { testDatabases } from '../testing/databases.ts';
import { openTestEngine, type TestEngine } from '../testing/engine.ts';
import { recordWith, satisfy } from '../testing/satisfy.ts';
import { createEngine } from './engine.ts';
import { allFigures, type FoundFigure } from './figure-list.ts';
import { figureByRegion, figureRows, figuresOf } from './figures.ts';
import { insertRecords, updateRecord } from './save.ts';

/**
 * No figure is a constant: for each one a record that it counts is added, moved to another year and to another county,
 * and taken away, on a database that holds nothing else, and the figure must follow each time.
 */
const city = await loadCity('quanzhou');

const figures = allFigures(createEngine({ definitions, city, send: async () => {}, now: () => '' }));
const inYear = '2021-06-15';
const nextYear = '2022-06-15';

describe.each(testDatabases)('every figure on $name', (testDatabase) => {
  let t: TestEngine;
  beforeAll(async () => {
    t = await openTestEngine(testDatabase, definitions, city);
    t.at('2022-12-31T02:00:00.000Z');
  });
  afterAll(() => t.database.close());

  it.each(figures.map((f) => [f.id, f] as const))('%s', async (id, found) => {
    const { definition, figure } = found;
    const undone = new Error('undone');
    const work = t.run(async (trx) => {
      const divisor = figures.find((f) => f.id === figure.per?.figure);
      if (divisor) await insert(trx, divisor, countedBy(divisor));
      const before = await valueIn(trx, id, 2021);
      const record = countedBy(found);
      await insert(trx, found, record);
      const with1 = await valueIn(trx, id, 2021);
      expect(with1, 'adding a record changes it').not.toEqual(before);
      expect(
        (await figureRows(t.engine, trx, id, { year: 2021 }, systemActor)).rows.map((r) => r.id),
      ).toEqual([record.id]);
      const places = await figureByRegion(t.engine, trx, id, 2021, systemActor);
      expect(places.map((p) => p.region)).toEqual([record.region]);

      const moved = placedIn(found, { ...record, version: 2 }, nextYear);
      await updateRecord(t.engine, trx, definition, record, moved, 'edit', systemActor);
      expect(await valueIn(trx, id, 2021), 'moving it to the next year takes it away').toEqual(before);
      expect((await reckoned(trx, id, 2022))?.rows, 'and counts it there').toBe(1);

      const elsewhere = { ...moved, version: 3, region: '350583' };
      await updateRecord(t.engine, trx, definition, moved, elsewhere, 'edit', systemActor);
      const there = await figureByRegion(t.engine, trx, id, 2022, systemActor);
      expect(there.map((p) => p.region)).toEqual(['350583']);

      const gone = { ...elsewhere, version: 4, data: { ...elsewhere.data, [figure.at]: null } };
      await updateRecord(t.engine, trx, definition, elsewhere, gone, 'edit', systemActor);
      for (const year of [2021, 2022])
        expect((await reckoned(trx, id, year))?.rows, 'withdrawing it takes it away').toBe(0);
      throw undone;
    });
    await expect(work).rejects.toBe(undone);
  });

  const reckoned = async (db: Db, id: string, year: number) =>
    (await figuresOf(t.engine, db, { year, ids: [id] }, systemActor))[0];
  const valueIn = async (db: Db, id: string, year: number) => {
    const f = await reckoned(db, id, year);
    return [f?.exact ?? null, f?.rows];
  };
  const insert = (db: Db, { definition }: FoundFigure, record: MatterRecord) =>
    insertRecords(t.engine, db, definition, [record], systemActor);
});

/** A record of 2021 that the figure counts, with something to measure. */
function countedBy(found: FoundFigure): MatterRecord {
  const { definition, figure } = found;
  const base = recordOf(definition, { id: newId(), region: '350582', data: measured(found) });
  const record = placedIn(found, recordWith(base, satisfy(figure.where ?? always, definition)), inYear);
  expect(holds(figure.where ?? always, record, systemActor), 'the record is one that it counts').toBe(true);
  return record;
}

/** The record with the figure's date on that day. */
const placedIn = ({ definition, figure }: FoundFigure, record: MatterRecord, day: string): MatterRecord => ({
  ...record,
  data: { ...record.data, [figure.at]: timeOf(definition, figure.at, day) },
});

const timeOf = (definition: FoundFigure['definition'], name: string, day: string): Json =>
  definition.fields[name]?.kind === 'dateTime' ? `${day}T02:00:00.000Z` : day;

/** What the measure asks of a record beside being counted. */
function measured({ definition, figure: { measure } }: FoundFigure): MatterData {
  const span = (from: string, to: string) => ({
    [from]: timeOf(definition, from, '2021-06-14'),
    [to]: timeOf(definition, to, '2021-06-14'),
  });
  switch (measure.of) {
    case 'count':
      return {};
    case 'sum':
    case 'max':
    case 'latest':
      return { [measure.field]: 7_000_000 };
    case 'distinct':
      return 'field' in measure.by && definition.fields[measure.by.field]
        ? { [measure.by.field]: sampleOf(fieldOf(definition, measure.by.field)) }
        : {};
    case 'average':
      if ('field' in measure.value) return { [measure.value.field]: 7_000_000 };
      return 'daysBetween' in measure.value
        ? span(...measure.value.daysBetween)
        : span(...measure.value.hoursBetween);
    case 'ratio':
      return 'op' in measure.hit
        ? satisfy(measure.hit, definition).data
        : span(measure.hit.from, measure.hit.to);
  }
}

function fieldOf(definition: FoundFigure['definition'], name: string) {
  const field = definition.fields[name];
  if (!field) throw new Error(`${definition.kind} has no field ${name}`);
  return field;
}
