/**
 * Requests per second and p99 of a page of matters and of a transition, through the whole application (identity by API
 * key, access, validation, masking, OpenAPI schemas), against a bare Fastify route with hand-written SQL on the same rows.
 * The server runs in a process of its own: `bench/lib/http-server.ts`.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { benchDatabases } from './lib/databases.ts';
import type { Ready } from './lib/http-server.ts';
import { type Measured, printTable } from './lib/report.ts';

const duration = Number(process.argv[2] ?? 8);
const connections = 8;
const results: Measured[] = [];

for (const [index, { name }] of benchDatabases.entries()) {
  const child = fork(fileURLToPath(new URL('lib/http-server.ts', import.meta.url)), [String(index)]);
  const [ready] = (await once(child, 'message')) as [Ready];
  const { headers } = ready;
  const list = await load(`${ready.app}/api/matters/watch?limit=50`, headers);
  const bareList = await load(`${ready.bare}/list`, {});
  push(`list of 50 out of ${ready.ids.length} (${name})`, list, bareList);
  const half = ready.ids.length / 2;
  const fire = await loadEach(
    ready.ids.slice(0, half),
    (id) => `/api/matters/watch/${id}/transitions/pause`,
    ready.app,
    headers,
  );
  const bareFire = await loadEach(ready.ids.slice(half), (id) => `/fire/${id}`, ready.bare, {});
  push(`transition (${name})`, fire, bareFire);
  child.kill();
  await once(child, 'exit');
}
printTable(results);

function push(what: string, ours: autocannon.Result, bare: autocannon.Result): void {
  const limit = 'bare Fastify and SQL';
  results.push({
    what,
    value: ours.requests.average,
    unit: 'requests/s',
    limit,
    limitValue: bare.requests.average,
  });
  results.push({
    what: `${what}, p99`,
    value: ours.latency.p99,
    unit: 'ms',
    limit,
    limitValue: bare.latency.p99,
    lessIsBetter: true,
  });
}

function load(url: string, headers: Record<string, string>): Promise<autocannon.Result> {
  return checked(autocannon({ url, headers, connections, duration }));
}

/** Posts once for each id, until the ids or the time run out. */
function loadEach(
  ids: readonly string[],
  path: (id: string) => string,
  url: string,
  headers: Record<string, string>,
) {
  let next = 0;
  const request: autocannon.Request = {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ version: 1 }),
    setupRequest: (r) => ({ ...r, path: path(ids[next++ % ids.length] ?? '') }),
  };
  return checked(
    autocannon({ url, connections, duration, amount: undefined, requests: [request] }),
    () => next <= ids.length,
  );
}

/** A benchmark of refusals would measure nothing. */
async function checked(run: Promise<autocannon.Result>, enough = () => true): Promise<autocannon.Result> {
  const result = await run;
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.url}: ${result.non2xx} refused, ${result.errors} failed`);
  if (!enough()) throw new Error(`${result.url}: ran out of records; shorten the run`);
  return result;
}
