import type { MatterData } from '@citong/matters';
import { spread } from '../random-numbers.ts';
import type { FigureId } from '../targets.ts';
import { type Step, walk } from '../walk.ts';
import { demoSign } from '../words.ts';
import type { YearPart } from '../year-part.ts';
import type { YearStage } from '../year-stage.ts';

const provinces = ['浙江', '广东', '江苏', '山东', '河南', '江西'] as const;

/** 挂牌督办: cases that the province supervises until they are solved. */
export const supervisedCasePart: YearPart = {
  kind: 'supervised_case',
  walks(stage) {
    const { year, days } = stage;
    for (let i = 0; i < stage.targets.count('police.supervised'); i++) {
      const on = days.after(`${year}-0${2 + (i % 4)}-1${i % 9}`, 0);
      const { county, stem } = stage.companies.at(i + 4);
      walk(stage, {
        kind: 'supervised_case',
        on,
        by: stage.actors.of('police', county),
        data: { name: `${stem}商标被假冒案${demoSign}`, authority: 'province', proposedOn: on, county },
        steps: [
          {
            on: days.after(on, 12),
            press: 'issue',
            data: {
              letterNumber: `演示督〔${year}〕${i + 1}号`,
              issuedOn: days.after(on, 12),
              dueOn: days.after(on, 100),
            },
          },
          { on: days.after(on, 40), press: 'report', data: { report: '已查明生产窝点' } },
          { on: days.after(on, 70), press: 'report', data: { report: '已收网' } },
          {
            on: days.after(on, 95),
            press: 'complete',
            data: { completedOn: days.after(on, 95), result: '全部到案' },
          },
          { on: days.after(on, 110), press: 'release', data: { releasedOn: days.after(on, 110) } },
        ],
      });
    }
  },
};

/** 集群战役: begun by the province at the city's request, with a lead for each province that takes part. */
export const clusterOperationPart: YearPart = {
  kind: 'cluster_operation',
  walks(stage) {
    const { year, days, city } = stage;
    const by = stage.actors.of('police');
    for (let i = 0; i < stage.targets.count('police.cluster'); i++) {
      const on = days.after(`${year}-0${1 + (i % 6)}-${10 + i}`, 0);
      const [asked, begun, sent] = [days.after(on, 6), days.after(on, 16), days.after(on, 22)];
      const [checked, closed, tallied] = [days.after(on, 60), days.after(on, 90), days.after(on, 130)];
      walk(stage, {
        kind: 'cluster_operation',
        name: `${i}`,
        on,
        by,
        data: {
          name: `${stage.companies.at(i + 1).stem}品牌集群战役${demoSign}`,
          leads: 20 + i * 7,
          charge: '214',
          county: city.region,
        },
        steps: [
          {
            on: asked,
            press: 'request',
            data: { requestedOn: asked, requestNumber: `演示请〔${year}〕${i + 1}号` },
          },
          { on: begun, press: 'approve', data: { approvedBy: '省公安厅', initiatedOn: begun } },
          { on: sent, press: 'dispatch', data: { dispatchedOn: sent, provinces: provinces.length } },
          { on: checked, press: 'verify', data: { verifiedOn: checked } },
          { on: closed, press: 'closeNet', data: { netClosedOn: closed } },
          {
            on: tallied,
            press: 'tally',
            data: {
              talliedOn: tallied,
              solved: 3 + i,
              arrested: 4 + i * 2,
              value: 900_000_000 + i * 70_000_000,
            },
          },
        ],
      });
      clusterLeads(stage, i, sent, closed);
    }
  },
};

function clusterLeads(stage: YearStage, index: number, sent: string, closed: string): void {
  for (const [i, province] of provinces.slice(0, 2 + (index % 3)).entries())
    walk(stage, {
      kind: 'cluster_lead',
      on: sent,
      by: stage.actors.of('police'),
      data: () => ({
        ...{ province, operation: stage.idOf('cluster_operation', `${index}`), leads: 3 + i },
        ...{ dispatchedOn: sent, county: stage.city.region },
      }),
      steps: [
        { on: stage.days.after(sent, 20), press: 'verify', data: { verifiedOn: stage.days.after(sent, 20) } },
        {
          on: closed,
          press: 'close',
          data: { closedOn: closed, solved: 1, arrested: 1 + i, value: 40_000_000 },
        },
      ],
    });
}

const places = ['北京', '四川', '山东', '河南', '重庆', '石狮'] as const;
const results: readonly (readonly [field: string, figure: FigureId])[] = [
  ['officers', 'crossregion.officers'],
  ['arrested', 'crossregion.arrested'],
  ['production', 'crossregion.production'],
  ['storage', 'crossregion.storage'],
  ['sales', 'crossregion.sales'],
];

/** 异地打假专案: one operation in several places; its results add up to the figures. */
export const crossRegionPart: YearPart = {
  kind: 'cross_region_operation',
  walks(stage) {
    const { year, city } = stage;
    const by = stage.actors.of('police');
    const netClosedOn = `${year}-10-19`;
    walk(stage, {
      kind: 'cross_region_operation',
      name: 'operation',
      on: `${year}-07-22`,
      by,
      data: {
        ...{ name: `“7·22”专案${demoSign}`, charge: '213', openedOn: `${year}-07-22`, county: city.region },
        ...{ reportedBy: stage.companies.at(0).party, brand: stage.companies.at(0).stem },
      },
      steps: [
        {
          on: `${year}-08-02`,
          press: 'request',
          data: { requestedOn: `${year}-08-02`, coordinator: '省公安厅' },
        },
        { on: `${year}-09-15`, press: 'deploy', data: { deployedOn: `${year}-09-15` } },
        { on: netClosedOn, press: 'closeNet', data: { netClosedOn } },
        { on: `${year}-12-20`, press: 'conclude', data: { concludedOn: `${year}-12-20` } },
      ],
    });
    for (const [i, result] of resultsByPlace(stage).entries())
      walk(stage, {
        kind: 'cross_region_place',
        on: `${year}-09-16`,
        by,
        data: () => ({
          ...{ place: places[i] ?? '', operation: stage.idOf('cross_region_operation', 'operation') },
          ...{ assignedOn: `${year}-09-16`, county: city.region },
        }),
        steps: atPlace(netClosedOn, `${year}-11-03`, result),
      });
  },
};

function atPlace(netClosedOn: string, asOf: string, result: MatterData): Step[] {
  const source = `战果核定表${demoSign}`;
  return [
    {
      on: netClosedOn,
      press: 'closeNet',
      data: { netClosedOn, source: `收网快报${demoSign}`, asOf: netClosedOn, ...result },
    },
    { on: asOf, press: 'verify', data: { netClosedOn, source, asOf, ...result } },
  ];
}

function resultsByPlace(stage: YearStage): MatterData[] {
  const split = (total: number, name: string): number[] =>
    spread(total, places.length, stage.random(`crossregion ${name}`), 0);
  const value = split(stage.targets.fen('crossregion.value'), 'value');
  const counts = results.map(
    ([field, figure]) => [field, split(stage.targets.count(figure), field)] as const,
  );
  return places.map((_, i) => ({
    value: value[i] ?? 0,
    ...Object.fromEntries(counts.map(([field, of]) => [field, of[i] ?? 0])),
  }));
}
