import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const cli = fileURLToPath(new URL('../cli.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'citong-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]) => {
  const env = { PATH: process.env.PATH ?? '', CITONG_DATA: join(folder, 'data'), LANG: 'zh_CN.UTF-8' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { env, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
};
const draft = (text: string): string => {
  const path = join(folder, 'draft.txt');
  writeFileSync(path, text);
  return path;
};

// Each command is a process of its own, which takes long on a busy machine.
describe('whitepaper check', { timeout: 240_000 }, () => {
  beforeAll(() => {
    expect(run('db', 'migrate').code).toBe(0);
  }, 120_000);

  it('ends with 0 when all agrees, and with 1 when a number is wrong', () => {
    const right = run('whitepaper', 'check', draft('2021年新增地理标志商标0件。'), '--year', '2021');
    expect([right.code, right.err]).toEqual([0, '']);
    expect(right.out).toContain('第1行  0件  gi.new 新增地理标志商标');
    const out = join(folder, 'report.json');
    const file = draft('2021年新增地理标志商标7件。');
    const wrong = run('whitepaper', 'check', file, '--year', '2021', '--format', 'json', '--out', out);
    expect([wrong.code, wrong.out]).toEqual([1, '']);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ year: 2021, counts: { differs: 1 } });
  });

  it('names a file that is not there, and asks for the year', () => {
    const none = run('whitepaper', 'check', join(folder, 'none.docx'), '--year', '2021');
    expect([none.code, none.err.split(':')[0]]).toEqual([1, 'no_file']);
    expect(run('whitepaper', 'check', draft('')).err).toContain('--year');
  });
});
