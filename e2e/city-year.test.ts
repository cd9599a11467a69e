import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, launch, openPage, shot } from './browser.ts';
import { makeYear } from './make-year.ts';
import { type RunningServer, startServer } from './start-server.ts';

const year = 2021;
/** A sentence of this test's own: whatever the paper prints of it was written in the browser. */
const sentence = '这是端到端写下的一句：专利{patent.granted}。';

interface SignOffs {
  readonly offices: readonly {
    readonly officeKind: string;
    readonly hash: string;
    readonly status: string;
  }[];
}
interface Config {
  readonly demoAccounts: readonly { readonly email: string; readonly password: string }[];
}

describe.skipIf(!chromiumPath)('a city year, from its figures to the published paper, in a browser', () => {
  let server: RunningServer;
  let browser: Browser;
  let folder: string;
  const failures: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'citong-e2e-year-'));
    makeYear(folder, year, 0.01);
    [server, browser] = await Promise.all([startServer({ folder }), launch()]);
  }, 480_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function openOfficer(): Promise<Page> {
    const { page, errors } = await openPage(browser, server.url);
    await page.goto('/');
    const account = page.locator('.demo-account').filter({ hasText: '知识产权管理人员' });
    await account.filter({ hasText: '市市场监督管理局' }).first().click();
    await page.getByRole('navigation').first().waitFor();
    page.on('close', () => failures.push(...errors));
    return page;
  }

  /** Every other office signs by the API, as its own system might: what it saw is what it signs. */
  async function signByOthers(offices: SignOffs['offices']): Promise<string[]> {
    const headers = { origin: server.url };
    const config = (await (await fetch(`${server.url}/api/config`)).json()) as Config;
    const signed: string[] = [];
    for (const { email, password } of config.demoAccounts) {
      const context = await browser.newContext({ baseURL: server.url });
      await context.request.post('/api/auth/sign-in/email', { data: { email, password }, headers });
      const me = await (await context.request.get('/api/me')).json();
      const kind: string = me.actor?.office?.kind ?? '';
      const own = offices.find((o) => o.officeKind === kind && kind !== 'ipOffice' && !signed.includes(kind));
      if (own) {
        const url = `/api/white-paper/${year}/sign-offs`;
        const reply = await context.request.post(url, { data: { hash: own.hash }, headers });
        expect(reply.status(), email).toBe(200);
        signed.push(kind);
      }
      await context.close();
    }
    return signed;
  }

  it('goes from figures to rows, a sentence, sign-offs, publication, a change of the records, and open data', async () => {
    const officer = await openOfficer();

    // A figure opens the records that it counts.
    await officer.goto(`/figures?year=${year}`);
    await officer.getByRole('link', { name: '专利授权量', exact: true }).click();
    await officer.getByRole('heading', { name: '专利授权量' }).waitFor();
    const shown = await officer.locator('.figure-big').innerText();
    const granted = Number(/[\d,]+/u.exec(shown)?.[0].replaceAll(',', ''));
    expect(granted).toBeGreaterThan(100);
    const row = officer.locator('.matter-table a.row-title').first();
    await row.waitFor();
    const patent = (await row.getAttribute('href')) ?? '';
    expect(patent).toMatch(/^\/m\/patent\/[0-9a-f-]+$/u);
    await shot(officer, 'year-01-figure');

    // A sentence of the paper is written in the office's own words.
    await officer.goto(`/white-paper/${year}/sections`);
    await officer.getByRole('button', { name: '修改“专利”' }).click();
    const area = officer.getByLabel('“专利”的文字');
    await area.fill(`${sentence}{no.such}`);
    await officer.getByText('没有“no.such”这个指标').first().waitFor();
    await area.fill(sentence);
    const preview = officer.locator('.paper-preview');
    await preview.getByText(`这是端到端写下的一句：专利${granted}件。`).waitFor();
    await shot(officer, 'year-02-section');
    await officer.getByRole('button', { name: '保存', exact: true }).click();
    await officer.locator('#creation-patents').getByText('本局文字').waitFor();

    // Nothing is published while offices have not signed; each signs what it saw.
    await officer.goto(`/white-paper?year=${year}`);
    await officer.getByRole('button', { name: '发布', exact: true }).click();
    const dialog = officer.getByRole('dialog');
    await dialog.getByText('还差以下几项').waitFor();
    expect(await dialog.getByRole('button', { name: '发布', exact: true }).isDisabled()).toBe(true);
    await officer.keyboard.press('Escape');
    const listed = (await (
      await officer.request.get(`/api/white-paper/${year}/sign-offs`)
    ).json()) as SignOffs;
    const signed = await signByOthers(listed.offices);
    expect(signed.length).toBe(listed.offices.length - 1);
    await officer.goto(`/white-paper/${year}/sign-off`);
    await officer.getByRole('button', { name: '确认', exact: true }).click();
    await dialog.getByLabel('备注').fill('端到端核对');
    await dialog.getByRole('button', { name: '确认', exact: true }).click();
    await officer.locator('.office-remark').getByText('端到端核对').waitFor();
    await shot(officer, 'year-03-signed');

    // Published, it can be read as it was.
    await officer.goto(`/white-paper?year=${year}`);
    await officer
      .getByText(`${listed.offices.length} 个部门中 ${listed.offices.length} 个已确认`)
      .first()
      .waitFor();
    await officer.getByRole('button', { name: '发布', exact: true }).click();
    await dialog.getByText('不能撤回').waitFor();
    await dialog.getByRole('button', { name: '发布', exact: true }).click();
    await officer.getByText('首次发布').first().waitFor();
    await shot(officer, 'year-04-published');
    await officer.goto(`/white-paper/${year}/editions/1?lang=zh`);
    await officer.getByText(`这是端到端写下的一句：专利${granted}件。`).waitFor();
    await shot(officer, 'year-05-paper');

    // A record changes: the published value stays, today's is another.
    await officer.goto(patent);
    await officer
      .getByRole('button', { name: '作废' })
      .or(officer.getByRole('button', { name: '更多操作' }))
      .first()
      .click();
    if (!(await dialog.isVisible())) await officer.getByRole('menuitem', { name: '作废' }).click();
    await dialog.getByRole('textbox').first().fill('端到端：重复登记');
    await dialog.getByRole('button', { name: '作废' }).click();
    await officer.getByText('已作废').first().waitFor();
    await officer.goto(`/white-paper/${year}/editions?changed=1&rows=1`);
    const changed = officer.getByRole('row').filter({ hasText: '专利授权量' }).first();
    await changed.getByText(`${granted}件`, { exact: true }).waitFor();
    await changed.getByText(`${granted - 1}件`, { exact: true }).waitFor();
    await changed.getByText('有变化').waitFor();
    await shot(officer, 'year-06-today');
    await officer.goto(`/white-paper/${year}/sign-off?changed=1`);
    await officer.getByText(`确认时 ${granted}件`).waitFor();

    // The figures are released, and everybody reads them.
    await officer.goto(`/figures?year=${year}`);
    await officer.getByRole('button', { name: '向社会公布' }).click();
    await dialog.getByRole('button', { name: '向社会公布' }).click();
    await officer.getByText('本部门已于').waitFor();
    const { page: stranger } = await openPage(browser, server.url, { width: 390, height: 844 });
    await stranger.goto(`/open-data/${year}`);
    const released = stranger.locator('tr[id="patent.granted"]');
    await released.getByText('专利授权量').first().waitFor();
    expect(await released.innerText()).toContain(`${granted - 1}件`);
    await shot(stranger, 'year-07-open-data');
    await officer.close();
    expect(failures).toEqual([]);
  }, 480_000);
});
