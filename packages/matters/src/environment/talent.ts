import { grant, systemOnly } from '../common/access.ts';
import { strike, struckFields, struckState } from '../common/struck.ts';
import { inMyRegion } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { choice, date, file, party, ref, region, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { levels, talentFigures } from './talent-figures.ts';

/** Persons are known to the office that recognises them; other offices see numbers only (domain-rules 4, question 15). */
const recognisers = grant('humanResources', inMyRegion);

/** 高层次人才认定: a person recognised at one of five levels for work on IP (domain-rules, row 84). */
export const talent = defineMatter({
  kind: 'talent',
  chapter: 'environment',
  label: label('知识产权高层次人才', 'IP talent'),
  description: label(
    '以知识产权业绩（如专利奖）认定的高层次人才，分五个层次',
    'Talents of five levels, recognised for work on IP such as a patent award',
  ),
  fields: {
    name: text(label('姓名', 'Name'), { required: true }),
    level: choice(label('层次', 'Level'), { required: true, options: levels }),
    employer: party(label('用人单位', 'Employer')),
    county: region(label('所属县（市、区）', 'County')),
    basis: choice(label('认定依据', 'Recognised for'), {
      required: true,
      options: {
        patent_award: label('专利奖', 'Patent award'),
        invention: label('发明创造', 'Inventions'),
        profession: label('知识产权职业资格或职称', 'Qualification in IP'),
        programme: label('人才计划', 'Talent programme'),
        other: label('其他', 'Other'),
      },
    }),
    basisNote: text(label('依据说明', 'In detail'), {
      help: label('如所获奖项、项目名称', 'The award or the project'),
    }),
    appliedOn: date(label('申报日期', 'Applied on'), { required: true }),
    replaces: ref(label('原认定', 'Earlier recognition'), {
      to: 'talent',
      help: label('提高层次的填写', 'Where a level is raised'),
    }),
    publicisedOn: date(label('公示日期', 'Put to the public on'), { automatic: true }),
    recognisedOn: date(label('认定日期', 'Recognised on'), { automatic: true }),
    documentNumber: text(label('认定文号', 'Document number'), { automatic: true }),
    validUntil: date(label('有效期至', 'Valid until'), { automatic: true }),
    document: file(label('认定文件', 'Document'), { accept: ['application/pdf'] }),
    endedOn: date(label('结束日期', 'Ended on'), { automatic: true }),
    endReason: text(label('结束原因', 'Why it ended'), { automatic: true }),
    ...struckFields,
  },
  title: 'name',
  columns: ['name', 'level', 'recognisedOn', 'employer', 'basis', 'validUntil', 'county'],
  filters: ['name', 'level', 'employer', 'basis', 'county', 'recognisedOn', 'validUntil'],
  region: { field: 'county' },
  states: {
    applied: { label: label('已申报', 'Applied'), colour: 'processing', awaits: ['humanResources'] },
    publicised: {
      label: label('公示中', 'Put to the public'),
      colour: 'processing',
      awaits: ['humanResources'],
    },
    recognised: { label: label('已认定', 'Recognised'), colour: 'success' },
    declined: { label: label('未认定', 'Not recognised'), final: true },
    raised: { label: label('已提高层次', 'Raised to another level'), final: true },
    expired: { label: label('有效期满', 'Expired'), final: true },
    revoked: { label: label('已取消', 'Revoked'), final: true, colour: 'error' },
    struck: struckState,
  },
  initial: 'applied',
  transitions: {
    publicise: {
      label: label('公示', 'Put to the public'),
      from: ['applied'],
      to: 'publicised',
      by: [recognisers],
      sets: { publicisedOn: { now: 'date' } },
    },
    recognise: {
      label: label('认定', 'Recognise'),
      from: ['publicised'],
      to: 'recognised',
      by: [recognisers],
      require: ['recognisedOn', 'documentNumber'],
      input: ['level', 'validUntil'],
      effects: [{ effect: 'fire', on: 'replaces', transition: 'raise' }],
    },
    decline: {
      label: label('不予认定', 'Do not recognise'),
      from: ['applied', 'publicised'],
      to: 'declined',
      by: [recognisers],
      require: ['endReason'],
      sets: { endedOn: { now: 'date' } },
    },
    raise: {
      label: label('提高层次', 'Raise to another level'),
      from: ['recognised', 'expired'],
      to: 'raised',
      by: [systemOnly],
      sets: { endedOn: { now: 'date', keep: true } },
    },
    expire: {
      label: label('有效期满', 'Expire'),
      from: ['recognised'],
      to: 'expired',
      by: [systemOnly],
      sets: { endedOn: { field: 'validUntil' } },
    },
    revoke: {
      label: label('取消认定', 'Revoke'),
      from: ['recognised', 'expired'],
      to: 'revoked',
      by: [recognisers],
      require: ['endReason'],
      sets: { endedOn: { now: 'date' } },
      confirm: label('取消后不再计入认定人数', 'They will no longer count among the recognised'),
    },
    strike: strike(['applied', 'publicised', 'recognised', 'raised', 'expired', 'revoked'], [recognisers]),
  },
  access: { read: [recognisers], create: [recognisers], edit: [recognisers] },
  deadlines: {
    validity: {
      label: label('认定有效期', 'Validity of the recognition'),
      from: 'validUntil',
      until: 'endedOn',
      within: 'stated_term.end',
      remindBefore: 'remind.week',
      onExpiry: 'expire',
    },
  },
  figures: talentFigures,
});
