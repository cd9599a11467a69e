import { Readable } from 'node:stream';
import { type Field, type MatterDefinition, matters, RuleBook, systemActor } from '@citong/matters';
import { sampleOf } from '@citong/matters/test-support.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCity } from '../city/index.ts';
import { createMatter, readRecord } from '../engine/index.ts';
import { testDatabases } from '../testing/databases.ts';
import { openTestEngine, type TestEngine } from '../testing/engine.ts';
import { sampleCity, sampleDefinitions } from '../testing/sample-matters.ts';
import { exportMatters } from './export-matters.ts';
import { guessMapping } from './mapping.ts';
import { importRows } from './matter-sink.ts';
import { readTable } from './read-table.ts';
import type { TableRow } from './table.ts';
import { collect } from './testing.ts';

const all = [...matters, ...sampleDefinitions];

const namesKind = (field: Field, kind: string): boolean => {
  const of = (field.of as Field | undefined) ?? field;
  return of.kind === 'ref' && of.to === kind;
};

describe.each(testDatabases)('export and import on $name', (testDatabase) => {
  let t: TestEngine;
  const targets = new Map<string, string>();
  beforeAll(async () => {
    const city = await loadCity('quanzhou');
    const rules = new RuleBook([...city.rules.all(), ...sampleCity.rules.all()]);
    t = await openTestEngine(testDatabase, all, { ...city, rules });
  });
  afterAll(() => t.database.close());

  /** A value for every field that a table can bring back; refs name records that are there. */
  async function filled(
    d: MatterDefinition,
    only: (name: string) => boolean,
  ): Promise<Record<string, unknown>> {
    const data: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(d.fields)) {
      if (!only(name) || (field.kind === 'file' && !field.required)) continue;
      // Records of the kind itself are cleared away before its own is made.
      if (namesKind(field, d.kind) && !field.required) continue;
      const of = (field.of as Field | undefined) ?? field;
      if (of.kind !== 'ref') data[name] = sampleOf(field);
      else if (of === field) data[name] = await target(String(of.to));
      else data[name] = [await target(String(of.to))];
    }
    return data;
  }

  async function target(kind: string): Promise<string> {
    const known = targets.get(kind);
    if (known) return known;
    const d = all.find((each) => each.kind === kind) as MatterDefinition;
    const make = async (only: (name: string) => boolean) => {
      const data = await filled(d, only);
      const { matter } = await t.run((trx) => createMatter(t.engine, trx, kind, { data }, systemActor));
      return matter.id;
    };
    // Guards may want more of a record than what is required of every one.
    const id = await make((name) => d.fields[name]?.required === true).catch(() =>
      make((name) => !d.fields[name]?.automatic),
    );
    targets.set(kind, id);
    return id;
  }

  describe.each(all.map((d) => [d.kind, d] as const))('%s', (kind, d) => {
    it.each(['csv', 'xlsx'] as const)('comes back from %s as it went', async (format) => {
      await t.db.deleteFrom('matterLink').execute();
      await t.db.deleteFrom('matter').execute();
      targets.clear();
      const data = await filled(d, () => true);
      await t.db.deleteFrom('matter').where('kind', '=', kind).execute();
      const state = Object.keys(d.states).at(-1) ?? d.initial;
      const made = await t.run((trx) => createMatter(t.engine, trx, kind, { data, state }, systemActor));
      const table = { kind, format, query: {}, locale: 'zh' } as const;
      const bytes = await collect((out) => exportMatters(t.engine, t.db, table, systemActor, out));
      await t.db.deleteFrom('matter').where('id', '=', made.matter.id).execute();
      const rows: TableRow[] = [];
      for await (const row of (await readTable(async () => Readable.from([bytes]))).rows) rows.push(row);
      expect(rows).toHaveLength(1);
      const mapping = guessMapping(d, Object.keys(rows[0]?.raw ?? {}));
      const run = { kind, mapping, actor: systemActor, onDuplicate: null };
      const result = await t.run((trx) => importRows(t.engine, trx, rows, run));
      // No table brings a file: a kind that wants one at creation says so, and keeps the row for when it is there.
      const files = Object.keys(d.fields).filter(
        (name) => d.fields[name]?.kind === 'file' && d.fields[name]?.required,
      );
      expect(result.refused.map((r) => r.field)).toEqual(files.slice(0, 1));
      if (files.length > 0) return;
      const { id } = await t.db
        .selectFrom('matter')
        .select('id')
        .where('kind', '=', kind)
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow();
      const back = await readRecord(t.engine, t.db, kind, id, systemActor);
      expect(back).toMatchObject({ state, dueAt: made.matter.dueAt });
      expect(back.data).toEqual(made.matter.data);
    });
  });
});
