import { spawnSync } from 'node:child_process';

/** Fills a folder with a synthetic city year as a user would, from the command line. */
export function makeYear(folder: string, year: number, scale: number): void {
  const args = ['packages/server/src/cli.ts', 'demo', '--city', 'quanzhou'];
  const made = spawnSync(process.execPath, [...args, '--year', String(year), '--scale', String(scale)], {
    env: { ...process.env, CITONG_DATA: folder, DATABASE_URL: '' },
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`the demo year was not made:\n${made.stdout}${made.stderr}`);
}
