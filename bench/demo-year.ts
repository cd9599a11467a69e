/**
 * The demo year, made and read: seconds and records a second, seconds for all figures and for the white paper, and whether each figure of the
 * city's paper of 2021 comes out as printed. In the database that DATABASE_URL names, else in CITONG_DATA, else in a
 * folder of its own.
 *
 * `npm exec -- node bench/demo-year.ts [scale] [year]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemActor } from '@citong/matters';
import { readConfig } from '../packages/server/src/config.ts';
import { makeYear } from '../packages/server/src/demo/year/index.ts';
import { figuresOf } from '../packages/server/src/engine/index.ts';
import { openDeps } from '../packages/server/src/open-deps.ts';
import { renderPaper, whitePaper } from '../packages/server/src/whitepaper/index.ts';
import { compareWithPrinted, printComparison } from './lib/printed-figures.ts';
import { seconds } from './lib/report.ts';

const scale = Number(process.argv[2] ?? 0.01);
const year = Number(process.argv[3] ?? 2021);
const own = process.env.CITONG_DATA ? null : mkdtempSync(join(tmpdir(), 'citong-year-'));
const env = { ...process.env, CITONG_DEMO: '1', ...(own && { CITONG_DATA: own }) };
const deps = await openDeps(readConfig(env), { migrate: true, supervise: false });
const { db, backend } = deps.database;

const started = performance.now();
const { imported, acts } = await makeYear(deps, { year, scale }, ({ en }) =>
  console.error(`${((performance.now() - started) / 1000).toFixed(1)} s  ${en}`),
);
const took = (performance.now() - started) / 1000;
const rows = [...imported.values()].reduce((a, b) => a + b, 0);
console.log(`${backend}, scale ${scale}: ${rows} records imported and ${acts} acts in ${took.toFixed(1)} s`);
console.log(`${Math.round(rows / took)} records/s; ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB`);

const ask = () => figuresOf(deps.engine, db, { year }, systemActor);
const first = await seconds(ask);
const again = await seconds(ask);
console.log(`all figures: ${first.toFixed(2)} s, again ${again.toFixed(2)} s`);
const parts = { engine: deps.engine, db, city: deps.city };
for (const format of ['json', 'html', 'docx'] as const) {
  const write = async () =>
    await renderPaper(await whitePaper(parts, year, systemActor), format, { demo: deps.demo });
  console.log(`white paper as ${format}: ${(await seconds(write)).toFixed(2)} s`);
}
printComparison(compareWithPrinted(await ask()));
await deps.close();
if (own) rmSync(own, { recursive: true });
