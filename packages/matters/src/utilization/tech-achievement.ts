import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { and, compare, eq, field, inState, or, ownOffice, value } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, distinct, type Figure } from '../define/figure.ts';
import { choice, date, flag, list, money, right } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { everyCompany, matchers, matchersAnywhere, office, owners } from './match-access.ts';
import { attachments, companyOf, contactOf, contentFields, fairFields, placeFields } from './match-fields.ts';

const exhibited = and(standing, eq('isExhibited', true));
const exhibits = (zh: string, en: string): Figure => ({
  label: label(zh, en),
  unit: label('项', 'exhibits'),
  scope: 'year',
  at: 'exhibitedOn',
  where: exhibited,
  measure: count(),
  office,
});

/** 创新成果: what institutes and companies offer, shown at fairs or not (domain-rules, row 17). */
export const techAchievement = defineMatter({
  kind: 'tech_achievement',
  chapter: 'utilization',
  label: label('创新项目成果', 'Achievement'),
  description: label(
    '院校和企业可转化的成果：征集、发布、参展、对接、转化',
    'What institutes and companies offer: collected, published, shown, matched, put to use',
  ),
  fields: {
    ...contentFields,
    holder: companyOf('成果单位', 'Holder'),
    ...placeFields,
    maturity: choice(label('成熟度', 'Maturity'), {
      options: {
        research: label('研发阶段', 'Research'),
        pilot: label('中试阶段', 'Pilot'),
        industrial: label('可产业化', 'Ready for industry'),
      },
    }),
    rights: list(label('自主知识产权', 'Rights'), { of: right(label('权利', 'Right')) }),
    price: money(label('意向价格', 'Asking price')),
    contact: contactOf('rightHolder'),
    documents: attachments,
    ...fairFields,
    publishedOn: date(label('发布日期', 'Published on'), { automatic: true }),
    isExhibited: flag(label('参展', 'Exhibited'), { automatic: true }),
    exhibitedOn: date(label('参展日期', 'Exhibited on'), { automatic: true }),
    endedOn: date(label('转化或撤回日期', 'Ended on'), { automatic: true }),
    ...struckFields,
  },
  title: 'name',
  columns: ['name', 'holder', 'publishedOn', 'industry', 'maturity', 'exhibitedOn', 'county'],
  filters: [
    'name',
    'holder',
    'industry',
    'technicalField',
    'maturity',
    'fair',
    'fairRound',
    'county',
    'exhibitedOn',
  ],
  unique: ['name', 'holder', 'fairRound'],
  owner: { field: 'holder', part: 'office' },
  region: { field: 'county' },
  states: {
    collected: { label: label('已征集', 'Collected'), colour: 'processing', awaits: ['developmentReform'] },
    published: { label: label('已发布', 'Published'), colour: 'success' },
    exhibited: { label: label('已参展', 'Exhibited'), colour: 'success' },
    transferred: { label: label('已转化', 'Put to use'), final: true, colour: 'success' },
    withdrawn: { label: label('已撤回', 'Withdrawn'), final: true },
    struck: struckState,
  },
  initial: 'collected',
  transitions: {
    publish: {
      label: label('发布', 'Publish'),
      from: ['collected'],
      to: 'published',
      by: [matchers],
      sets: { publishedOn: { now: 'date' } },
      bulk: true,
    },
    exhibit: {
      label: label('登记参展', 'Record that it was shown'),
      from: ['published'],
      to: 'exhibited',
      by: [matchers],
      require: ['exhibitedOn', 'fair'],
      input: ['fairRound'],
      sets: { isExhibited: { value: true } },
      bulk: true,
    },
    unexhibit: {
      label: label('撤销参展', 'It was not shown'),
      from: ['exhibited'],
      to: 'published',
      by: [matchers],
      sets: { isExhibited: { value: false }, exhibitedOn: { value: null } },
    },
    transfer: {
      label: label('登记转化', 'Record that it was put to use'),
      from: ['published', 'exhibited'],
      to: 'transferred',
      by: [matchers, owners],
      require: ['endedOn'],
    },
    withdraw: {
      label: label('撤回', 'Withdraw'),
      from: ['collected', 'published', 'exhibited'],
      to: 'withdrawn',
      by: [owners, matchers],
      sets: { endedOn: { now: 'date' } },
    },
    strike: strike(['collected', 'published', 'exhibited', 'transferred'], [matchers]),
  },
  guards: [
    {
      code: 'uscc_missing',
      when: or(
        { op: 'present', left: field('holder', 'uscc') },
        compare('eq', field('holder', 'person'), value(true)),
      ),
      message: label(
        '单位须填写统一社会信用代码，参展企业据以去重',
        'Give the credit code: exhibitors count once',
      ),
    },
  ],
  access: {
    read: [owners, matchers, everyCompany('published', 'exhibited')],
    create: [{ roles: ['rightHolder'] }, matchersAnywhere],
    edit: [{ roles: ['rightHolder'], when: and(ownOffice, inState('collected')) }, matchers],
  },
  figures: {
    'match.exhibitors': {
      ...exhibits('交易会参展企业', 'Exhibitors at fairs'),
      unit: label('家', 'companies'),
      measure: distinct(field('holder', 'uscc')),
    },
    'match.exhibits': exhibits('交易会参展成果项目', 'Exhibits at fairs'),
    'match.achievements': {
      ...exhibits('发布创新成果', 'Achievements published'),
      at: 'publishedOn',
      where: standing,
    },
    'match.transferred': {
      ...exhibits('已转化创新成果', 'Achievements put to use'),
      at: 'endedOn',
      where: inState('transferred'),
    },
  },
});
