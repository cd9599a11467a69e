import { spread } from '../random-numbers.ts';
import { walk } from '../walk.ts';
import { demoSign } from '../words.ts';
import type { YearPart } from '../year-part.ts';
import type { YearStage } from '../year-stage.ts';

const wan = 1_000_000;
const facilities = [
  ['centre', '知识产权保护中心', 'national', '智能制造、半导体'],
  ['cluster', '知识产权服务业集聚区', 'province', '高端服务'],
  ['platform', '知识产权运营服务平台', 'city', '知识产权运营'],
] as const;

/** 知识产权服务载体: prepared, approved, accepted, running. */
export const serviceFacilityPart: YearPart = {
  kind: 'service_facility',
  walks(stage) {
    const { year, city, places } = stage;
    for (const [i, [type, name, level, industries]] of facilities.entries()) {
      const [approvedOn, acceptedOn, runningOn] = [
        `${year}-01-2${i}`,
        `${year}-08-0${i + 3}`,
        `${year}-08-1${i + 6}`,
      ];
      walk(stage, {
        kind: 'service_facility',
        name: type,
        on: `${year - 1}-04-2${i}`,
        by: stage.actors.of('ipOffice'),
        data: {
          name: `${places.shortName(city.region)}${name}${demoSign}`,
          type,
          level,
          industries,
          county: city.region,
          preparedOn: `${year - 1}-04-2${i}`,
        },
        steps: [
          { on: approvedOn, press: 'approve', data: { approvedOn, approver: '国家知识产权局' } },
          { on: acceptedOn, press: 'accept', data: { acceptedOn } },
          { on: runningOn, press: 'run', data: { runningOn } },
          { on: `${year}-12-31`, press: 'unveil', data: { unveiledOn: `${year}-12-31` } },
        ],
      });
    }
  },
};

/** 服务载体建设资金: paid out in parts that add up to what the centre has cost. */
export const facilityInvestmentPart: YearPart = {
  kind: 'facility_investment',
  walks(stage) {
    const { year, city } = stage;
    const total = Math.max(2, Math.round(stage.targets.fen('center.investment') / wan));
    const purposes = ['场所改造', '设备购置', '信息系统'];
    for (const [i, share] of spread(
      total,
      Math.min(total, purposes.length),
      stage.random('investment'),
    ).entries())
      walk(stage, {
        kind: 'facility_investment',
        on: `${year}-0${i + 2}-18`,
        by: stage.actors.of('ipOffice'),
        data: () => ({
          ...{
            purpose: `${purposes[i] ?? ''}${demoSign}`,
            facility: stage.idOf('service_facility', 'centre'),
          },
          ...{
            facilityType: 'centre',
            amount: share * wan,
            source: i === 0 ? 'city' : 'central',
            county: city.region,
          },
        }),
        steps: [{ on: `${year}-0${i + 5}-20`, press: 'pay', data: { paidOn: `${year}-0${i + 5}-20` } }],
      });
  },
};

/** 服务载体场所 */
export const facilityPremisesPart: YearPart = {
  kind: 'facility_premises',
  walks(stage) {
    const { year, city } = stage;
    const areas = spread(stage.targets.count('center.area', 2), 2, stage.random('premises'));
    for (const [i, area] of areas.entries())
      walk(stage, {
        kind: 'facility_premises',
        on: `${year}-03-0${i + 2}`,
        by: stage.actors.of('ipOffice'),
        data: () => ({
          ...{
            address: `演示路${i + 1}号`,
            facility: stage.idOf('service_facility', 'centre'),
            facilityType: 'centre',
          },
          ...{ area, use: '办公', tenure: 'allotted', county: city.region },
        }),
        steps: [{ on: `${year}-08-0${i + 2}`, press: 'moveIn', data: { inUseFrom: `${year}-08-0${i + 2}` } }],
      });
  },
};

const services = ['agency', 'legal', 'information', 'commerce', 'consulting', 'training'] as const;

/** 服务业集聚区入驻企业: those settled, and those still arranging it when the year ends. */
export const clusterTenantPart: YearPart = {
  kind: 'cluster_tenant',
  walks(stage) {
    const settled = stage.targets.count('cluster.tenants');
    for (let i = 0; i < settled + stage.targets.count('cluster.pending'); i++) tenant(stage, i, i < settled);
  },
};

function tenant(stage: YearStage, index: number, isSettled: boolean): void {
  const { year, days } = stage;
  const county = clusterCounty(stage);
  const { stem } = stage.companies.at(index + 60);
  const intendedOn = days.after(`${year}-0${isSettled ? 7 : 9}-05`, index * 2);
  const startedOn = days.after(intendedOn, 10);
  const settledOn = days.after(intendedOn, 45);
  walk(stage, {
    kind: 'cluster_tenant',
    on: intendedOn,
    by: stage.actors.of('ipOffice', county),
    data: {
      firm: { name: `${stem}知识产权服务${demoSign}有限公司` },
      ...{
        cluster: `知识产权服务业集聚区${demoSign}`,
        services: [services[index % services.length] ?? 'other'],
      },
      ...{ area: 60 + index * 15, staff: 5 + index, county, intendedOn },
    },
    steps: [
      { on: startedOn, press: 'start', data: { startedOn } },
      ...(isSettled ? [{ on: settledOn, press: 'settle', data: { settledOn } }] : []),
    ],
  });
}

/** The second county of the pack's list has the cluster. */
const clusterCounty = ({ places, city }: YearStage): string => places.counties[1] ?? city.region;

/** 知识产权服务网点: information outlets of the province, and counters for trade marks in the counties. */
export const serviceOutletPart: YearPart = {
  kind: 'service_outlet',
  walks(stage) {
    const { year, places } = stage;
    const outlet = (name: string, type: string, level: string, county: string, recognisedOn: string) =>
      walk(stage, {
        kind: 'service_outlet',
        on: `${year}-01-12`,
        by: stage.actors.of('ipOffice', county),
        data: { name: `${name}${demoSign}`, type, level, host: { name: `演示单位${demoSign}` }, county },
        steps: [{ on: recognisedOn, press: 'open', data: { recognisedOn } }],
      });
    const home = places.counties.at(-2) ?? stage.city.region;
    for (let i = 0; i < stage.targets.count('outlet.province'); i++)
      outlet(`省知识产权信息公共服务网点${i + 1}`, 'information', 'province', home, `${year}-06-1${i + 1}`);
    for (const [i, county] of places.counties.slice(0, 5).entries())
      outlet(
        `${places.shortName(county)}商标品牌指导站`,
        i % 2 ? 'brand' : 'trademark',
        'county',
        county,
        `${year}-05-1${i + 1}`,
      );
  },
};
