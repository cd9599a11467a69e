/**
 * `npm test`: brings what the tests need, runs all of them, and ends with one line that counts them.
 * Without Chromium the browser tests are skipped, without TEST_DATABASE_URL those on PostgreSQL: both are said by name.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.ts';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly success: boolean;
  readonly testResults: readonly TestFile[];
}

interface TestFile {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
}

const chromium = ensureChromium();
if (!chromium) console.error('skipped: e2e/ (no Chromium found; install it or set CITONG_CHROMIUM)');
if (!process.env.TEST_DATABASE_URL)
  console.error('skipped: tests on PostgreSQL (set TEST_DATABASE_URL to run them)');

run('vite', ['build', 'packages/web', '--logLevel', 'warn']);

const folder = mkdtempSync(join(tmpdir(), 'citong-test-'));
const reportFile = join(folder, 'report.json');
const args = [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reportFile}`,
  ...process.argv.slice(2),
];
run('vitest', args);
const report = JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
rmSync(folder, { recursive: true });

const skippedTests = report.testResults
  .flatMap((file) => file.assertionResults)
  .filter((t) => ['pending', 'skipped'].includes(t.status));
for (const test of skippedTests) console.log(`skipped: ${test.fullName}`);

// A file that could not even be loaded counts as a failure, though it has no tests to count.
const brokenFiles = report.testResults.filter(
  (f) => f.status === 'failed' && !f.assertionResults.some((t) => t.status === 'failed'),
);
const failed = report.numFailedTests + brokenFiles.length;
console.log(
  `${report.numPassedTests} passed, ${failed} failed, ${report.numPendingTests + report.numTodoTests} skipped`,
);
process.exitCode = failed === 0 && report.success && report.numPassedTests > 0 ? 0 : 1;

function run(tool: string, toolArgs: readonly string[]): void {
  const done = spawnSync(join('node_modules', '.bin', tool), toolArgs, {
    stdio: 'inherit',
    env: { ...process.env, ...(chromium && { CITONG_CHROMIUM: chromium }) },
    shell: process.platform === 'win32',
  });
  if (done.error) throw done.error;
}
