import {
  type Actor,
  type Condition,
  type CoreColumn,
  core,
  defineMatter,
  field,
  holds,
  kinds,
  label,
  type MatterRecord,
  type Operand,
  type Scalar,
  value,
} from '@citong/matters';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../db/id.ts';
import type { Database, Db } from '../db/open.ts';
import { testDatabases } from '../testing/databases.ts';
import { conditionSql } from './condition-sql.ts';
import { recordColumns, recordOf } from './record.ts';

const l = label('字段', 'field');
const definition = defineMatter({
  kind: 'probe',
  chapter: 'protection',
  label: l,
  fields: {
    t: kinds.text(l),
    u: kinds.text(l),
    n: kinds.number(l),
    m: kinds.money(l),
    d: kinds.date(l),
    at: kinds.dateTime(l),
    yes: kinds.flag(l),
    p: kinds.party(l),
    o: kinds.office(l),
    r: kinds.region(l),
    many: kinds.choice(l, { multiple: true, options: { a: label('甲', 'a'), b: label('乙', 'b') } }),
    j: kinds.json(l, { automatic: true }),
  },
  title: 't',
  columns: ['t'],
  states: { s: { label: l, final: true } },
  initial: 's',
  transitions: {},
  access: { read: [{ roles: ['admin'] }], create: [{ roles: ['admin'] }], edit: [] },
});

// Few values each, so that equal ones meet; the awkward ones among them.
const texts = fc.constantFrom('', 'a', 'A', 'b', "it's", '%', '刺桐', '泉', '2021-03-01', '350500');
const numbers = fc.constantFrom(-1.5, 0, 1, 2, 1e21, 0.1, 100);
const dates = fc.constantFrom('2021-01-01', '2021-03-01', '2021-12-31');
const instants = fc.constantFrom('2021-01-01T00:00:00.000Z', '2021-03-01T08:00:00.123Z');
const regions = fc.constantFrom('350000', '350500', '350582', '350583', '110101', 'QZ-TSQ');

const data = fc.record(
  {
    t: texts,
    u: texts,
    n: numbers,
    m: fc.constantFrom(0, 1, 100),
    d: dates,
    at: instants,
    yes: fc.boolean(),
    p: fc.record({ name: texts, office: texts, person: fc.boolean() }, { requiredKeys: ['name'] }),
    o: fc.record({ office: texts, name: texts }),
    r: regions,
    many: fc.constantFrom([], ['a'], ['a', 'b']),
    j: fc.oneof(texts, numbers, fc.boolean(), fc.constant({ a: 1 }), fc.constant([1])),
  },
  { requiredKeys: [] },
);
const record: fc.Arbitrary<MatterRecord> = fc.record({
  id: fc.constant('').map(() => newId()),
  kind: fc.constant('probe'),
  state: fc.constantFrom('a', 'b'),
  version: fc.constant(1),
  office: fc.option(texts),
  region: fc.option(regions),
  createdBy: fc.option(texts),
  createdAt: instants,
  updatedAt: instants,
  dueAt: fc.option(instants),
  clocks: fc.constant([]),
  data,
});
const actor: fc.Arbitrary<Actor> = fc.record({
  userId: fc.option(texts),
  name: fc.constant('x'),
  role: fc.constantFrom('admin', 'police'),
  office: fc.option(
    fc.record({
      id: texts,
      kind: fc.constantFrom('police', 'court'),
      region: fc.option(regions),
      uscc: fc.constant(null),
    }),
  ),
});

// Operands by what they may be compared with: a definition compares like with like, or asks for equality.
const scalar: fc.Arbitrary<Scalar> = fc.oneof(
  texts,
  numbers,
  dates,
  instants,
  fc.boolean(),
  fc.constant(null),
);
const textOperand: fc.Arbitrary<Operand> = fc.oneof(
  fc.constantFrom(field('t'), field('u'), field('d'), field('at'), field('r')),
  fc.constantFrom(field('p', 'name'), field('p', 'office'), field('o', 'office')),
  fc.constantFrom<CoreColumn>('state', 'office', 'region', 'createdBy', 'createdAt', 'dueAt', 'id').map(core),
  fc.constantFrom<Operand>({ actor: 'userId' }, { actor: 'office' }, { actor: 'region' }, { actor: 'role' }),
  fc.oneof(texts, dates, instants, regions).map(value),
);
const numberOperand = fc.oneof(fc.constantFrom(field('n'), field('m')), numbers.map(value));
const flagOperand = fc.oneof(fc.constantFrom(field('yes'), field('p', 'person')), fc.boolean().map(value));
const anyOperand = fc.oneof(
  textOperand,
  numberOperand,
  flagOperand,
  fc.constantFrom(field('j'), field('many'), field('p'), field('o', 'none')),
  scalar.map(value),
);
const order = fc.constantFrom('eq', 'ne', 'lt', 'le', 'gt', 'ge');
const like = (operand: fc.Arbitrary<Operand>): fc.Arbitrary<Condition> =>
  fc.record({ op: order, left: operand, right: operand });

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Condition>({ op: 'always' }, { op: 'never' }),
    like(textOperand),
    like(numberOperand),
    like(flagOperand),
    fc.record({ op: fc.constantFrom('eq', 'ne'), left: anyOperand, right: anyOperand }),
    fc.record({ op: fc.constant('in'), left: anyOperand, values: fc.array(scalar, { maxLength: 4 }) }),
    fc.record({ op: fc.constant('present'), left: anyOperand }),
    fc.record({ op: fc.constant('within'), left: textOperand, right: textOperand }),
    fc.record({ op: fc.constant('not'), of: tie('condition') }),
    fc.record({ op: fc.constantFrom('and', 'or'), of: fc.array(tie('condition'), { maxLength: 3 }) }),
  ) as fc.Arbitrary<Condition>,
}));

describe.each(testDatabases)('conditionSql on $name', (testDatabase) => {
  let database: Database;
  let db: Db;
  beforeAll(async () => {
    database = await testDatabase.open();
    db = database.db;
    const rows = fc.sample(record, { numRuns: 150, seed: 20211231 });
    for (const { clocks, data: held, ...row } of rows)
      await db
        .insertInto('matter')
        .values({ ...row, clocks: JSON.stringify(clocks), data: JSON.stringify(held) })
        .execute();
  });
  afterAll(() => database.close());

  it('selects exactly the records for which the condition holds', async () => {
    const rows = (await db.selectFrom('matter').select(recordColumns).execute()).map(recordOf);
    expect(rows).toHaveLength(150);
    let mixed = 0;
    await fc.assert(
      fc.asyncProperty(condition, actor, async (c, a) => {
        const selected = await db
          .selectFrom('matter')
          .select('matter.id')
          .where(conditionSql(c, { definition, actor: a }))
          .execute();
        const expected = rows.filter((r) => holds(c, r, a)).map((r) => r.id);
        expect(selected.map((s) => s.id).sort()).toEqual(expected.sort());
        if (expected.length > 0 && expected.length < rows.length) mixed++;
      }),
      { numRuns: 400 },
    );
    // The property would be worth little if conditions mostly held for all or for none.
    expect(mixed).toBeGreaterThan(60);
  });
});
