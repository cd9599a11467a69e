import type { FigureId } from '../targets.ts';
import { walk } from '../walk.ts';
import { demoSign } from '../words.ts';
import type { YearPart } from '../year-part.ts';

/** Honours that the paper counts. */
const counted: readonly { figure: FigureId; category: string; name: string; office?: 'copyrightOffice' }[] = [
  { figure: 'enterprise.top500', category: 'enterprise_top500', name: '全国民营企业发明专利500家' },
  {
    figure: 'copyright.demo_unit',
    category: 'copyright_demo_unit',
    name: '全国版权示范单位',
    office: 'copyrightOffice',
  },
  {
    figure: 'copyright.demo_park',
    category: 'copyright_demo_park',
    name: '全国版权示范园区',
    office: 'copyrightOffice',
  },
];

/** And those that it tells of: category, level, how many years ago, name, who got it. */
const others = [
  ['city_title', 'national', 6, '国家知识产权示范城市', 'ipOffice'],
  ['city_title', 'national', 3, '国家知识产权运营服务体系建设重点城市', 'ipOffice'],
  ['city_title', 'national', 9, '国家商标战略实施示范城市', 'ipOffice'],
  ['business_environment', 'national', 0, '营商环境评价知识产权标杆城市', 'ipOffice'],
  ['advanced_collective', 'national', 0, '全国知识产权系统先进集体', 'ipOffice'],
  ['performance_review', 'national', 0, '重点城市中期绩效评价', 'ipOffice'],
  ['assessment', 'provincial', 0, '打击侵权假冒工作综治考评', 'ipOffice'],
  ['merit', 'national', 0, '查处重大侵权盗版案件有功单位', 'copyrightOffice'],
] as const;

/** 荣誉与评价: put forward by an office, then awarded; the honours of companies by import. */
export const honourPart: YearPart = {
  kind: 'honour',
  *rows(stage) {
    const { year, targets, companies, actors, days } = stage;
    const random = stage.random('honours');
    for (const { figure, category, name, office } of counted)
      for (let i = 0; i < targets.count(figure); i++) {
        const { party, county } = companies.at(i + 1);
        yield {
          state: 'awarded',
          by: actors.of(office ?? 'ipOffice'),
          data: {
            ...{ name, category, level: 'national', recipient: party, county, edition: String(year) },
            ...(figure === 'enterprise.top500' && { rank: random.between(20, 480) }),
            awardedOn: days.ofYear(random, year),
          },
        };
      }
  },
  walks(stage) {
    const { year, actors, city } = stage;
    for (const [category, level, ago, name, office] of others) {
      const by = actors.of(office);
      const awardedOn = `${year - ago}-0${(name.length % 8) + 1}-18`;
      walk(stage, {
        kind: 'honour',
        on: `${year}-01-06`,
        by,
        data: {
          ...{ name, category, level, edition: String(year - ago) },
          recipient: { name: category === 'city_title' ? city.name.zh : by.name },
          county: city.region,
          note: `演示数据${demoSign}`,
        },
        steps: [
          {
            on: ago === 0 ? stage.days.after(awardedOn, 3) : `${year}-01-07`,
            press: 'award',
            data: { awardedOn },
          },
        ],
      });
    }
  },
};
