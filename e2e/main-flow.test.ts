import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, launch, openPage, shot, tellOnFailure } from './browser.ts';
import { type RunningServer, startServer } from './start-server.ts';

/** A city pack on top of Quanzhou's in which the first re-check is due at once: nobody waits a day. */
const city = fileURLToPath(new URL('city', import.meta.url));
const title = 'LANROVA 男士跑步鞋 轻便透气 端到端测试款';
const holder = '澜鹿步鞋业';

describe.skipIf(!chromiumPath)('the main flow, in a browser', () => {
  let server: RunningServer;
  let browser: Browser;
  let folder: string;
  const failures: string[] = [];
  const opened: Page[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'citong-e2e-feed-'));
    [server, browser] = await Promise.all([startServer({ env: { CITONG_CITY: city } }), launch()]);
  }, 480_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Signs in as the first demo account whose line holds these words. */
  async function signIn(role: string, office: string): Promise<Page> {
    const { page, errors } = await openPage(browser, server.url);
    opened.push(page);
    await page.goto('/');
    await page.locator('.demo-account').filter({ hasText: role }).filter({ hasText: office }).first().click();
    await page.getByRole('navigation').first().waitFor();
    page.on('close', () => failures.push(...errors));
    return page;
  }

  /** Opens the page again and again until it shows what is awaited: the jobs work in between. */
  async function until(page: Page, path: string, shown: (page: Page) => Locator): Promise<void> {
    for (let n = 0; n < 100; n++) {
      await page.goto(path);
      const found = await shown(page)
        .first()
        .waitFor({ timeout: 2_000 })
        .then(
          () => true,
          () => false,
        );
      if (found) return;
    }
    throw new Error(`${path} never showed what was awaited`);
  }
  /** The list of a kind until the record of this test is in the state. */
  const untilState = (page: Page, kind: string, state: string): Promise<void> =>
    until(page, `/m/${kind}?q=${encodeURIComponent('端到端测试款')}`, (p) =>
      p.locator('tr').filter({ hasText: '端到端测试款' }).filter({ hasText: state }),
    );

  it('goes from a feed to a lead, a complaint, a removal, a re-check, a relisting, the figures and the white paper', async () => {
    tellOnFailure(opened);
    const officer = await signIn('知识产权管理人员', '市市场监督管理局');
    await shot(officer, '01-home');

    // The feed: a file, its columns mapped, its import watched.
    const listing = {
      平台: 'taobao',
      编号: 'e2e-1',
      标题: title,
      店铺: '端到端小店',
      价格: '59.00',
      链接: `${server.url}/demo/market/taobao/e2e-1`,
    };
    const file = join(folder, '淘宝抓取.csv');
    writeFileSync(
      file,
      `${Object.keys(listing).join(',')}\n${Object.values(listing).join(',')}\n坏平台,,,,,\n`,
    );
    await officer.goto('/monitor?tab=feeds');
    await officer.getByRole('button', { name: '新增来源' }).first().click();
    await officer.getByLabel('名称').fill('端到端来源');
    await officer
      .getByRole('dialog')
      .getByRole('button', { name: /保\s?存/ })
      .click();
    const feed = officer.locator('.feed').filter({ hasText: '端到端来源' });
    await feed.getByRole('button', { name: '上传文件' }).click();
    await officer.locator('input[type=file]').setInputFiles(file);
    await officer.getByText('每列的含义').or(officer.getByText('文件中的列')).first().waitFor();
    await shot(officer, '02-mapping');
    await officer.getByRole('button', { name: '开始导入' }).click();
    await officer.getByText('已完成').first().waitFor();
    await officer.getByText('待修正的行').waitFor();
    await shot(officer, '03-import');

    // The lead, screened by keyboard.
    const right = await signIn('权利人', holder);
    await right.goto('/screening');
    const row = right.locator('.queue-row').filter({ hasText: '端到端测试款' });
    for (let n = 0; n < 60 && (await row.count()) === 0; n++) {
      await right.waitForTimeout(1000);
      await right.reload();
      await right.locator('.queue').waitFor();
    }
    await row.getByRole('button').click();
    await right.locator('mark').filter({ hasText: 'LANROVA' }).first().waitFor();
    await shot(right, '04-screening');
    await right.keyboard.press('c');
    await row.waitFor({ state: 'detached' });

    // The complaint: drawn up from the lead, pledged, submitted.
    await untilState(right, 'lead', '已确认');
    await right.getByRole('link', { name: title }).first().click();
    await right.getByRole('button', { name: '发起投诉' }).click();
    await untilState(right, 'complaint', '草稿');
    await right.getByRole('link', { name: title }).first().click();
    await right.waitForURL(/\/m\/complaint\/[0-9a-f-]+/);
    const complaint = new URL(right.url()).pathname;
    await right.getByRole('button', { name: '提交平台' }).click();
    const dialog = right.getByRole('dialog');
    await dialog.getByLabel('承诺通知真实').click();
    await shot(right, '05-submit');
    await dialog.getByRole('button', { name: '提交平台' }).click();
    await right.getByText('平台响应').first().waitFor();
    await shot(right, '06-complaint');

    // The platform takes the measure.
    const platform = await signIn('电商平台', '淘宝');
    await platform.goto(complaint);
    await platform
      .getByRole('button', { name: '采取措施并转送卖家' })
      .or(platform.getByRole('button', { name: '更多' }))
      .first()
      .click();
    const measures = platform.getByRole('dialog');
    const inMenu = platform.getByRole('menuitem', { name: '采取措施并转送卖家' });
    await measures.or(inMenu).first().waitFor();
    if (await inMenu.isVisible()) await inMenu.click();
    await measures.getByLabel('采取的措施').click();
    await platform.getByTitle('删除').click();
    await measures.getByText('删除').filter({ visible: true }).first().waitFor();
    await measures.getByRole('button', { name: '采取措施并转送卖家' }).click();
    await platform.getByText('已采取措施').or(platform.getByText('已下架')).first().waitFor();
    await shot(platform, '07-removed');
    expect((await fetch(`${server.url}/demo/market/taobao/e2e-1`)).status).toBe(404);

    // The first re-check finds it gone, logged out.
    await untilState(right, 're_check', '未再上架');
    await shot(right, '08-re-check');

    // The same goods in a later feed: relisted, and the complaint is open again.
    const goods = {
      platform: 'taobao',
      key: 'e2e-1',
      title,
      seller: '端到端小店',
      price: '49.00',
      url: listing.链接,
    };
    const pushed = await officer.evaluate(
      async (listings) => {
        const body = JSON.stringify({ listings });
        const reply = await fetch('/api/push/listings', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        });
        return { status: reply.status, body: await reply.json() };
      },
      [goods],
    );
    expect(pushed).toMatchObject({ status: 200, body: { changed: 1 } });
    await until(right, complaint, (p) => p.getByText('再次上架后下架'));
    await shot(right, '09-relisted');

    // The figures count it, and open the rows.
    await officer.goto('/figures');
    await officer.getByText('监测发现涉嫌侵权线索').first().waitFor();
    await shot(officer, '10-figures');
    await officer.getByRole('link', { name: '已下架处理' }).first().click();
    await officer.getByText('端到端测试款').first().waitFor();
    await shot(officer, '11-figure-rows');
    await officer.goto(`/white-paper/${new Date().getFullYear()}`);
    await officer.getByText('监测发现涉嫌侵权线索').first().waitFor();
    await shot(officer, '11-white-paper');
    await officer.goto('/dashboard');
    await officer.locator('canvas, svg').first().waitFor();
    await shot(officer, '12-dashboard');
    for (const page of [right, platform, officer]) await page.close();
    expect(failures).toEqual([]);
  }, 900_000);
});
