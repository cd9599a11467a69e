import { matters } from '@citong/matters';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCity } from '../city/index.ts';
import { openTestApp, type TestApp } from '../testing/app.ts';
import { testDatabases } from '../testing/databases.ts';

type Person = Awaited<ReturnType<TestApp['as']>>;
const uscc = '91350100M000100Y43';

describe.each(testDatabases)('matching on $name', (testDatabase) => {
  let t: TestApp;
  let reformer: Person;
  let company: Person;
  let institute: Person;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    t = await openTestApp(testDatabase, { definitions: matters, city: await loadCity('quanzhou') });
    reformer = await t.as({ role: 'developmentReform', kind: 'developmentReform', region: '350500' });
    company = await t.as({ role: 'rightHolder', kind: 'company', region: '350582' });
    institute = await t.as({ role: 'rightHolder', kind: 'company', region: '350503' });
    const make = async (who: Person, kind: string, key: string, data: object, publish = true) => {
      const made = await call(who, 'POST', `matters/${kind}`, { data });
      if (made.status !== 201) throw new Error(JSON.stringify(made.body));
      ids[key] = made.body.id;
      if (publish)
        await call(reformer, 'POST', `matters/${kind}/${made.body.id}/transitions/publish`, {
          version: 1,
          data: {},
        });
    };
    const demander = { name: '恒泰鞋业', uscc, office: company.office };
    const holder = { name: '某装备研究所', uscc, office: institute.office };
    await make(company, 'tech_demand', 'demand', {
      ...{
        name: '鞋面自动缝制机器人',
        industry: '纺织鞋服',
        keywords: ['机器人'],
        demander,
        scopeOf: 'single',
      },
      ...{ content: '多品种小批量的鞋面缝制，需要视觉定位和柔性抓取', county: '350582' },
    });
    const achievement = { holder, county: '350503', contact: { name: '王五', phone: '0595-1234567' } };
    await make(institute, 'tech_achievement', 'robot', {
      ...{ ...achievement, name: '智能缝制机器人', industry: '纺织鞋服' },
      content: '以视觉定位引导柔性抓取',
    });
    await make(institute, 'tech_achievement', 'agv', {
      ...{ ...achievement, name: '无线充电系统' },
      content: '为搬运机器人无线充电',
    });
    await make(institute, 'tech_achievement', 'glaze', {
      ...{ ...achievement, name: '陶瓷釉料配方', industry: '建材家居' },
      content: '低温烧成',
    });
    await make(
      institute,
      'tech_achievement',
      'draft',
      { ...achievement, name: '缝制机器人（未发布）', content: '视觉定位' },
      false,
    );
  });
  afterAll(() => t.close());

  async function call(who: Person, method: 'GET' | 'POST', path: string, payload?: object) {
    const reply = await t.app.inject({
      ...{ method, url: `/api/${path}`, headers: who.headers },
      ...(payload && { payload }),
    });
    return { status: reply.statusCode, body: reply.json() };
  }
  const candidates = async (who: Person, kind: string, key: string, query = '') =>
    (await call(who, 'GET', `matching/${kind}/${ids[key]}${query}`)).body.candidates as {
      matter: { id: string; data: Record<string, unknown> };
      score: number;
      reasons: { field: string; words: string[] }[];
    }[];

  it('ranks what is offered, says why, and leaves out what is not published or has nothing in common', async () => {
    const found = await candidates(company, 'tech_demand', 'demand');
    expect(found.map((c) => c.matter.id)).toEqual([ids.robot, ids.agv]);
    expect(found[0]?.score).toBeGreaterThan(found[1]?.score ?? 1);
    expect(found[0]?.reasons).toContainEqual({ field: 'industry', words: ['纺织鞋服'] });
    expect(found[0]?.reasons.find((r) => r.field === 'content')?.words).toEqual(
      expect.arrayContaining(['视觉定位', '柔性抓取']),
    );
    expect(await candidates(company, 'tech_demand', 'demand', '?limit=1')).toHaveLength(1);
  });

  it('goes the other way too', async () => {
    const found = await candidates(institute, 'tech_achievement', 'robot');
    expect(found.map((c) => c.matter.id)).toEqual([ids.demand]);
  });

  it('shows to each what it may see', async () => {
    const officer = await t.as({ role: 'ipOfficer', region: '350500' });
    const [seen] = await candidates(officer, 'tech_demand', 'demand');
    expect(seen?.matter.data.contact).toMatchObject({ name: '王五' });
    const court = await t.as({ role: 'court', kind: 'court', region: '350500' });
    for (const path of [`tech_demand/${ids.demand}`, `tech_demand/${ids.robot}`, `trademark/${ids.demand}`])
      expect((await call(court, 'GET', `matching/${path}`)).status).toBe(404);
    expect((await t.app.inject({ url: `/api/matching/tech_demand/${ids.demand}` })).statusCode).toBe(401);
    // Another company does not read a demand that was taken back.
    await call(company, 'POST', `matters/tech_demand/${ids.demand}/transitions/withdraw`, {
      version: 2,
      data: {},
    });
    expect((await call(institute, 'GET', `matching/tech_demand/${ids.demand}`)).status).toBe(404);
    expect(await candidates(institute, 'tech_achievement', 'robot')).toEqual([]);
  });
});
