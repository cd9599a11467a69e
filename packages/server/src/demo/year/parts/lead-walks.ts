import { systemActor } from '@citong/matters';
import { follow, walk } from '../walk.ts';
import { demoSign } from '../words.ts';
import type { YearStage } from '../year-stage.ts';
import { goodsOf } from './leads.ts';

/** Leads that are screened, complained of, taken down and looked at again step by step. */
export const walkedLeads = 3;

const firstIndex = 900_000;
const looks = [
  ['recheck.24h', 1],
  ['recheck.72h', 3],
  ['recheck.7d', 7],
  ['recheck.30d', 30],
] as const;

export function leadWalks(stage: YearStage): void {
  const random = stage.random('leads walked');
  // Of companies that sign in, on the first platforms, which have an office.
  for (let i = 0; i < walkedLeads; i++) {
    const index = firstIndex + i * 12;
    const company = stage.companies.at(index % stage.companies.signedIn);
    const holder = stage.actors.holder(company);
    const goods = goodsOf(stage, random, index);
    const platform = stage.actors.byId(
      stage.city.platforms.find((p) => p.id === goods.platform)?.office ?? '',
    );
    const on = stage.days.after(`${stage.year}-0${i + 4}-11`, 0);
    const complained = stage.days.after(on, 2);
    const removed = stage.days.after(complained, 1);
    const name = `walked ${i}`;
    walk(stage, {
      kind: 'lead',
      name,
      on,
      by: systemActor,
      owner: { office: company.party.office ?? '', region: company.county },
      data: {
        ...goods,
        ...{ seller: { name: `测试小店${i + 1}${demoSign}` }, score: 0.93, verdict: 'suspect' },
        ...{
          snapshot: stage.document,
          foundAt: new Date(stage.zone.timeOf(on, 9 * 3_600_000)).toISOString(),
        },
      },
      steps: [
        { on: stage.days.after(on, 1), press: 'confirm', by: holder },
        { on: complained, press: 'complain', by: holder },
      ],
    });
    follow(stage, {
      kind: 'complaint',
      name,
      of: { kind: 'lead', name },
      from: complained,
      by: holder,
      steps: [
        { on: removed, press: 'submit', data: { pledge: true } },
        { on: removed, press: 'verify', by: platform },
        { on: removed, press: 'takeMeasure', by: platform, data: { measure: 'delete', response: '已删除' } },
        {
          on: stage.days.after(removed, 40),
          press: 'close',
          by: platform,
          data: { outcome: '复查未再上架' },
        },
        {
          on: stage.days.after(removed, 42),
          press: 'publish',
          by: platform,
          data: { publicNotice: `权利人投诉侵犯商标权${demoSign}`, publicResult: '已删除商品链接' },
        },
      ],
    });
    for (const [rule, days] of looks)
      follow(stage, {
        kind: 're_check',
        of: { kind: 'complaint', name },
        which: ({ data }) => data.rule === rule,
        from: removed,
        by: systemActor,
        steps: [{ on: stage.days.after(removed, days + 1), press: 'clear', data: { result: 'gone' } }],
      });
  }
}
