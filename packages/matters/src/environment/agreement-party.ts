import { officers } from '../common/access.ts';
import { otherOffices, publicOffices } from '../common/public-offices.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { and, eq, field } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { distinct, type Figure } from '../define/figure.ts';
import { choice, date, party, person, ref, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import type { Grant } from '../define/matter.ts';
import { agreementSubjects } from './agreement.ts';

const offices: readonly Grant[] = [otherOffices, officers];

/** An office that signed two such agreements in a year is one party. */
const parties = (zh: string, en: string): Figure => ({
  label: label(zh, en),
  unit: label('个', 'parties'),
  scope: 'year',
  at: 'signedOn',
  where: standing,
  measure: distinct(field('party', 'name')),
});

/** 协议签署方: one party of one agreement. */
export const agreementParty = defineMatter({
  kind: 'agreement_party',
  chapter: 'environment',
  label: label('协议签署方', 'Party of an agreement'),
  fields: {
    agreement: ref(label('协议', 'Agreement'), { to: 'agreement', required: true, fixed: true }),
    subject: choice(label('协议事项', 'Subject of the agreement'), {
      required: true,
      options: agreementSubjects,
    }),
    party: party(label('签署单位', 'Party'), { required: true }),
    signatory: person(label('签署人', 'Signed by')),
    signedOn: date(label('签署日期', 'Signed on'), { automatic: true }),
    endedOn: date(label('退出日期', 'Withdrew on'), { automatic: true }),
    endReason: text(label('退出原因', 'Why it withdrew'), { automatic: true }),
    ...struckFields,
  },
  title: 'party',
  columns: ['party', 'agreement', 'signedOn', 'subject', 'signatory'],
  filters: ['agreement', 'party', 'subject', 'signedOn'],
  unique: ['agreement', 'party'],
  states: {
    invited: { label: label('待签署', 'To sign') },
    signed: { label: label('已签署', 'Signed'), colour: 'success' },
    withdrawn: { label: label('已退出', 'Withdrew'), final: true },
    declined: { label: label('未签署', 'Did not sign'), final: true },
    struck: struckState,
  },
  initial: 'invited',
  transitions: {
    sign: {
      label: label('登记签署', 'Record the signing'),
      from: ['invited'],
      to: 'signed',
      by: offices,
      require: ['signedOn'],
      input: ['signatory'],
    },
    decline: {
      label: label('登记未签署', 'Record that it did not sign'),
      from: ['invited'],
      to: 'declined',
      by: offices,
    },
    withdraw: {
      label: label('登记退出', 'Record the withdrawal'),
      from: ['signed'],
      to: 'withdrawn',
      by: offices,
      require: ['endedOn', 'endReason'],
    },
    strike: strike(['invited', 'signed', 'withdrawn', 'declined'], offices),
  },
  access: { read: [publicOffices, officers], create: offices, edit: offices },
  figures: {
    'credit.parties': {
      ...parties('信用监管框架协议签署部门', 'Parties of the agreement on credit-based supervision'),
      where: and(standing, eq('subject', 'credit')),
    },
    'agreement.parties': parties('合作协议签署单位', 'Parties of agreements'),
  },
});
