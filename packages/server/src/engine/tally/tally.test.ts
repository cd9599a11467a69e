import {
  and,
  compare,
  count,
  defineMatter,
  eq,
  type Figure,
  field,
  inState,
  kinds,
  label,
  type MatterDefinition,
  not,
  or,
  present,
  sum,
  systemActor,
  value,
} from '@citong/matters';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../db/open.ts';
import { transact } from '../../db/transact.ts';
import { testDatabases } from '../../testing/databases.ts';
import { openTestEngine, someone, type TestEngine } from '../../testing/engine.ts';
import { sampleCity } from '../../testing/sample-matters.ts';
import { countedSql, measureSql, monthPeriod, type Period, yearPeriod } from '../figure-sql.ts';
import {
  allFigures,
  createEngine,
  createMatters,
  type Engine,
  editMatter,
  type FoundFigure,
  fireTransition,
} from '../index.ts';
import { ensureTallies, type TallyCell, tallied, tallyFigures } from './index.ts';

const l = (zh: string) => label(zh, zh);
const figure = (f: Partial<Figure>): Figure => ({
  label: l('数'),
  unit: l('件'),
  scope: 'year',
  at: 'begunOn',
  measure: count(),
  ...f,
});
const states = ['open', 'over', 'void'] as const;

const entry = defineMatter({
  kind: 'test_entry',
  chapter: 'creation',
  label: l('条目'),
  fields: {
    number: kinds.text(l('号'), { required: true }),
    owner: kinds.party(l('人')),
    amount: kinds.money(l('金额')),
    weight: kinds.number(l('量')),
    place: kinds.region(l('区')),
    begunOn: kinds.date(l('始')),
    seenAt: kinds.dateTime(l('见')),
    overOn: kinds.date(l('终')),
  },
  title: 'number',
  columns: ['number'],
  states: Object.fromEntries(states.map((s) => [s, { label: l(s), final: s === 'void' }])),
  initial: 'open',
  transitions: {
    end: { label: l('止'), from: ['open'], to: 'over', by: [{ roles: ['ipOfficer'] }], input: ['overOn'] },
    cancel: { label: l('废'), from: ['open', 'over'], to: 'void', by: [{ roles: ['ipOfficer'] }] },
  },
  access: {
    read: [{ roles: ['ipOfficer'] }],
    create: [{ roles: ['ipOfficer'] }],
    edit: [{ roles: ['ipOfficer'] }],
  },
  unique: ['number'],
  region: { field: 'place' },
  register: {},
  figures: {
    'entry.new': figure({}),
    'entry.seen': figure({ at: 'seenAt', where: or(present('owner'), eq('number', '3')) }),
    'entry.valid': figure({ scope: 'snapshot', until: 'overOn', where: not(inState('void')) }),
    'entry.unrevoked': figure({ scope: 'cumulative', until: 'overOn' }),
    'entry.standing': figure({ scope: 'snapshot', at: 'seenAt', until: 'overOn' }),
    'entry.ever': figure({ scope: 'cumulative', where: compare('ne', field('owner', 'name'), value('甲')) }),
    'entry.money': figure({
      measure: sum('amount'),
      unit: l('万元'),
      where: compare('gt', field('amount'), value(5)),
    }),
    'entry.weight': figure({
      measure: sum('weight'),
      scope: 'cumulative',
      where: and(inState('open', 'over')),
    }),
    'entry.weighed': figure({ measure: sum('weight') }),
    'entry.twin': figure({ scope: 'cumulative', until: 'overOn', where: not(inState('void')) }),
    'entry.all': figure({ scope: 'cumulative' }),
    'entry.hand': figure({ until: 'overOn' }),
  },
});

