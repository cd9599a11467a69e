import { officers } from '../common/access.ts';
import { publicOffices, publicRoles } from '../common/public-offices.ts';
import {
  and,
  compare,
  eq,
  field,
  inState,
  not,
  oneOf,
  or,
  ownOffice,
  present,
  value,
} from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { choice, date, file, longText, number, person, ref, region, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import type { Grant, Guard } from '../define/matter.ts';
import { largeSubjects, statementFigures, subjects } from './statement-subjects.ts';

const other = { other: { label: label('其他', 'Other') } };
const options = Object.fromEntries(
  Object.entries({ ...subjects, ...other }).map(([name, s]) => [name, s.label]),
);
const drafters: Grant = { roles: publicRoles, when: and(ownOffice, inState('draft')) };

const complete: readonly Guard[] = [
  {
    code: 'topic_missing',
    when: or(not(eq('subject', 'other')), present('topic')),
    message: label('“其他”须写明具体事项', 'Say what it is about'),
  },
  {
    code: 'value_in_ten_thousands',
    when: or(not(oneOf('subject', largeSubjects)), compare('ge', field('value'), value(10_000))),
    message: label(
      '数值过小，像是以“万”为单位；请填写人数、户数',
      'Too small, as if given in ten thousands: give single persons or entities',
    ),
  },
  {
    code: 'publication_missing',
    when: or(not(eq('subject', 'population')), present('publishedOn')),
    message: label('人口数须填写公布日期', 'Say when the population was published'),
  },
];

/** 单位申报数据: a figure that no record here gives, stated and signed by an office with its source (domain-rules 3). */
export const statement = defineMatter({
  kind: 'statement',
  chapter: 'creation',
  label: label('单位申报数据', 'Stated figure'),
  description: label(
    '系统没有明细的数据（排名、人口、市场主体等），由单位填报、责任人签字，注明来源',
    'A number without records here (a rank, a population), stated and signed by an office with its source',
  ),
  fields: {
    subject: choice(label('申报事项', 'Subject'), { required: true, fixed: true, options }),
    topic: text(label('具体事项', 'In detail')),
    value: number(label('数值', 'Value'), {
      required: true,
      min: 0,
      help: label(
        '以单个为单位：人口填人数，市场主体填户数，排名填位次或年数',
        'In single units: persons, entities, places or years',
      ),
    }),
    asOf: date(label('数据截至日期', 'As of'), { required: true }),
    publishedOn: date(label('来源公布日期', 'Published on'), {
      help: label('人口以最近一次公布的为准', 'Of populations the last published counts'),
    }),
    county: region(label('所属县（市、区）', 'County'), {
      help: label('不填即全市', 'Blank: the whole city'),
    }),
    signatory: person(label('签字人', 'Signatory'), { required: true }),
    source: text(label('来源文件', 'Source document'), {
      required: true,
      help: label('文件名称、文号或公报', 'Title and number of the document'),
    }),
    document: file(label('来源文件附件', 'Source document, file'), {
      multiple: true,
      accept: ['application/pdf', 'image/*'],
    }),
    note: longText(label('说明', 'Note')),
    statedOn: date(label('申报日期', 'Stated on'), { automatic: true }),
    endedOn: date(label('撤回或更正日期', 'Withdrawn or corrected on'), { automatic: true }),
    endReason: text(label('撤回或更正原因', 'Why it was withdrawn or corrected'), { automatic: true }),
    replacedBy: ref(label('更正后的申报', 'Corrected statement'), { to: 'statement', automatic: true }),
  },
  title: 'subject',
  columns: ['subject', 'value', 'asOf', 'topic', 'signatory', 'source', 'statedOn'],
  filters: ['subject', 'asOf', 'statedOn', 'county'],
  region: { field: 'county' },
  states: {
    draft: { label: label('草稿', 'Draft'), awaits: publicRoles },
    signed: { label: label('已签字', 'Signed'), colour: 'success' },
    superseded: { label: label('已更正', 'Superseded'), final: true },
    withdrawn: { label: label('已撤回', 'Withdrawn'), final: true },
  },
  initial: 'draft',
  transitions: {
    sign: {
      label: label('签字申报', 'Sign'),
      from: ['draft'],
      to: 'signed',
      by: [publicOffices],
      require: ['signatory', 'source'],
      sets: { statedOn: { now: 'date', keep: true } },
      confirm: label(
        '签字后不能修改，只能更正或撤回',
        'A signed statement can only be corrected or withdrawn',
      ),
    },
    supersede: {
      label: label('更正', 'Supersede'),
      from: ['signed'],
      to: 'superseded',
      by: [publicOffices],
      require: ['endReason'],
      input: ['replacedBy'],
      sets: { endedOn: { now: 'date' } },
      confirm: label(
        '原数不再统计，请另行申报正确的数',
        'It will count no more: state the right number anew',
      ),
    },
    withdraw: {
      label: label('撤回', 'Withdraw'),
      from: ['draft', 'signed'],
      to: 'withdrawn',
      by: [publicOffices],
      require: ['endReason'],
      sets: { endedOn: { now: 'date' } },
    },
  },
  guards: complete,
  access: {
    read: [publicOffices, officers],
    create: [publicOffices],
    edit: [drafters],
  },
  figures: statementFigures,
});
