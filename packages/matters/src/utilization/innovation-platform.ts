import { awardedFigure, programme } from '../common/programme.ts';
import { and, type Condition, eq, oneOf } from '../define/condition.ts';
import type { Figure } from '../define/figure.ts';
import { choice, text } from '../define/kinds/index.ts';
import { type Label, label } from '../define/label.ts';

const office = 'developmentReform';
const each = label('个', 'platforms');
const houses = label('家', 'platforms');

const platforms = (
  words: readonly [string, string],
  unit: Label,
  scope: Figure['scope'],
  where?: Condition,
): Figure => awardedFigure(words, unit, scope, { office, ...(where && { where }) });

const centre = eq('platformType', 'tech_center');
const erc = eq('platformType', 'erc');
const branch = eq('platformType', 'branch_institute');

/** 创新平台: technology centres, engineering research centres, branch institutes (domain-rules, rows 35 to 37 and 39). */
export const innovationPlatform = programme({
  kind: 'innovation_platform',
  label: label('创新平台', 'Innovation platform'),
  description: label(
    '企业技术中心、工程研究中心、产业技术分院等的申报、批准与撤销',
    'Technology centres, engineering research centres, branch institutes: applied for, approved, revoked',
  ),
  run: ['developmentReform'],
  nameLabel: label('平台名称', 'Name of the platform'),
  applicantLabel: label('依托（牵头）单位', 'Host'),
  levels: ['national', 'province', 'city', 'county'],
  awarded: label('已批准', 'Approved'),
  fields: {
    platformType: choice(label('平台类型', 'Type'), {
      required: true,
      options: {
        tech_center: label('企业技术中心', 'Enterprise technology centre'),
        erc: label('工程研究中心', 'Engineering research centre'),
        branch_institute: label(
          '协同创新院产业技术分院',
          'Branch of the institute of collaborative innovation',
        ),
        laboratory: label('重点实验室', 'Key laboratory'),
        other: label('其他', 'Other'),
      },
    }),
    approver: text(label('批准机关', 'Approved by'), { automatic: true, max: 100 }),
  },
  columns: ['name', 'applicant', 'awardedOn', 'platformType', 'level', 'approver', 'county'],
  filters: ['name', 'applicant', 'platformType', 'level', 'county', 'industry', 'awardedOn'],
  unique: ['name', 'applicant', 'platformType', 'level'],
  awardRequires: ['approver'],
  figures: {
    'platform.tech_center.national': platforms(
      ['国家级企业技术中心', 'National enterprise technology centres'],
      each,
      'cumulative',
      and(centre, eq('level', 'national')),
    ),
    'platform.tech_center.national_new': platforms(
      ['国家级企业技术中心（新认定）', 'National enterprise technology centres, new'],
      each,
      'year',
      and(centre, eq('level', 'national')),
    ),
    'platform.erc.national_new': platforms(
      ['国家工程研究中心（新批准）', 'National engineering research centres, new'],
      each,
      'year',
      and(erc, eq('level', 'national')),
    ),
    'platform.erc.province_plus': platforms(
      ['省级以上工程研究中心', 'Engineering research centres of a province or the nation'],
      houses,
      'cumulative',
      and(erc, oneOf('level', ['national', 'province'])),
    ),
    'platform.branch_institute': platforms(
      ['省协同创新院产业技术分院', 'Branches of the institute of collaborative innovation'],
      houses,
      'cumulative',
      branch,
    ),
    'platform.new': platforms(['新批准创新平台', 'Innovation platforms approved'], each, 'year'),
  },
});
