import { officers, systemOnly } from '../common/access.ts';
import { otherOffices, publicOffices } from '../common/public-offices.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { compare, field, not, or, present } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count } from '../define/figure.ts';
import { choice, date, file, longText, region, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import type { Grant, Guard } from '../define/matter.ts';

const offices: readonly Grant[] = [otherOffices, officers];

/** What agreements are about; the parties say the same, since a figure counts one kind of record. */
export const agreementSubjects = {
  credit: label('信用分级分类监管', 'Credit-based supervision'),
  fast_rights: label('快速维权协作', 'Fast protection of rights'),
  joint_protection: label('协同保护', 'Joint protection'),
  cross_region: label('跨区域协作', 'Cooperation across regions'),
  service: label('服务与运用合作', 'Service and utilization'),
  other: label('其他', 'Other'),
};

const ends: Guard = {
  code: 'ends_before_it_starts',
  when: or(
    not(present('validUntil')),
    not(present('signedOn')),
    compare('le', field('signedOn'), field('validUntil')),
  ),
  message: label('截止日不能早于签署日期', 'It cannot end before it is signed'),
};

/** 合作协议: an agreement of offices; each party signs for itself in a record of its own (domain-rules, row 83). */
export const agreement = defineMatter({
  kind: 'agreement',
  chapter: 'environment',
  label: label('合作协议', 'Agreement'),
  description: label(
    '部门间的协议、协作机制；签署方逐一登记',
    'An agreement or mechanism of offices; its parties are entered one by one',
  ),
  fields: {
    title: text(label('协议名称', 'Title'), { required: true }),
    subject: choice(label('事项', 'Subject'), { required: true, options: agreementSubjects }),
    lead: text(label('牵头单位', 'Lead')),
    county: region(label('适用县（市、区）', 'County'), {
      help: label('不填即全市', 'Blank: the whole city'),
    }),
    content: longText(label('主要内容', 'Content')),
    signedOn: date(label('签署日期', 'Signed on'), { automatic: true }),
    validUntil: date(label('有效期至', 'Valid until'), {
      help: label('不填则长期有效', 'Blank: without end'),
    }),
    document: file(label('协议文本', 'Text'), { multiple: true, accept: ['application/pdf'] }),
    endedOn: date(label('终止日期', 'Ended on'), { automatic: true }),
    endReason: text(label('终止原因', 'Why it ended'), { automatic: true }),
    ...struckFields,
  },
  title: 'title',
  columns: ['title', 'subject', 'signedOn', 'lead', 'validUntil'],
  filters: ['title', 'subject', 'county', 'signedOn', 'validUntil'],
  region: { field: 'county' },
  states: {
    preparing: { label: label('商议中', 'Being prepared') },
    signed: { label: label('已签署', 'Signed'), colour: 'success' },
    ended: { label: label('已终止', 'Ended'), final: true },
    abandoned: { label: label('未签署', 'Not signed'), final: true },
    struck: struckState,
  },
  initial: 'preparing',
  transitions: {
    sign: {
      label: label('登记签署', 'Record the signing'),
      from: ['preparing'],
      to: 'signed',
      by: offices,
      require: ['signedOn'],
      input: ['validUntil', 'document'],
      guards: [ends],
    },
    abandon: {
      label: label('不再签署', 'Abandon'),
      from: ['preparing'],
      to: 'abandoned',
      by: offices,
      input: ['endReason'],
      sets: { endedOn: { now: 'date' } },
    },
    expire: {
      label: label('到期终止', 'Expire'),
      from: ['signed'],
      to: 'ended',
      by: [systemOnly],
      sets: { endedOn: { field: 'validUntil' } },
    },
    end: {
      label: label('登记终止', 'Record the end'),
      from: ['signed'],
      to: 'ended',
      by: offices,
      require: ['endedOn', 'endReason'],
    },
    strike: strike(['preparing', 'signed', 'ended', 'abandoned'], offices),
  },
  guards: [ends],
  access: { read: [publicOffices, officers], create: offices, edit: offices },
  deadlines: {
    validity: {
      label: label('协议有效期', 'Term of the agreement'),
      from: 'validUntil',
      until: 'endedOn',
      within: 'stated_term.end',
      remindBefore: 'remind.week',
      onExpiry: 'expire',
    },
  },
  figures: {
    'agreement.signed': {
      label: label('签署合作协议', 'Agreements signed'),
      unit: label('份', 'agreements'),
      scope: 'year',
      at: 'signedOn',
      where: standing,
      measure: count(),
    },
    'agreement.in_force': {
      label: label('现行合作协议', 'Agreements in force'),
      unit: label('份', 'agreements'),
      scope: 'snapshot',
      at: 'signedOn',
      until: 'endedOn',
      where: standing,
      measure: count(),
    },
  },
});
