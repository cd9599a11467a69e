/** The server side of bench/http.ts: the application and the bare peer on the same database. Speaks to its parent only. */

import { systemActor } from '@citong/matters';
import Fastify from 'fastify';
import { sql } from 'kysely';
import { createMatters } from '../../packages/server/src/engine/index.ts';
import { openTestApp } from '../../packages/server/src/testing/app.ts';
import { benchDatabases } from './databases.ts';

export interface Ready {
  readonly app: string;
  readonly bare: string;
  readonly headers: Record<string, string>;
  readonly ids: readonly string[];
}

const count = 40_000;
const database = benchDatabases[Number(process.argv[2])];
if (!database) throw new Error('no such database');

const t = await openTestApp(database, { config: { requestsPerMinute: 10_000_000 } });
const { db } = t.deps.database;
const holder = await t.as({ role: 'rightHolder', kind: 'company', region: '350582' });
for (let i = 0; i < count; i += 1000) {
  const rows = Array.from({ length: 1000 }, (_, n) => ({
    data: { name: `监测任务 ${i + n}` },
    office: holder.office,
    region: '350582',
  }));
  await db.transaction().execute((trx) => createMatters(t.deps.engine, trx, 'watch', rows, systemActor));
}
await sql`analyze matter`.execute(db);
const rows = await db.selectFrom('matter').select('id').where('kind', '=', 'watch').execute();

const bare = Fastify();
bare.get('/list', async () => {
  const page =
    await sql`select id, kind, state, version, office, region, created_by, created_at, updated_at, due_at, clocks, data
    from matter where kind = 'watch' and office = ${holder.office} order by created_at desc, id limit 50`.execute(
      db,
    );
  return { rows: page.rows };
});
bare.post<{ Params: { id: string } }>('/fire/:id', async ({ params }) =>
  db.transaction().execute(async (trx) => {
    const now = new Date().toISOString();
    await sql`select version from matter where id = ${params.id} for update`.execute(trx);
    const done =
      await sql`update matter set state = 'paused', version = version + 1, updated_at = ${now}::timestamptz
      where id = ${params.id} returning id, state, version, data`.execute(trx);
    await sql`insert into matter_action (matter_id, seq, at, verb, actor_name, actor_role, from_state, to_state, changes)
      values (${params.id}, 2, ${now}::timestamptz, 'pause', 'bare', 'rightHolder', 'active', 'paused', '{}')`.execute(
      trx,
    );
    return done.rows[0];
  }),
);

const ready: Ready = {
  app: await t.app.listen({ port: 0, host: '127.0.0.1' }),
  bare: await bare.listen({ port: 0, host: '127.0.0.1' }),
  headers: holder.headers,
  ids: rows.map((r) => r.id),
};
process.send?.(ready);
process.on('SIGTERM', async () => {
  await bare.close();
  await t.close();
  process.exit(0);
});
