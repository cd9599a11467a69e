/**
 * The application on the database that the environment names, for kill.test.ts, which kills it. Without `--again` it first
 * makes a right holder with some watches. Speaks to its parent only.
 */
import { systemActor } from '@citong/matters';
import { buildApp } from '../packages/server/src/app.ts';
import { readConfig } from '../packages/server/src/config.ts';
import { createMatters } from '../packages/server/src/engine/index.ts';
import { openDeps } from '../packages/server/src/open-deps.ts';
import { makePerson } from '../packages/server/src/testing/app.ts';

export interface Made {
  readonly headers: Record<string, string>;
  readonly ids: readonly string[];
}

export interface Started {
  readonly url: string;
  /** Only the first time. */
  readonly made: Made | null;
}

const watches = 40;
const deps = await openDeps(readConfig(process.env), { migrate: true, supervise: false });
const made = process.argv.includes('--again') ? null : await makeWatches();
const app = await buildApp(deps);
const url = await app.listen({ port: 0, host: '127.0.0.1' });
process.send?.({ url, made } satisfies Started);

async function makeWatches(): Promise<Made> {
  const { db } = deps.database;
  const { headers, office } = await makePerson(deps, {
    role: 'rightHolder',
    kind: 'company',
    region: '350582',
  });
  const rows = Array.from({ length: watches }, (_, n) => ({
    data: { name: `监测 ${n}` },
    office,
    region: '350582',
  }));
  await db.transaction().execute((trx) => createMatters(deps.engine, trx, 'watch', rows, systemActor));
  const ids = await db.selectFrom('matter').select('id').where('kind', '=', 'watch').execute();
  return { headers, ids: ids.map((r) => r.id) };
}
