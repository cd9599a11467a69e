import { readConfig } from '../config.ts';
import { openDatabase } from '../db/open.ts';
import { listingSink } from '../monitor/import/run-file.ts';
import { openDeps } from '../open-deps.ts';
import { runImport } from '../transfer/import-run.ts';

// A process of its own for the kill test: goes through a run and tells, before each batch, how many rows are committed.
const [url = '', schema = '', folder = '', run = ''] = process.argv.slice(2);

const opened = await openDatabase({ url: url || null, folder, schema: schema || undefined });
const database = { ...opened, schema: schema || undefined };
const config = readConfig({ CITONG_DATA: folder, CITONG_LOG: 'silent', CITONG_DEMO: '0' });
const deps = await openDeps(config, { database, supervise: false });
let committed: number | null = null;
await runImport(deps, run, (row) => {
  const sink = listingSink(deps);
  return {
    ...sink,
    async write(trx, rows, current) {
      committed = committed === null ? row.rowsDone : committed + sink.batchSize;
      console.log(`committed ${committed}`);
      return await sink.write(trx, rows, current);
    },
  };
});
console.log('done');
await deps.close();
await opened.close();
