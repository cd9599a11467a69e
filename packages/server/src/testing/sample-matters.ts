import {
  compare,
  core,
  count,
  createdByMe,
  type DatedRule,
  defineMatter,
  field,
  inMyRegion,
  inState,
  isMyOffice,
  kinds,
  label,
  ownOffice,
  RuleBook,
  ratio,
  sum,
  value,
} from '@citong/matters';
import type { EngineCity } from '../engine/index.ts';

const {
  text,
  money,
  number,
  date,
  dateTime,
  choice,
  flag,
  party,
  office,
  person,
  region,
  ref,
  right,
  list,
  json,
  platform,
} = kinds;
const l = (word: string) => label(`${word}（中）`, word);

/** A register entry with a natural key. */
export const sampleMark = defineMatter({
  kind: 'sample_mark',
  chapter: 'creation',
  label: l('mark'),
  fields: {
    number: text(l('number'), { required: true }),
    classNo: number(l('class'), { integer: true, required: true }),
    name: text(l('name')),
    holder: party(l('holder')),
    registeredOn: date(l('registered on')),
    feeFen: money(l('fee')),
    secret: person(l('secret'), { visibleTo: ['ipOfficer'] }),
    goods: list(l('goods'), { of: text(l('good')) }),
    watched: flag(l('watched')),
    soldOn: platform(l('sold on')),
    markets: list(l('markets'), { of: platform(l('market')) }),
  },
  title: 'name',
  columns: ['number', 'classNo', 'name'],
  states: { live: { label: l('live') }, dead: { label: l('dead'), final: true } },
  initial: 'live',
  transitions: {
    expire: {
      label: l('expire'),
      from: ['live'],
      to: 'dead',
      by: [{ roles: ['ipOfficer'] }],
      effects: [{ effect: 'fireAll', kind: 'sample_claim', by: 'mark', transition: 'withdraw' }],
    },
  },
  access: {
    read: [{ roles: ['ipOfficer', 'admin', 'platform'] }, { roles: ['rightHolder'], when: ownOffice }],
    create: [{ roles: ['rightHolder', 'ipOfficer', 'admin'] }],
    edit: [{ roles: ['rightHolder'], when: ownOffice }, { roles: ['ipOfficer'] }],
  },
  unique: ['number', 'classNo'],
  figures: {
    'sample.marks': {
      label: l('marks'),
      unit: label('件', 'marks'),
      scope: 'cumulative',
      at: 'registeredOn',
      measure: count(),
    },
  },
});