const officer = someone('ipOfficer');

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 4 });
const day = fc.constantFrom(
  '2020-11-30',
  '2020-12-31',
  '2021-01-01',
  '2021-01-31',
  '2021-02-01',
  '2021-12-31',
  '2022-01-01',
);
const fields = fc.record({
  owner: maybe(fc.constantFrom({ name: '甲' }, { name: '乙', office: 'b' })),
  amount: maybe(fc.integer({ min: 0, max: 12 })),
  weight: maybe(fc.constantFrom(0.1, 0.2, -0.3, 7)),
  place: maybe(fc.constantFrom('350582', '350583')),
  begunOn: maybe(day),
  // The last hours of a month in UTC belong to the next one in the city.
  seenAt: maybe(
    fc.constantFrom('2020-12-31T15:59:59.999Z', '2020-12-31T16:00:00.000Z', '2021-01-31T20:00:00.000Z'),
  ),
  overOn: maybe(day),
});
const row = fc.record({
  number: fc.constantFrom('1', '2', '3', '4', '5'),
  state: fc.constantFrom(...states),
  data: fields,
});
const step = fc.oneof(
  fc.record({ act: fc.constant('import' as const), rows: fc.array(row, { minLength: 1, maxLength: 5 }) }),
  fc.record({ act: fc.constant('edit' as const), on: fc.nat(9), data: fields }),
  fc.record({ act: fc.constantFrom('end' as const, 'cancel' as const), on: fc.nat(9), overOn: maybe(day) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const periods: readonly Period[] = [
  ...[2020, 2021, 2022].map(yearPeriod),
  ...[11, 12].map((m) => monthPeriod(2020, m)),
  ...[1, 2, 3, 12].map((m) => monthPeriod(2021, m)),
];

const byRegion = ([a]: [string | null, unknown], [b]: [string | null, unknown]) =>
  (a ?? '') < (b ?? '') ? -1 : 1;

describe.each(testDatabases)('tallies on $name', (testDatabase) => {
  let t: TestEngine;
  beforeAll(async () => {
    t = await openTestEngine(testDatabase, [entry]);
    expect(await ensureTallies(t.engine, t.db)).toHaveLength(9);
  });
  afterAll(() => t.database.close());
  beforeEach(async () => {
    await t.db.deleteFrom('matter').execute();
    await t.db.deleteFrom('figureTally').execute();
  });

  const found = () => allFigures(t.engine).filter((f) => f.id !== 'entry.hand');

  /** What the records say: [value, rows] by figure, region and period; regions of which nothing is counted left out. */
  async function counted(place = sql`matter.region`) {
    const said: Record<string, unknown> = {};
    for (const { id, figure: f } of found())
      for (const [i, period] of periods.entries()) {
        const where = countedSql(t.engine, entry, f, period);
        const { rows } = await sql<{ region: string | null; value: number; n: number }>`
          select ${place} as region, (${measureSql(t.engine, entry, f, where, {})})::float8 as value,
            count(*) filter (where ${where}) as n
          from matter group by 1`.execute(t.db);
        for (const r of rows) if (r.n > 0) said[`${id} ${r.region} ${i}`] = [r.value, r.n];
      }
    return said;
  }

  async function kept(byRegion = true) {
    const { figures, values } = await tallied(t.engine, t.db, { found: found(), periods }, byRegion);
    expect([...figures].sort()).toEqual(
      found()
        .map((f) => f.id)
        .sort(),
    );
    const said: Record<string, unknown> = {};
    for (const [region, here] of values)
      for (const [id, cells] of here)
        for (const [i, cell] of cells.entries())
          if (cell.rows !== 0) said[`${id} ${region} ${i}`] = [cell.value, cell.rows];
    return said;
  }

  async function take({ engine, run }: TestEngine, s: Step): Promise<void> {
    if (s.act === 'import') {
      const rows = s.rows.map(({ number, state, data }) => ({ data: { ...data, number }, state }));
      await run((trx) =>
        createMatters(engine, trx, entry.kind, rows, systemActor, { onDuplicate: 'update' }),
      );
      return;
    }
    const ids = await t.db.selectFrom('matter').select('id').orderBy('naturalKey').execute();
    const id = ids[s.on]?.id;
    if (!id) return;
    const address = { kind: entry.kind, id, version: null };
    if (s.act === 'edit') {
      const data = Object.fromEntries(Object.entries(s.data).map(([name, v]) => [name, v ?? null]));
      await run((trx) => editMatter(engine, trx, { ...address, data }, officer));
    } else {
      const data = s.act === 'end' && s.overOn ? { overOn: s.overOn } : {};
      await run((trx) =>
        fireTransition(engine, trx, { ...address, transition: s.act, data }, systemActor),
      ).catch((error: { code?: string }) => expect(error.code).toBe('state_conflict'));
    }
  }

  it('say what counting the records says, whatever was done, and when made anew', {
    timeout: 300_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        await t.db.deleteFrom('matter').execute();
        await t.db.deleteFrom('figureTally').execute();
        for (const s of steps) await take(t, s);
        const said = await counted();
        expect(await kept()).toEqual(said);
        expect(await kept(false)).toEqual(await counted(sql`null::text`));
        await t.db.updateTable('figureTallyState').set({ hash: 'of another definition' }).execute();
        expect(await ensureTallies(t.engine, t.db)).toHaveLength(9);
        expect(await kept()).toEqual(said);
      }),
      { numRuns: 25 },
    );
  });

  it('answer one figure, of a place and by region; not what hangs on two dates at once', async () => {
    const rows = ['350582', '350583', '350583', undefined].map((place, i) => ({
      data: { number: `${i}`, begunOn: '2021-05-01', amount: 10 * (i + 1), place },
    }));
    await t.run((trx) => createMatters(t.engine, trx, entry.kind, rows, systemActor));
    const [money, hand] = ['entry.money', 'entry.hand'].map(
      (id) => allFigures(t.engine).find((f) => f.id === id)!,
    );
    if (!money || !hand) throw new Error('no such figure');
    const year = yearPeriod(2021);
    expect(await tallyValue(t.engine, t.db, money, year)).toEqual({ value: 100, rows: 4 });
    expect(await tallyValue(t.engine, t.db, money, yearPeriod(2020))).toEqual({ value: 0, rows: 0 });
    expect(await tallyValue(t.engine, t.db, money, year, '350583')).toEqual({ value: 50, rows: 2 });
    expect(await tallyValue(t.engine, t.db, money, year, '350500')).toEqual({ value: 60, rows: 3 });
    expect([...((await tallyByRegion(t.engine, t.db, money, year)) ?? [])].sort(byRegion)).toEqual([
      [null, { value: 40, rows: 1 }],
      ['350582', { value: 10, rows: 1 }],
      ['350583', { value: 50, rows: 2 }],
    ]);
    expect(await tallyValue(t.engine, t.db, hand, year)).toBeNull();
    expect(await tallyByRegion(t.engine, t.db, hand, year)).toBeNull();
    const week = { start: '2021-05-01', end: '2021-05-08' };
    expect(await tallyValue(t.engine, t.db, money, week)).toBeNull();
  });

  it('are made anew when the definition has changed, and go when the figure has', async () => {
    await t.run((trx) =>
      createMatters(
        t.engine,
        trx,
        entry.kind,
        [{ data: { number: '1', begunOn: '2021-05-01', overOn: '2021-06-01' } }],
        systemActor,
      ),
    );
    const { 'entry.new': first, 'entry.ever': ever } = entry.figures ?? {};
    if (!first || !ever) throw new Error('no such figure');
    const changed: MatterDefinition = {
      ...entry,
      figures: { 'entry.new': { ...first, at: 'overOn' }, 'entry.ever': ever },
    };
    const now = createEngine({
      definitions: [changed],
      city: sampleCity,
      send: async () => {},
      now: t.engine.now,
    });
    const [figureNow] = allFigures(now);
    if (!figureNow) throw new Error('no such figure');
    const june = monthPeriod(2021, 6);
    expect(await tallyValue(now, t.db, figureNow, june)).toBeNull();
    expect(await ensureTallies(now, t.db)).toEqual(['entry.new']);
    expect(await tallyValue(now, t.db, figureNow, june)).toEqual({ value: 1, rows: 1 });
    const left = await t.db.selectFrom('figureTallyState').select('figure').orderBy('figure').execute();
    expect(left.map((r) => r.figure)).toEqual(['entry.ever', 'entry.new']);
    expect(await ensureTallies(now, t.db)).toEqual([]);
    expect(await ensureTallies(t.engine, t.db)).toHaveLength(8);
  });

  it('belong to registers alone', () => {
    expect(tallyFigures({ ...entry, register: undefined })).toEqual([]);
  });
});

