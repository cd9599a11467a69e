import { officers, systemOnly } from '../common/access.ts';
import { publicOffices } from '../common/public-offices.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { and, eq, not, or, present } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, type Figure } from '../define/figure.ts';
import { choice, date, file, flag, list, longText, ref, region, text, url } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import type { Grant, Guard } from '../define/matter.ts';

const drafters: readonly Grant[] = [publicOffices, officers];
const documents = (zh: string, en: string, scope: Figure['scope'], where = standing): Figure => ({
  label: label(zh, en),
  unit: label('份', 'documents'),
  scope,
  at: 'issuedOn',
  where,
  measure: count(),
});

const firstWithBasis: Guard = {
  code: 'first_without_basis',
  when: or(not(eq('firstInProvince', true)), present('firstBasis')),
  message: label('请写明“全省率先”的依据', 'Say what “first in the province” rests on'),
};

/** 政策文件: plans, opinions and rules on IP, from the draft to the repeal (domain-rules, rows 4 and 5). */
export const policyDocument = defineMatter({
  kind: 'policy_document',
  chapter: 'creation',
  label: label('政策文件', 'Policy document'),
  description: label(
    '规划、意见、办法、方案等，从起草到废止',
    'Plans, opinions, rules, from draft to repeal',
  ),
  fields: {
    title: text(label('文件名称', 'Title'), { required: true }),
    documentType: choice(label('文件种类', 'Type'), {
      required: true,
      options: {
        plan: label('规划', 'Plan'),
        opinion: label('意见', 'Opinions'),
        rule: label('规定、办法', 'Rules'),
        scheme: label('方案、措施', 'Scheme'),
        notice: label('通知及其他', 'Notice or other'),
      },
    }),
    issuers: list(label('发文单位', 'Issued by'), { required: true, of: text(label('单位', 'Body')) }),
    county: region(label('适用县（市、区）', 'County'), {
      help: label('不填即全市', 'Blank: the whole city'),
    }),
    chapters: choice(label('涉及环节', 'Concerns'), {
      multiple: true,
      options: {
        creation: label('创造', 'Creation'),
        utilization: label('运用', 'Utilization'),
        protection: label('保护', 'Protection'),
        management: label('管理', 'Management'),
        service: label('服务', 'Service'),
      },
    }),
    firstInProvince: flag(label('全省率先出台', 'First in the province'), { default: false }),
    firstBasis: text(label('率先出台的依据', 'What that rests on')),
    draft: file(label('草案', 'Draft'), { multiple: true }),
    document: file(label('正式文本', 'Document'), { multiple: true, accept: ['application/pdf'] }),
    address: url(label('公开网址', 'Address')),
    documentNumber: text(label('文号', 'Document number'), { automatic: true }),
    consultedOn: date(label('公开征求意见日期', 'Put to the public on'), { automatic: true }),
    issuedOn: date(label('印发日期', 'Issued on'), { automatic: true }),
    effectiveTo: date(label('有效期至', 'In force until')),
    endedOn: date(label('失效或废止日期', 'Ended on'), { automatic: true }),
    endReason: longText(label('失效或废止原因', 'Why it ended'), { automatic: true }),
    replacedBy: ref(label('替代文件', 'Replaced by'), { to: 'policy_document', automatic: true }),
    ...struckFields,
  },
  title: 'title',
  columns: ['title', 'issuers', 'issuedOn', 'documentType', 'documentNumber', 'effectiveTo'],
  filters: ['title', 'documentType', 'county', 'firstInProvince', 'issuedOn', 'effectiveTo'],
  unique: ['documentNumber'],
  region: { field: 'county' },
  states: {
    drafting: { label: label('起草中', 'Being drafted') },
    consulting: { label: label('征求意见', 'Put to the public'), colour: 'processing' },
    issued: { label: label('现行', 'In force'), colour: 'success' },
    expired: { label: label('已失效', 'Expired'), final: true },
    repealed: { label: label('已废止', 'Repealed'), final: true },
    abandoned: { label: label('停止起草', 'Abandoned'), final: true },
    struck: struckState,
  },
  initial: 'drafting',
  transitions: {
    consult: {
      label: label('公开征求意见', 'Put to the public'),
      from: ['drafting'],
      to: 'consulting',
      by: drafters,
      require: ['draft'],
      sets: { consultedOn: { now: 'date' } },
    },
    issue: {
      label: label('印发', 'Issue'),
      from: ['drafting', 'consulting'],
      to: 'issued',
      by: drafters,
      require: ['documentNumber', 'issuedOn'],
      input: ['document', 'address', 'effectiveTo', 'firstInProvince', 'firstBasis'],
      guards: [firstWithBasis],
    },
    expire: {
      label: label('有效期届满', 'Expire'),
      from: ['issued'],
      to: 'expired',
      by: [systemOnly],
      sets: { endedOn: { field: 'effectiveTo' } },
    },
    repeal: {
      label: label('废止', 'Repeal'),
      from: ['issued'],
      to: 'repealed',
      by: drafters,
      require: ['endedOn', 'endReason'],
      input: ['replacedBy'],
    },
    abandon: {
      label: label('停止起草', 'Abandon'),
      from: ['drafting', 'consulting'],
      to: 'abandoned',
      by: drafters,
      input: ['endReason'],
      sets: { endedOn: { now: 'date' } },
    },
    strike: strike(['issued', 'expired', 'repealed'], drafters),
  },
  guards: [firstWithBasis],
  access: { read: drafters, create: drafters, edit: drafters },
  deadlines: {
    validity: {
      label: label('文件有效期', 'Term of the document'),
      from: 'effectiveTo',
      until: 'endedOn',
      within: 'stated_term.end',
      remindBefore: 'policy.expiry_remind',
      onExpiry: 'expire',
    },
  },
  figures: {
    'policy.issued': documents('出台知识产权政策文件', 'Policy documents issued', 'year'),
    'policy.first_in_province': documents(
      '全省率先出台的政策文件',
      'Policy documents first in the province',
      'year',
      and(standing, eq('firstInProvince', true)),
    ),
    'policy.in_force': {
      ...documents('现行知识产权政策文件', 'Policy documents in force', 'snapshot'),
      until: 'endedOn',
    },
  },
});
