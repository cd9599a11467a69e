import { awardedFigure, programme } from '../common/programme.ts';
import { eq } from '../define/condition.ts';
import type { Figure } from '../define/figure.ts';
import { choice, file, list, longText, right, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';

const projects = label('个', 'projects');
const ofType = (
  type: 'industry' | 'enterprise',
  words: readonly [string, string],
  scope: Figure['scope'],
): Figure => awardedFigure(words, projects, scope, { where: eq('navigationType', type) });

/** 专利导航项目 of two kinds, after GB/T 39551 (domain-rules, rows 20 and 21). */
export const patentNavigation = programme({
  kind: 'patent_navigation',
  label: label('专利导航项目', 'Patent navigation project'),
  description: label(
    '按 GB/T 39551《专利导航指南》实施，分产业规划类和企业运营类',
    'Patent analysis that steers an industry or an enterprise, after GB/T 39551',
  ),
  levels: ['city', 'province', 'national', 'county'],
  awarded: label('已立项', 'Approved'),
  county: true,
  midterm: true,
  acceptance: true,
  fields: {
    navigationType: choice(label('导航类别', 'Type'), {
      required: true,
      options: {
        industry: label('产业规划类', 'For an industry'),
        enterprise: label('企业运营类', 'For an enterprise'),
      },
    }),
    standard: text(label('执行标准', 'Standard'), {
      max: 100,
      default: 'GB/T 39551',
      help: label('GB/T 39551 的相应部分', 'The part of GB/T 39551'),
    }),
    technicalField: longText(label('导航领域', 'Field')),
    patents: list(label('相关专利', 'Patents'), { of: right(label('专利', 'Patent')) }),
    report: file(label('导航报告', 'Report'), {
      multiple: true,
      accept: ['application/pdf'],
      automatic: true,
    }),
    conclusion: longText(label('导航结论', 'Conclusion'), { automatic: true }),
  },
  columns: ['name', 'applicant', 'navigationType', 'awardedOn', 'level', 'acceptedOn', 'county'],
  filters: ['name', 'applicant', 'navigationType', 'level', 'batch', 'county', 'industry', 'awardedOn'],
  acceptanceRequires: ['report'],
  acceptanceTakes: ['conclusion'],
  figures: {
    'navigation.industry': ofType(
      'industry',
      ['产业规划类专利导航项目', 'Navigation of industries'],
      'cumulative',
    ),
    'navigation.enterprise': ofType(
      'enterprise',
      ['企业运营类专利导航项目', 'Navigation of enterprises'],
      'cumulative',
    ),
    'navigation.industry.new': ofType(
      'industry',
      ['新立项产业规划类专利导航项目', 'Navigation of industries, approved'],
      'year',
    ),
    'navigation.enterprise.new': ofType(
      'enterprise',
      ['新立项企业运营类专利导航项目', 'Navigation of enterprises, approved'],
      'year',
    ),
    'navigation.accepted': {
      ...awardedFigure(['验收通过的专利导航项目', 'Navigation projects accepted'], projects, 'year'),
      at: 'acceptedOn',
    },
  },
});