describe.each(testDatabases.filter((d) => d.name === 'PostgreSQL'))(
  'tallies by many writers at once on $name',
  (testDatabase) => {
    it('lose nothing and count nothing twice', { timeout: 120_000 }, async () => {
      const t = await openTestEngine(testDatabase, [entry]);
      await ensureTallies(t.engine, t.db);
      const writer = async (w: number) => {
        for (let i = 0; i < 12; i++) {
          const data = (n: number) => ({
            ...{ number: `${w}-${i}-${n}`, amount: n, begunOn: `2021-0${1 + ((w + i + n) % 9)}-01` },
            place: ['350582', '350583', '350502'][(w * 7 + n) % 3],
          });
          const rows = Array.from({ length: 20 }, (_, n) => ({ data: data((n * (w + 1)) % 20) }));
          const made = await transact(t.db, (trx) =>
            createMatters(t.engine, trx, entry.kind, rows, systemActor),
          );
          for (const one of made.slice(0, 3))
            if (one.outcome === 'created')
              await transact(t.db, (trx) =>
                editMatter(
                  t.engine,
                  trx,
                  { kind: entry.kind, id: one.id, version: null, data: { place: '350502' } },
                  officer,
                ),
              );
        }
      };
      await Promise.all([0, 1, 2, 3, 4].map(writer));
      for (const f of allFigures(t.engine).filter((each) => each.id !== 'entry.hand')) {
        const where = countedSql(t.engine, entry, f.figure, yearPeriod(2021));
        const { rows } = await sql<{ region: string; n: number }>`
        select region, count(*) filter (where ${where}) as n from matter group by 1 order by 1`.execute(t.db);
        const tally = [...((await tallyByRegion(t.engine, t.db, f, yearPeriod(2021))) ?? [])].sort(byRegion);
        const counts = tally.map(([region, cell]) => ({ region, n: cell.rows }));
        expect(counts.filter((r) => r.n > 0)).toEqual(rows.filter((r) => r.n > 0));
      }
      await t.database.close();
    });
  },
);

/** One figure of one period; null when no tally answers. */
async function tallyValue(engine: Engine, db: Db, found: FoundFigure, period: Period, region?: string) {
  const { values } = await tallied(engine, db, { found: [found], periods: [period], region }, false);
  return values.get(null)?.get(found.id)?.[0] ?? null;
}

/** The same by region; records without one under null. */
async function tallyByRegion(engine: Engine, db: Db, found: FoundFigure, period: Period) {
  const { figures, values } = await tallied(engine, db, { found: [found], periods: [period] }, true);
  if (!figures.has(found.id)) return null;
  return new Map<string | null, TallyCell>(
    [...values].flatMap(([region, here]) => {
      const cell = here.get(found.id)?.[0];
      return cell ? [[region, cell]] : [];
    }),
  );
}
