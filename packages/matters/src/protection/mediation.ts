import { grant, officers } from '../common/access.ts';
import { standing, struckState } from '../common/struck.ts';
import { and, type Condition, eq, field, inState, not, or, ownOffice, present } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { average, count, distinct, type Figure, ratio, sum } from '../define/figure.ts';
import { label } from '../define/label.ts';
import type { State } from '../define/matter.ts';
import type { Role } from '../define/roles.ts';
import { mediationFields } from './mediation-fields.ts';
import { applicants, mediationTransitions, mediators, respondents } from './mediation-transitions.ts';

const open = (zh: string, en: string, colour: State['colour'] = 'processing'): State => ({
  label: label(zh, en),
  colour,
  awaits: ['mediator'] satisfies Role[],
});
const ended = (zh: string, en: string, colour: State['colour'] = 'default'): State => ({
  label: label(zh, en),
  final: true,
  colour,
});

const disputes = (zh: string, en: string, at: string, ...where: Condition[]): Figure => ({
  label: label(zh, en),
  unit: label('件', 'disputes'),
  scope: 'year',
  at,
  where: and(standing, ...where),
  measure: count(),
  office: 'mediation',
});
const share = (zh: string, en: string, hit: Condition, ...where: Condition[]): Figure => ({
  ...disputes(zh, en, 'endedOn', ...where),
  unit: label('比例', 'share'),
  measure: ratio(hit),
});
const agreed = present('effectiveOn');
const patents = or(eq('disputeType', 'invention'), eq('disputeType', 'utility'), eq('disputeType', 'design'));

/** 知识产权纠纷调解 (domain-rules 2.6). */
export const mediation = defineMatter({
  kind: 'mediation',
  chapter: 'protection',
  label: label('知识产权纠纷调解', 'Mediation'),
  fields: mediationFields,
  title: 'title',
  columns: [
    'title',
    'applicant',
    'respondent',
    'disputeType',
    'acceptedOn',
    'endedOn',
    'agreedAmount',
    'county',
  ],
  filters: [
    'disputeType',
    'applicant',
    'respondent',
    'county',
    'origin',
    'acceptedOn',
    'endedOn',
    'confirmedOn',
  ],
  region: { field: 'county' },
  sets: { appliedOn: { now: 'date', keep: true } },
  states: {
    applied: open('已申请', 'Applied', 'warning'),
    not_accepted: ended('不予受理', 'Not accepted'),
    consented: open('双方同意', 'Consented'),
    accepted: open('已受理', 'Accepted'),
    assigned: open('已指定调解员', 'Mediator assigned'),
    mediating: open('调解中', 'Mediating'),
    agreed: open('达成协议', 'Agreed', 'success'),
    failed: ended('调解不成', 'Failed', 'error'),
    withdrawn: ended('已撤回', 'Withdrawn'),
    performing: open('履行中', 'Being performed'),
    performed: ended('已履行', 'Performed', 'success'),
    breached: ended('未履行', 'Breached', 'error'),
    struck: struckState,
  },
  initial: 'applied',
  transitions: mediationTransitions,
  access: {
    read: [mediators, officers, applicants, ...respondents],
    create: [grant('mediator'), grant('rightHolder')],
    edit: [mediators, grant('rightHolder', and(ownOffice, inState('applied')))],
  },
  deadlines: {
    term: {
      label: label('调解期限', 'Mediation'),
      from: 'acceptedOn',
      until: 'endedOn',
      within: 'mediation.term',
      when: not(present('agreedUntil')),
      remindBefore: 'remind.days',
    },
    agreedTerm: {
      label: label('当事人约定的调解期限', 'Term that the parties agreed on'),
      from: 'agreedUntil',
      until: 'endedOn',
      within: 'stated_term.end',
      remindBefore: 'remind.days',
    },
    confirmation: {
      label: label('共同申请司法确认', 'Joint request for confirmation'),
      from: 'effectiveOn',
      until: 'confirmationRequestedOn',
      within: 'mediation.confirm_request',
      when: eq('wantsConfirmation', true),
      remindBefore: 'remind.days',
    },
  },
  figures: {
    'mediation.accepted': disputes('受理调解', 'Disputes accepted', 'acceptedOn'),
    'mediation.closed': disputes('调解结案', 'Mediations ended', 'endedOn'),
    'mediation.agreed': disputes('调解成功', 'Agreements', 'endedOn', agreed),
    'mediation.success_rate': share('调解成功率', 'Share of the mediations ended that agreed', agreed),
    'mediation.confirmed': disputes('获司法确认的调解协议', 'Agreements confirmed', 'confirmedOn'),
    'mediation.confirmation_rate': share(
      '调解协议司法确认率',
      'Share of the agreements confirmed by a court',
      present('confirmedOn'),
      agreed,
    ),
    'mediation.performance_rate': share(
      '调解协议履行率',
      'Share of the agreements performed',
      inState('performed'),
      agreed,
    ),
    'mediation.patents': disputes('专利纠纷调解结案', 'Patent mediations ended', 'endedOn', patents),
    'mediation.counties': {
      ...disputes('开展知识产权纠纷调解的县（市、区）', 'Counties with a mediation', 'endedOn'),
      unit: label('个', 'counties'),
      measure: distinct(field('county')),
    },
    'mediation.amount': {
      ...disputes('调解协议金额', 'Amount agreed on', 'endedOn', agreed),
      unit: label('万元', 'ten thousand yuan'),
      measure: sum('agreedAmount'),
    },
    'mediation.days': {
      ...disputes('调解平均天数', 'Mean days of a mediation', 'endedOn', present('acceptedOn')),
      unit: label('天', 'days'),
      measure: average({ daysBetween: ['acceptedOn', 'endedOn'] }),
    },
    'mediation.pending': {
      ...disputes('调解在办', 'Mediations in hand', 'acceptedOn'),
      scope: 'snapshot',
      until: 'endedOn',
    },
  },
});
