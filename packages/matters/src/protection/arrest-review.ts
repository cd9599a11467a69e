import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { and, compare, field, present, value } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { choice, date, longText, number, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { procurators } from './justice-access.ts';
import { charge, county, dayOf, personsOf } from './justice-fields.ts';
import { noMoreThan, notBefore } from './justice-guards.ts';
import { cases, persons } from './procuracy-figures.ts';

const inTime = notBefore(
  'decided_before_receipt',
  'receivedOn',
  'decidedOn',
  '决定不能早于受理',
  'A decision is not older than the request',
);
const noMore = (of: string) =>
  noMoreThan(
    'more_persons_than_asked',
    of,
    'persons',
    '人数不能多于提请人数',
    'No more persons than were asked for',
  );

/** 审查逮捕: the procuratorate decides in 7 days on the arrest that the police ask for; cases and persons count apart. */
export const arrestReview = defineMatter({
  kind: 'arrest_review',
  chapter: 'protection',
  label: label('审查逮捕', 'Arrest review'),
  description: label(
    '公安机关提请批准逮捕的案件，七日内决定；件数和人数分别统计，仅检察机关可见',
    'What the police ask to arrest for; cases and persons count apart; seen by the procuratorate alone',
  ),
  fields: {
    name: text(label('案件名称', 'Case'), { required: true }),
    caseNumber: text(label('审查逮捕案号', 'Case number'), { required: true }),
    requestedBy: text(label('提请机关', 'Requested by'), { required: true }),
    policeNumber: text(label('提请批准逮捕书文号', 'Number of the request')),
    charge,
    receivedOn: date(label('受理日期', 'Received on'), { required: true }),
    persons: number(label('提请逮捕人数', 'Persons asked for'), { required: true, integer: true, min: 1 }),
    prosecutor: text(label('承办检察官', 'Prosecutor'), { visibleTo: ['procurator'] }),
    county,
    decidedOn: dayOf('决定日期', 'Decided on'),
    approvedPersons: personsOf('批准逮捕人数', 'Persons approved'),
    refusedPersons: personsOf('不批准逮捕人数', 'Persons refused'),
    refusalGround: choice(label('不批准逮捕情形', 'Ground of the refusal'), {
      automatic: true,
      options: {
        noCrime: label('不构成犯罪', 'No crime'),
        evidence: label('事实不清、证据不足', 'Too little evidence'),
        noNeed: label('无社会危险性', 'No danger'),
        other: label('其他', 'Other'),
      },
    }),
    note: longText(label('说明', 'Note'), { automatic: true }),
    ...struckFields,
  },
  title: 'name',
  columns: ['name', 'receivedOn', 'persons', 'decidedOn', 'approvedPersons', 'refusedPersons', 'caseNumber'],
  filters: ['name', 'charge', 'county', 'receivedOn', 'decidedOn'],
  unique: ['caseNumber'],
  region: { field: 'county' },
  states: {
    reviewing: { label: label('审查中', 'Under review'), colour: 'processing', awaits: ['procurator'] },
    approved: { label: label('批准逮捕', 'Approved'), final: true, colour: 'success' },
    refused: { label: label('不批准逮捕', 'Refused'), final: true },
    withdrawn: { label: label('提请机关撤回', 'Request withdrawn'), final: true },
    struck: struckState,
  },
  initial: 'reviewing',
  transitions: {
    approve: {
      label: label('批准逮捕', 'Approve'),
      from: ['reviewing'],
      to: 'approved',
      by: [procurators],
      require: ['decidedOn', 'approvedPersons'],
      input: ['refusedPersons', 'refusalGround', 'note'],
      guards: [inTime, noMore('approvedPersons')],
    },
    refuse: {
      label: label('不批准逮捕', 'Refuse'),
      from: ['reviewing'],
      to: 'refused',
      by: [procurators],
      require: ['decidedOn', 'refusedPersons', 'refusalGround'],
      input: ['note'],
      guards: [inTime, noMore('refusedPersons')],
    },
    withdraw: {
      label: label('登记撤回提请', 'Record a withdrawal'),
      from: ['reviewing'],
      to: 'withdrawn',
      by: [procurators],
      require: ['decidedOn'],
      input: ['note'],
    },
    strike: strike(['reviewing', 'approved', 'refused', 'withdrawn'], [procurators]),
  },
  access: { read: [procurators], create: [procurators], edit: [procurators] },
  deadlines: {
    decision: {
      label: label('审查逮捕', 'Decision on the arrest'),
      from: 'receivedOn',
      until: 'decidedOn',
      within: 'procuracy.arrest',
      remindBefore: 'remind.day',
    },
  },
  figures: {
    'procuratorate.arrest.cases': cases('批准逮捕件数', 'Cases with an arrest approved', 'decidedOn', {
      where: and(standing, compare('gt', field('approvedPersons'), value(0))),
    }),
    'procuratorate.arrest.persons': persons(
      '批准逮捕人数',
      'Persons whose arrest was approved',
      'decidedOn',
      'approvedPersons',
    ),
    'procuratorate.arrest.received.cases': cases(
      '受理提请逮捕件数',
      'Cases received for arrest',
      'receivedOn',
    ),
    'procuratorate.arrest.received.persons': persons(
      '受理提请逮捕人数',
      'Persons received for arrest',
      'receivedOn',
      'persons',
    ),
    'procuratorate.arrest.refused.cases': cases(
      '不批准逮捕件数',
      'Cases with an arrest refused',
      'decidedOn',
      {
        where: and(standing, present('refusedPersons')),
      },
    ),
    'procuratorate.arrest.refused.persons': persons(
      '不批准逮捕人数',
      'Persons whose arrest was refused',
      'decidedOn',
      'refusedPersons',
    ),
    'procuratorate.arrest.pending': cases(
      '年末未决审查逮捕',
      'Arrest reviews pending at the end',
      'receivedOn',
      {
        scope: 'snapshot',
        until: 'decidedOn',
      },
    ),
  },
});
