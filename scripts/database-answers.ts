/** Exit 0 when the PostgreSQL at the URL given answers a query within five seconds. */
import pg from 'pg';

const client = new pg.Client({ connectionString: process.argv[2], connectionTimeoutMillis: 5000 });
try {
  await client.connect();
  await client.query('select 1');
  await client.end();
} catch {
  console.error('skipped: tests on PostgreSQL (no server answers at the default test address)');
  process.exitCode = 1;
}
