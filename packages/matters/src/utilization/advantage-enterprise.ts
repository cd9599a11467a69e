import { awardedFigure, programme } from '../common/programme.ts';
import { and, type Condition, eq } from '../define/condition.ts';
import type { Figure } from '../define/figure.ts';
import { choice, number } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import type { Adviser } from '../define/matter.ts';

const companies = label('家', 'companies');

const titled = (words: readonly [string, string], scope: Figure['scope'], where?: Condition): Figure =>
  awardedFigure(words, companies, scope, { companies: true, ...(where && { where }) });

const ofProvince = and(eq('level', 'province'), eq('category', 'advantage'));

/** A province asks for so many grants in three years (domain-rules 2.11). */
const grantsEnough: Adviser = {
  rules: ['programme.advantage_grants'],
  advise({ level, category, recentGrants }, { rules, today }) {
    const least = rules.find('programme.advantage_grants', today);
    if (level !== 'province' || category !== 'advantage' || !least || recentGrants === undefined) return [];
    if (Number(recentGrants) >= least.value) return [];
    return [
      {
        field: 'recentGrants',
        code: 'grants_few',
        message: label(
          `省级优势企业要求近三年授权不少于${least.value}件`,
          `A provincial advantage enterprise needs ${least.value} grants in three years`,
        ),
      },
    ];
  },
};

/** 知识产权试点、示范、优势企业（单位）of all levels; a company counts once (domain-rules, rows 26 and 27). */
export const advantageEnterprise = programme({
  kind: 'advantage_enterprise',
  label: label('知识产权试点示范和优势企业', 'IP pilot, model or advantage enterprise'),
  description: label(
    '各级知识产权试点、示范、优势企业（单位）的申报与认定；一家企业有多个称号的，累计数只计一家',
    'Titles of all levels; a company with several counts once',
  ),
  title: 'applicant',
  nameLabel: label('称号', 'Title'),
  applicantLabel: label('企业（单位）', 'Company'),
  levels: ['province', 'national', 'city', 'county'],
  awarded: label('已认定', 'Recognised'),
  county: true,
  validity: 'stated',
  fields: {
    category: choice(label('类别', 'Category'), {
      required: true,
      options: {
        advantage: label('优势', 'Advantage'),
        demonstration: label('示范', 'Model'),
        pilot: label('试点', 'Pilot'),
      },
    }),
    recentGrants: number(label('近三年授权专利数', 'Patents granted in three years'), {
      integer: true,
      min: 0,
    }),
  },
  columns: ['applicant', 'category', 'level', 'awardedOn', 'batch', 'validUntil', 'county'],
  filters: ['applicant', 'category', 'level', 'batch', 'county', 'industry', 'awardedOn', 'validUntil'],
  unique: ['applicant', 'category', 'level', 'batch'],
  advice: [grantsEnough],
  figures: {
    'advantage.province.new': titled(
      ['新增省级知识产权优势企业', 'New provincial advantage enterprises'],
      'year',
      ofProvince,
    ),
    'advantage.province.total': titled(
      ['省级知识产权优势企业（累计）', 'Provincial advantage enterprises so far'],
      'cumulative',
      ofProvince,
    ),
    'advantage.national.new': titled(
      ['新增国家知识产权优势示范企业', 'New national model and advantage enterprises'],
      'year',
      eq('level', 'national'),
    ),
    'advantage.national.total': titled(
      ['国家知识产权优势示范企业（累计）', 'National model and advantage enterprises so far'],
      'cumulative',
      eq('level', 'national'),
    ),
    'advantage.new': titled(['新增各级试点示范和优势企业（单位）', 'New enterprises with a title'], 'year'),
    'advantage.total': titled(
      ['各级试点示范和优势企业（单位）', 'Enterprises with a title so far'],
      'cumulative',
    ),
    'advantage.valid': titled(
      ['称号有效的试点示范和优势企业（单位）', 'Enterprises whose title is valid'],
      'snapshot',
    ),
  },
});
