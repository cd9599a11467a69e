import { holders, officers } from '../common/access.ts';
import { awardedFigure, programme } from '../common/programme.ts';
import { sum } from '../define/figure.ts';
import { list, longText, number, right } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';

const projects = label('个', 'projects');

/** 高价值专利培育项目 (domain-rules, row 19). */
export const patentCultivation = programme({
  kind: 'patent_cultivation',
  label: label('高价值专利培育项目', 'High-value patent project'),
  description: label(
    '围绕产业技术瓶颈培育高价值专利组合：申报、县级推荐、评审、公示、立项、中期检查、验收',
    'A portfolio of valuable patents grown around a bottleneck of an industry',
  ),
  levels: ['city', 'province', 'national', 'county'],
  awarded: label('已立项', 'Approved'),
  county: true,
  midterm: true,
  acceptance: true,
  fields: {
    bottleneck: longText(label('拟突破的技术瓶颈', 'Bottleneck to be overcome')),
    patents: list(label('相关专利', 'Patents'), { of: right(label('专利', 'Patent')) }),
    plannedFilings: number(label('计划申请发明专利数', 'Inventions to be filed'), { integer: true, min: 0 }),
    filings: number(label('已申请发明专利数', 'Inventions filed'), {
      automatic: true,
      integer: true,
      min: 0,
    }),
    granted: number(label('已授权发明专利数', 'Inventions granted'), {
      automatic: true,
      integer: true,
      min: 0,
    }),
  },
  transitions: {
    report: {
      label: label('填报进展', 'Report progress'),
      from: ['awarded'],
      to: 'awarded',
      by: [holders, officers],
      require: ['filings', 'granted'],
      input: ['patents'],
    },
  },
  figures: {
    'cultivation.projects': awardedFigure(
      ['高价值专利培育项目', 'High-value patent projects'],
      projects,
      'cumulative',
    ),
    'cultivation.new': awardedFigure(
      ['新立项高价值专利培育项目', 'High-value patent projects approved'],
      projects,
      'year',
    ),
    'cultivation.accepted': {
      ...awardedFigure(
        ['验收通过的高价值专利培育项目', 'High-value patent projects accepted'],
        projects,
        'year',
      ),
      at: 'acceptedOn',
    },
    'cultivation.grant_amount': awardedFigure(
      ['高价值专利培育项目资助金额', 'Grants to high-value patent projects'],
      label('万元', 'ten thousand yuan'),
      'year',
      { measure: sum('grant') },
    ),
  },
});
