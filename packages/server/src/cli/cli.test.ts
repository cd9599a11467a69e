import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const cli = fileURLToPath(new URL('../cli.ts', import.meta.url));
const bin = fileURLToPath(new URL('../../bin/citong.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'citong-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], env: Record<string, string> = {}, file = cli) {
  const child = spawn(process.execPath, [file, ...args], {
    env: { PATH: process.env.PATH ?? '', CITONG_DATA: join(folder, 'data'), LANG: 'zh_CN.UTF-8', ...env },
  });
  let out = '';
  let err = '';
  const listeners = new Set<() => void>();
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    for (const listener of listeners) listener();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, out, err })));
  /** Resolves once standard output matches; rejects when the process ends without. */
  const says = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(out);
        if (found) resolve(found);
      };
      listeners.add(look);
      look();
      void ended.then(() => reject(new Error(`ended without ${pattern}: ${out}${err}`)));
    });
  return { child, ended, says };
}

// Each test starts processes of its own, which takes long on a busy machine.
describe('the command line', { timeout: 240_000 }, () => {
  it('names every variable that cannot be used, in the language of the terminal', async () => {
    const bad = { CITONG_PORT: 'eighty', DATABASE_URL: 'mysql://x/y' };
    const zh = await run(['serve'], bad).ended;
    expect(zh.code).toBe(1);
    expect(zh.err).toMatch(/^bad_config: 环境变量有误：.*DATABASE_URL.*CITONG_PORT/);
    const en = await run(['serve'], { ...bad, LANG: 'en_GB.UTF-8' }).ended;
    expect(en.err).toMatch(/^bad_config: Environment variables cannot be used: /);
  });

  it('refuses a database that was not migrated', async () => {
    const { code, err } = await run(['serve'], { CITONG_DATA: join(folder, 'new') }).ended;
    expect(code).toBe(1);
    expect(err).toContain('database_not_migrated');
  });

  it('lets one process at a time use a data folder, and stops at a signal', async () => {
    const env = { CITONG_DEMO: '0', CITONG_HOST: '127.0.0.1' };
    expect((await run(['db', 'migrate'], env).ended).code).toBe(0);
    const first = run(['serve', '--port', '0'], env);
    const [, url = ''] = await first.says(/(http:\/\/localhost:\d+)/);
    const second = await run(['serve', '--port', '0'], env).ended;
    expect(second.code).toBe(1);
    expect(second.err).toContain(
      `data_folder_in_use: 数据目录 ${join(folder, 'data')} 正被另一个刺桐进程（进程号 ${first.child.pid}）使用`,
    );
    const config = (await (await fetch(`${url}/api/config`)).json()) as object;
    expect(config).toMatchObject({ demo: false });
    expect(config).not.toHaveProperty('demoAccounts');
    first.child.kill('SIGTERM');
    expect((await first.ended).code).toBe(0);
    const third = run(['serve', '--port', '0'], env);
    await third.says(/http:\/\/localhost/);
    third.child.kill('SIGINT');
    expect((await third.ended).code).toBe(0);
  });

  it('makes accounts', async () => {
    const account = ['--email', 'li@test.local', '--name', '李', '--role', 'ipOfficer'];
    const unknown = await run(['user', 'create', ...account, '--office', 'nowhere']).ended;
    expect([unknown.code, unknown.err.includes('office')]).toEqual([1, true]);
    const office = /office unknown: 没有“nowhere”，可用：([^,\s]+)/.exec(unknown.err)?.[1] ?? '';
    const made = await run(['user', 'create', ...account, '--office', office]).ended;
    expect(made.out).toMatch(/已开通 li@test\.local，一次性密码：[A-Za-z2-9]{20}\n/);
  });

  it('imports a table, tells what it refused, and exports what is there', async () => {
    const table = join(folder, 'marks-to-import.csv');
    const header = '标识,注册号,类别,商标类型,注册人\n';
    writeFileSync(table, `${header}澜途,99010001,25,文字,澜途（演示）有限公司\n坏行,,25,文字,某公司\n`);
    const args = ['import', 'trademark', table, '--map', '标识=text', '--map', '注册号=number'];
    const mapped = [...args, '--map', '类别=class', '--map', '商标类型=markType', '--map', '注册人=owner'];
    const imported = await run(mapped).ended;
    expect(imported.err).toContain('2 行：新增 1，变更 0，未变 0，退回 1');
    expect(imported.err).toMatch(/第 3 行 number：.*此项必填（required）/);
    expect(imported.code).toBe(1);
    const wrong = await run(['import', 'trademark', table, '--map', '没有=text']).ended;
    expect(wrong.err).toContain('map unknown');
    const exported = await run(['export', 'trademark']).ended;
    expect(exported.code).toBe(0);
    expect(exported.out.split('\r\n')).toHaveLength(3);
    expect(exported.out).toContain('99010001');
    const file = join(folder, 'marks.xlsx');
    expect((await run(['export', 'trademark', '--format', 'xlsx', '--out', file]).ended).code).toBe(0);
    const copy = await run(['import', 'trademark', file, '--update']).ended;
    expect(copy.err).toContain('1 行：新增 0，变更 0，未变 1，退回 0');
    expect((await run(['export', 'nothing']).ended).err).toContain('kind unknown');
    expect((await run(['import', 'listing', join(folder, 'absent.csv')]).ended).err).toContain('no_file');
  });

  it('imports listings by the names of their columns', async () => {
    const table = join(folder, 'goods.csv');
    writeFileSync(table, '平台,商品编号,标题,店铺,价格\ntaobao,1,澜途跑鞋,小店,99.50\ntaobao,2,,小店,1\n');
    const { code, err } = await run(['import', 'listing', table, '--map', '商品编号=key']).ended;
    expect(err).toMatch(/2 行：新增 1，变更 0，未变 0，退回 1/);
    expect(code).toBe(1);
  });

  it('refuses to distribute a database without Citus', async () => {
    const { code, err } = await run(['db', 'distribute']).ended;
    expect(code).toBe(1);
    expect(err).toMatch(/^not_citus: /);
  });

  it('scans files without a database, telling of bad lines on standard error', async () => {
    const marks = join(folder, 'marks.csv');
    const listings = join(folder, 'listings.jsonl');
    writeFileSync(marks, 'id,kind,text,classes,owner,image\nm1,word,澜途,25,,\n');
    writeFileSync(listings, '{"platform":"taobao","key":"1","title":"澜途跑鞋"}\n{broken\n');
    const { code, out, err } = await run(['scan', '--marks', marks, '--listings', listings]).ended;
    expect(code).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([{ platform: 'taobao', key: '1', mark: 'm1', verdict: 'suspect' }]);
    expect(err).toContain('listings 第 2 行已跳过');
  });

  it('runs on the Node that npm installed, whichever starts it', async () => {
    const { code, out } = await run(['--help'], {}, bin).ended;
    expect(code).toBe(0);
    expect(out).toContain('scan');
  });
});
