#!/usr/bin/env node
// The server's TypeScript needs Node 24, which npm has installed beside the other packages: whatever Node runs this
// file, the command line itself runs on that one. Plain JavaScript, so that an old Node can read it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const needed = 24;
const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url));
const windows = process.platform === 'win32';
const installed = fileURLToPath(
  new URL(`../../../node_modules/.bin/node${windows ? '.cmd' : ''}`, import.meta.url),
);
const isRecent = Number(process.versions.node.split('.')[0]) >= needed;

if (!isRecent && !existsSync(installed)) {
  console.error(
    `node_too_old: 刺桐需要 Node ${needed}，当前为 ${process.versions.node}。请先运行 npm ci，再用 npm start 或 npm run citong -- …\n` +
      `node_too_old: Citong needs Node ${needed}, this is ${process.versions.node}. Run npm ci first, then npm start or npm run citong -- …`,
  );
  process.exit(1);
}

const child = spawn(isRecent ? process.execPath : installed, [cli, ...process.argv.slice(2)], {
  stdio: 'inherit',
  shell: windows && !isRecent,
});
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
