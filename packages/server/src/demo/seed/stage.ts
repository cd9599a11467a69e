import { type Actor, createZone, type MatterRecord, type Zone } from '@citong/matters';
import type { Db } from '../../db/open.ts';
import { transact } from '../../db/transact.ts';
import type { Deps } from '../../deps.ts';
import { createEngine, fireTransition } from '../../engine/index.ts';
import { CitongError } from '../../errors.ts';
import { type DemoCompany, demoCompanies } from '../companies.ts';
import texts from '../data/history-texts.json' with { type: 'json' };
import { createRandom, type Random } from '../random.ts';
import { createHistory, type History } from './history.ts';
import { demoOfficeId } from './people.ts';

const hourMs = 3_600_000;
const seed = 20_260_501;

/** Everything that the acts of the demo's past share. */
export interface Stage {
  /** The deps of the past: their clock is the history's, and no job is sent for what is long over. */
  readonly deps: Deps;
  readonly history: History;
  readonly random: Random;
  readonly zone: Zone;
  readonly companies: readonly DemoCompany[];
  /** ms since 1970 */
  readonly start: number;
  readonly end: number;
  holder(company: DemoCompany): Actor;
  holderOf(office: string): Actor | null;
  officer(role: Actor['role'], officeId: string | null): Actor | null;
  /** Presses a button for an actor; a record that something else has moved on meanwhile is left alone. */
  fire(
    kind: string,
    id: string,
    transition: string,
    actor: Actor,
    data?: object,
  ): Promise<MatterRecord | null>;
  inTransaction<T>(work: (trx: Db) => Promise<T>): Promise<T>;
  /** So many hours later, in office hours (from 9 to 18, any day of the week). */
  officeHours(from: number, hours: number): number;
}

/** `daysBack`: how long the past of the demo is. */
export function setStage(deps: Deps, daysBack: number, userIds: ReadonlyMap<string, string>): Stage {
  const end = Date.parse(deps.now());
  const start = end - daysBack * 24 * hourMs;
  const history = createHistory(start, end);
  const random = createRandom(seed);
  const zone = createZone(deps.city.timeZone);
  const send = async () => {};
  const now = history.now;
  const engine = createEngine({
    definitions: [...deps.engine.definitions.values()],
    city: deps.city,
    send,
    now,
  });
  const past: Deps = { ...deps, engine, send, now };
  const companies = demoCompanies(deps.city);
  const { db } = deps.database;

  const holder = (company: DemoCompany): Actor => {
    const id = demoOfficeId({ of: 'company', key: company.key });
    const office = { id, kind: 'company', region: company.region, uscc: company.uscc } as const;
    return {
      userId: userIds.get(id) ?? null,
      name: `${company.name.zh} ${texts.clerk}`,
      role: 'rightHolder',
      office,
    };
  };
  const holders = new Map(companies.map((c) => [demoOfficeId({ of: 'company', key: c.key }), holder(c)]));

  return {
    deps: past,
    history,
    random,
    zone,
    companies,
    start,
    end,
    holder,
    holderOf: (office) => holders.get(office) ?? null,
    officer(role, officeId) {
      const office = deps.city.offices.find((o) => o.id === officeId);
      if (!office) return null;
      const { id, kind, region, name } = office;
      return {
        userId: userIds.get(id) ?? null,
        name: name.zh,
        role,
        office: { id, kind, region, uscc: null },
      };
    },
    inTransaction: (work) => transact(db, work),
    async fire(kind, id, transition, actor, data = {}) {
      try {
        const firing = { kind, id, version: null, transition, data };
        return (await transact(db, (trx) => fireTransition(engine, trx, firing, actor))).matter;
      } catch (error) {
        if (error instanceof CitongError && error.status === 409) return null;
        throw error;
      }
    },
    officeHours(from, hours) {
      const at = from + hours * hourMs;
      const day = zone.dayOf(new Date(at).toISOString());
      const opens = zone.timeOf(day, 9 * hourMs);
      const closes = zone.timeOf(day, 18 * hourMs);
      if (at < opens) return opens + random.between(0, 180) * 60_000;
      return at <= closes ? at : opens + 24 * hourMs + random.between(0, 180) * 60_000;
    },
  };
}