/** A matter with clocks, guards, effects and fields of every way of access. */
export const sampleClaim = defineMatter({
  kind: 'sample_claim',
  chapter: 'protection',
  label: l('claim'),
  fields: {
    subject: text(l('subject'), { required: true }),
    mark: ref(l('mark'), { to: 'sample_mark' }),
    right: right(l('right')),
    platform: office(l('platform'), { required: true, officeKind: 'platform' }),
    seller: party(l('seller')),
    amount: money(l('amount')),
    place: region(l('place')),
    ways: choice(l('ways'), { multiple: true, options: { shop: l('shop'), live: l('live stream') } }),
    way: choice(l('way'), { options: { shop: l('shop'), live: l('live stream') } }),
    pledged: flag(l('pledged')),
    facts: json(l('facts'), { automatic: true }),
    note: text(l('note'), { visibleTo: ['platform', 'ipOfficer'] }),
    sentAt: dateTime(l('sent at'), { automatic: true }),
    answeredAt: dateTime(l('answered at'), { automatic: true }),
    answer: text(l('answer'), { automatic: true }),
  },
  title: 'subject',
  columns: ['subject', 'seller', 'amount'],
  states: {
    draft: { label: l('draft') },
    sent: { label: l('sent'), awaits: ['platform'] },
    answered: { label: l('answered'), final: true },
    late: { label: l('late'), awaits: ['platform'] },
    withdrawn: { label: l('withdrawn'), final: true },
  },
  initial: 'draft',
  transitions: {
    send: {
      label: l('send'),
      from: ['draft'],
      to: 'sent',
      by: [{ roles: ['rightHolder'], when: ownOffice }],
      sets: { sentAt: { now: 'dateTime' } },
      guards: [
        {
          code: 'pledge_missing',
          when: compare('eq', field('pledged'), value(true)),
          message: l('pledge first'),
        },
      ],
      effects: [
        { effect: 'job', queue: 'sample' },
        {
          effect: 'create',
          kind: 'sample_check',
          fields: { claim: { core: 'id' }, sentBy: { actor: 'name' } },
          each: {
            rules: ['check.first', 'check.second'],
            from: 'sentAt',
            dueField: 'plannedAt',
            ruleField: 'rule',
          },
        },
      ],
      bulk: true,
    },
    answer: {
      label: l('answer'),
      from: ['sent', 'late'],
      to: 'answered',
      by: [{ roles: ['platform'], when: isMyOffice('platform') }],
      input: ['note'],
      require: ['answer'],
      sets: { answeredAt: { now: 'dateTime' } },
    },
    runOut: { label: l('run out'), from: ['sent'], to: 'late', by: [{ roles: ['system'] }] },
    withdraw: {
      label: l('withdraw'),
      from: ['draft', 'sent', 'late'],
      to: 'withdrawn',
      by: [{ roles: ['rightHolder'], when: createdByMe }],
      effects: [{ effect: 'fireAll', kind: 'sample_check', by: 'claim', transition: 'drop' }],
    },
  },
  access: {
    read: [
      { roles: ['rightHolder'], when: ownOffice },
      {
        roles: ['platform'],
        when: { op: 'and', of: [isMyOffice('platform'), inState('sent', 'answered', 'late')] },
      },
      { roles: ['ipOfficer'], when: inMyRegion },
      { roles: ['admin'] },
    ],
    create: [{ roles: ['rightHolder'] }, { roles: ['ipOfficer'], when: inMyRegion }],
    edit: [{ roles: ['rightHolder'], when: { op: 'and', of: [ownOffice, inState('draft')] } }],
  },
  region: { field: 'place' },
  deadlines: {
    answer: {
      label: l('answer'),
      from: 'sentAt',
      until: 'answeredAt',
      within: 'claim.answer',
      remindBefore: 'claim.remind',
      onExpiry: 'runOut',
      escalateTo: 'ipOffice',
    },
  },
  figures: {
    'sample.claims': {
      label: l('claims'),
      unit: label('件', 'claims'),
      scope: 'year',
      at: 'sentAt',
      measure: count(),
    },
    'sample.amount': {
      label: l('amount'),
      unit: label('元', 'yuan'),
      scope: 'year',
      at: 'sentAt',
      measure: sum('amount'),
      where: compare('ne', core('state'), value('withdrawn')),
    },
    'sample.on_time': {
      label: l('answered in time'),
      unit: label('%', '%'),
      scope: 'year',
      at: 'sentAt',
      measure: ratio({ from: 'sentAt', to: 'answeredAt', rule: 'claim.answer' }),
    },
  },
});

/** Made by an effect, fired by an effect. */
export const sampleCheck = defineMatter({
  kind: 'sample_check',
  chapter: 'protection',
  label: l('check'),
  fields: {
    claim: ref(l('claim'), { to: 'sample_claim', required: true }),
    plannedAt: dateTime(l('planned at')),
    rule: text(l('rule')),
    sentBy: text(l('sent by')),
  },
  title: 'rule',
  columns: ['rule', 'plannedAt', 'claim'],
  states: { waiting: { label: l('waiting') }, dropped: { label: l('dropped'), final: true } },
  initial: 'waiting',
  transitions: {
    drop: { label: l('drop'), from: ['waiting'], to: 'dropped', by: [{ roles: ['admin'] }] },
  },
  access: {
    read: [{ roles: ['admin', 'ipOfficer'] }, { roles: ['rightHolder'], when: ownOffice }],
    create: [{ roles: ['admin'] }],
    edit: [],
  },
  noForm: true,
});

export const sampleDefinitions = [sampleMark, sampleClaim, sampleCheck];

const rule = (id: string, unit: DatedRule['unit'], v: number): DatedRule => ({
  id,
  label: l(id),
  value: v,
  unit,
  effectiveFrom: '2000-01-01',
  effectiveTo: null,
  basis: 'a rule of the tests',
});

export const sampleCity: EngineCity = {
  timeZone: 'Asia/Shanghai',
  holidays: [],
  rules: new RuleBook([
    rule('claim.answer', 'hour', 24),
    rule('claim.remind', 'hour', 4),
    rule('check.first', 'hour', 24),
    rule('check.second', 'calendar_day', 3),
  ]),
};
