import { officers } from '../common/access.ts';
import { publicOffices } from '../common/public-offices.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { always, and, type Condition, eq, inState } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, type Figure } from '../define/figure.ts';
import {
  choice,
  courtCaseNumber,
  date,
  longText,
  money,
  number,
  region,
  text,
  url,
} from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { type Role, roles } from '../define/roles.ts';
import { dayOf } from './justice-fields.ts';

const everyone = Object.keys(roles).filter((role) => role !== 'system') as Role[];
const keepers = [publicOffices, officers];

const chosen = (zh: string, en: string, where: Condition, more: Partial<Figure> = {}): Figure => ({
  label: label(zh, en),
  unit: label('件', 'cases'),
  scope: 'year',
  at: 'selectedOn',
  where: and(standing, where),
  measure: count(),
  ...more,
});

/**
 * 典型案例: a case that an authority holds up as a model. Parties stand as they were published (王某等人). A city's own
 * figures pick one case by its code: the sentence and the fine of the year's best-known case.
 */
export const modelCase = defineMatter({
  kind: 'model_case',
  chapter: 'protection',
  label: label('典型案例', 'Model case'),
  description: label(
    '国家、省、市发布的典型案例；当事人按公布时的写法，入选后公开',
    'Cases published as models; parties as they were published; open to all once selected',
  ),
  fields: {
    title: text(label('案例名称', 'Case'), { required: true }),
    code: text(label('案例代码', 'Code'), {
      required: true,
      max: 40,
      fixed: true,
      help: label('短的英文或拼音代码，统计指标以此指定案例', 'Short: figures name the case by it'),
    }),
    field: choice(label('保护途径', 'By'), {
      required: true,
      options: {
        admin: label('行政执法', 'Administrative enforcement'),
        criminal: label('刑事', 'Criminal'),
        civil: label('民事审判', 'Civil justice'),
        adminCourt: label('行政审判', 'Administrative justice'),
        customs: label('海关', 'Customs'),
        mediation: label('调解、裁决', 'Mediation or ruling'),
      },
    }),
    level: choice(label('级别', 'Level'), {
      required: true,
      options: {
        national: label('国家级', 'National'),
        province: label('省级', 'Provincial'),
        city: label('市级', 'City'),
        county: label('县级', 'County'),
      },
    }),
    list: text(label('所属评选', 'List'), {
      help: label('如年度商标行政保护十大典型案例', 'Such as the ten model cases of a year'),
    }),
    handledBy: text(label('办案单位', 'Handled by'), { required: true }),
    parties: text(label('当事人（按公布写法）', 'Parties, as published')),
    charge: text(label('案由、罪名', 'Cause or charge')),
    brands: text(label('涉及权利', 'Rights')),
    sourceNumber: courtCaseNumber(label('来源案件案号', 'Number of the court case')),
    penaltyNumber: text(label('行政处罚决定书文号', 'Number of the penalty decision')),
    decidedOn: date(label('裁判或处罚日期', 'Decided on')),
    defendants: number(label('被告人（当事人）人数', 'Persons'), { integer: true, min: 1 }),
    sentenceYears: number(label('主犯刑期', 'Sentence of the principal'), {
      min: 0,
      unit: label('年', 'years'),
    }),
    fine: money(label('罚金或罚款', 'Fine')),
    damages: money(label('判赔金额', 'Damages')),
    gist: longText(label('典型意义', 'Why it is a model')),
    county: region(label('所属县（市、区）', 'County')),
    selectedBy: text(label('发布机关', 'Selected by'), { automatic: true }),
    selectedOn: dayOf('发布日期', 'Selected on'),
    link: url(label('发布网址', 'Published at'), { automatic: true }),
    takenOffOn: dayOf('撤下日期', 'Taken off on'),
    endReason: text(label('撤下原因', 'Why it was taken off'), { automatic: true }),
    ...struckFields,
  },
  title: 'title',
  columns: ['title', 'level', 'selectedOn', 'list', 'handledBy', 'selectedBy', 'code'],
  filters: ['title', 'field', 'level', 'list', 'county', 'decidedOn', 'selectedOn'],
  unique: ['code'],
  region: { field: 'county' },
  states: {
    proposed: { label: label('推荐中', 'Proposed'), colour: 'processing' },
    selected: { label: label('已入选', 'Selected'), colour: 'success' },
    not_selected: { label: label('未入选', 'Not selected'), final: true },
    taken_off: { label: label('已撤下', 'Taken off'), final: true, colour: 'error' },
    struck: struckState,
  },
  initial: 'proposed',
  transitions: {
    select: {
      label: label('登记入选', 'Record the selection'),
      from: ['proposed'],
      to: 'selected',
      by: keepers,
      require: ['selectedBy', 'selectedOn'],
      input: ['link'],
      confirm: label(
        '入选后任何人可见，请核对当事人已匿名',
        'Anyone will see it: are the parties anonymous?',
      ),
    },
    reject: {
      label: label('未入选', 'Not selected'),
      from: ['proposed'],
      to: 'not_selected',
      by: keepers,
    },
    takeOff: {
      label: label('撤下', 'Take off'),
      from: ['selected'],
      to: 'taken_off',
      by: keepers,
      require: ['takenOffOn', 'endReason'],
    },
    strike: strike(['proposed', 'selected', 'not_selected', 'taken_off'], keepers),
  },
  access: {
    read: [{ roles: everyone, when: inState('selected') }, ...keepers],
    create: [publicOffices],
    edit: keepers,
  },
  figures: {
    'model_case.national': chosen('入选国家级典型案例', 'National model cases', eq('level', 'national')),
    'model_case.province': chosen('入选省级典型案例', 'Provincial model cases', eq('level', 'province')),
    'model_case.city': chosen('发布市级典型案例', 'Model cases of the city', eq('level', 'city')),
    'model_case.total': chosen('入选典型案例（累计）', 'Model cases so far', always, { scope: 'cumulative' }),
    'model_case.standing': chosen('现有典型案例', 'Model cases that still are', always, {
      scope: 'snapshot',
      until: 'takenOffOn',
    }),
  },
});
