import {
  type Actor,
  granted,
  type MatterDefinition,
  type MatterRecord,
  matters,
  mayEdit,
  mayRead,
  type Role,
  roles,
} from '@citong/matters';
import { sampleOf } from '@citong/matters/test-support.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCity } from '../city/index.ts';
import { newId } from '../db/id.ts';
import { testDatabases } from '../testing/databases.ts';
import { openTestEngine, someone, type TestEngine } from '../testing/engine.ts';
import { sampleDefinitions } from '../testing/sample-matters.ts';
import { createMatter, editMatter, fireTransition, getMatter, listMatters } from './index.ts';
import { insertRecords } from './save.ts';

const all = [...matters, ...sampleDefinitions];

/** The roles that a definition names, and two that it does not. */
function rolesOf(d: MatterDefinition): Role[] {
  const grants = [...Object.values(d.access).flat(), ...Object.values(d.transitions).flatMap((t) => t.by)];
  const named = new Set(grants.flatMap((g) => g.roles));
  named.delete('system');
  const others = (Object.keys(roles) as Role[]).filter((r) => r !== 'system' && !named.has(r));
  return [...named, ...others.slice(0, 2)];
}

const actorsOf = (d: MatterDefinition): Actor[] =>
  rolesOf(d).flatMap((role) => [someone(role, 'mine', '350582'), someone(role, 'other', '350500')]);

/** In every state, of every office and county that access may ask for. */
const recordsOf = (d: MatterDefinition): MatterRecord[] =>
  Object.keys(d.states).flatMap((state) =>
    (['mine', 'theirs'] as const).map((office) => ({
      id: newId(),
      kind: d.kind,
      state,
      version: 1,
      office,
      region: office === 'mine' ? '350582' : '110101',
      createdBy: office === 'mine' ? 'rightHolder@mine' : null,
      createdAt: '2024-03-01T02:00:00.000Z',
      updatedAt: '2024-03-01T02:00:00.000Z',
      dueAt: null,
      clocks: [],
      data: Object.fromEntries(
        Object.entries(d.fields)
          .filter(([, f]) => f.kind !== 'ref' && (f.of as { kind?: string } | undefined)?.kind !== 'ref')
          .map(([name, f]) => [name, sampleOf(f, office)]),
      ),
    })),
  );

describe.each(testDatabases)('permissions on $name', (testDatabase) => {
  let t: TestEngine;
  beforeAll(async () => {
    t = await openTestEngine(testDatabase, all, await loadCity('quanzhou'));
  });
  afterAll(() => t.database.close());

  class Undo extends Error {}
  /** What the engine answers: 'done', or the code of its refusal. Nothing is kept. */
  async function tried(work: (trx: TestEngine['db']) => Promise<unknown>): Promise<string> {
    try {
      await t.run(async (trx) => {
        await work(trx);
        throw new Undo();
      });
    } catch (error) {
      if (error instanceof Undo) return 'done';
      return String((error as { code?: unknown }).code ?? error);
    }
    return 'done';
  }

  describe.each(all.map((d) => [d.kind, d] as const))('%s', (kind, d) => {
    let records: MatterRecord[];
    beforeAll(async () => {
      // Records of one natural key may not stand beside each other.
      records = recordsOf({ ...d, unique: undefined });
      await t.run((trx) =>
        insertRecords(t.engine, trx, { ...d, unique: undefined }, records, someone('system', null)),
      );
    });

    it('lists and opens exactly what may be read', async () => {
      for (const actor of actorsOf(d)) {
        const may = records.filter((r) => mayRead(d, r, actor)).map((r) => r.id);
        const { rows } = await listMatters(t.engine, t.db, kind, { limit: 1000 }, actor);
        const at = `${actor.role} of ${actor.office?.id}`;
        expect(rows.map((r) => r.id).sort(), at).toEqual(may.sort());
        for (const row of rows)
          for (const [name, f] of Object.entries(d.fields))
            if (f.visibleTo && !f.visibleTo.includes(actor.role))
              expect(row.data, `${at}: ${name}`).not.toHaveProperty(name);
        const sample = [records[0], records.at(-1)].flatMap((r) => r ?? []);
        for (const r of sample) {
          const opened = await tried((trx) => getMatter(t.engine, trx, kind, r.id, actor));
          expect(opened, at).toBe(may.includes(r.id) ? 'done' : 'not_found');
        }
      }
    });

    it('fires for those whom the definition names, and for nobody else', async () => {
      for (const actor of actorsOf(d))
        for (const [transition, { from, by }] of Object.entries(d.transitions))
          for (const record of records.filter((r) => r.state === from[0])) {
            const address = { kind, id: record.id, version: 1, transition };
            const answer = await tried((trx) => fireTransition(t.engine, trx, address, actor));
            const at = `${transition} of ${record.office} by ${actor.role} of ${actor.office?.id}: ${answer}`;
            if (!mayRead(d, record, actor)) expect(answer, at).toBe('not_found');
            else expect(answer === 'not_permitted', at).toBe(!granted(by, record, actor));
          }
    });

    it('lets those create and change whom the definition names', async () => {
      for (const actor of actorsOf(d)) {
        const record = records.find((r) => r.office === 'mine') as MatterRecord;
        const data = Object.fromEntries(
          Object.entries(record.data).filter(([name]) => !d.fields[name]?.automatic),
        );
        const at = `${actor.role} of ${actor.office?.id}`;
        const created = await tried((trx) => createMatter(t.engine, trx, kind, { data }, actor));
        const anyGrant = d.access.create.some((g) => g.roles.includes(actor.role));
        if (!anyGrant) expect(['not_permitted', 'invalid'], at).toContain(created);
        if (d.access.create.some((g) => g.roles.includes(actor.role) && !g.when))
          expect(created, at).not.toBe('not_permitted');
        for (const r of records.slice(0, 4)) {
          const edit = { kind, id: r.id, version: 1, data: {} };
          const edited = await tried((trx) => editMatter(t.engine, trx, edit, actor));
          if (!mayRead(d, r, actor)) expect(edited, at).toBe('not_found');
          else expect(edited === 'not_permitted', `${at}: ${edited}`).toBe(!mayEdit(d, r, actor));
        }
      }
    });
  });
});
