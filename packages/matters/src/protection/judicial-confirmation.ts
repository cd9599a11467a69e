import { grant, officers } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import {
  and,
  type Condition,
  inMyRegion,
  inState,
  isMyOffice,
  ownOffice,
  present,
} from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { average, count, type Figure, ratio } from '../define/figure.ts';
import {
  choice,
  courtCaseNumber,
  date,
  flag,
  longText,
  money,
  office,
  party,
  ref,
  region,
  text,
} from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import type { Adviser, Effect, Grant, MatterDefinition } from '../define/matter.ts';
import { courtLevel, courtLevels, disputeTypes } from './disputes.ts';

const automatic = true;
const on = (zh: string, en: string) => date(label(zh, en), { automatic });
const mediators = grant('mediator', inMyRegion);
const parties: readonly Grant[] = [
  grant('rightHolder', isMyOffice('applicant')),
  grant('rightHolder', isMyOffice('respondent')),
];
/** The court that was asked; the mediation body records what came back on paper. */
const courts: readonly Grant[] = [grant('court', isMyOffice('court')), mediators];
const today = { now: 'date' } as const;

/** A mediation may be in any of these when its confirmation comes. */
const confirmed: readonly Effect[] = ['Agreed', 'Performing', 'Performed', 'Breached'].map((state) => ({
  effect: 'fire',
  on: 'mediation',
  transition: `markConfirmedIn${state}`,
  fields: { confirmedOn: { field: 'decidedOn' } },
}));

const transitions: MatterDefinition['transitions'] = {
  accept: {
    label: label('受理', 'Accept'),
    from: ['requested'],
    to: 'accepted',
    by: courts,
    input: ['caseNumber'],
    sets: { acceptanceDecidedOn: today, acceptedOn: today },
  },
  notAccept: {
    label: label('不予受理', 'Do not accept'),
    from: ['requested'],
    to: 'not_accepted',
    by: courts,
    require: ['reason'],
    sets: { acceptanceDecidedOn: today },
  },
  extend: {
    label: label('延长审查', 'Extend the term'),
    from: ['accepted'],
    to: 'accepted',
    by: courts,
    sets: { extendedOn: { now: 'date', keep: true } },
  },
  confirm: {
    label: label('裁定有效', 'Confirm'),
    from: ['accepted'],
    to: 'confirmed',
    by: courts,
    require: ['caseNumber', 'decidedOn'],
    effects: confirmed,
  },
  reject: {
    label: label('裁定驳回', 'Reject'),
    from: ['accepted'],
    to: 'rejected',
    by: courts,
    require: ['decidedOn', 'reason'],
  },
  withdraw: {
    label: label('撤回申请', 'Withdraw'),
    from: ['requested', 'accepted'],
    to: 'withdrawn',
    by: [...parties, mediators],
    input: ['reason'],
    sets: { decidedOn: today },
  },
  strike: strike(
    ['requested', 'not_accepted', 'accepted', 'confirmed', 'rejected', 'withdrawn'],
    [mediators, ...courts],
  ),
};

/** 民诉法（2023）第二百零五条、法释〔2022〕13号: which court is asked, and the thirty days for asking. */
const competence: Adviser = {
  rules: [],
  advise({ disputeType, isInvited }) {
    if (typeof disputeType !== 'string') return [];
    const level = courtLevels[courtLevel(disputeType)];
    const place =
      isInvited === true
        ? ['向邀请调解的人民法院提出', 'It goes to the court that invited the mediation']
        : [
            '向当事人住所地、标的物所在地或者调解组织所在地的法院提出',
            'It goes to the court of a party, of the object or of the mediation body',
          ];
    const message = label(
      `${place[0]}；${disputeTypes[disputeType as keyof typeof disputeTypes]?.zh ?? ''}纠纷由${level.zh}管辖`,
      `${place[1]}; competent is ${level.en}`,
    );
    return [{ field: 'court', code: 'court_competence', message }];
  },
};

const inTime: Adviser = {
  rules: ['mediation.confirm_request'],
  advise({ effectiveOn, requestedOn }, { rules, calendar }) {
    if (typeof effectiveOn !== 'string' || typeof requestedOn !== 'string') return [];
    const rule = rules.find('mediation.confirm_request', effectiveOn);
    const until = rule && calendar.dayOf(calendar.due(calendar.instant(effectiveOn), rule));
    if (!until || requestedOn <= until) return [];
    const message = label(
      `应当自协议生效之日起三十日内共同申请，已于${until}届满`,
      `It must be asked for within thirty days of the agreement: they ended on ${until}`,
    );
    return [{ field: 'requestedOn', code: 'confirmation_late', message }];
  },
};

const confirmations = (zh: string, en: string, at: string, ...where: Condition[]): Figure => ({
  label: label(zh, en),
  unit: label('件', 'requests'),
  scope: 'year',
  at,
  where: and(standing, ...where),
  measure: count(),
});

/** 司法确认: the court makes a mediated agreement enforceable (domain-rules 2.6). */
export const judicialConfirmation = defineMatter({
  kind: 'judicial_confirmation',
  chapter: 'protection',
  label: label('调解协议司法确认', 'Judicial confirmation'),
  fields: {
    title: text(label('纠纷名称', 'Dispute'), { required: true }),
    disputeType: choice(label('纠纷类型', 'Kind of dispute'), { required: true, options: disputeTypes }),
    mediation: ref(label('调解', 'Mediation'), { to: 'mediation', fixed: true }),
    applicant: party(label('申请人', 'Applicant'), { required: true }),
    respondent: party(label('另一方申请人', 'Joint applicant'), { required: true }),
    mediationBody: text(label('调解组织', 'Mediation body')),
    county: region(label('所属县（市、区）', 'County')),
    amount: money(label('协议金额', 'Amount agreed on')),
    isInvited: flag(label('法院邀请调解', 'The court invited the mediation'), { default: false }),
    court: office(label('受理法院', 'Court'), { officeKind: 'court' }),
    effectiveOn: date(label('协议生效日期', 'Agreement effective on'), { required: true }),
    requestedOn: date(label('申请日期', 'Asked for on')),
    caseNumber: courtCaseNumber(label('案号', 'Case number'), { automatic }),
    acceptanceDecidedOn: on('决定是否受理日期', 'Acceptance decided on'),
    acceptedOn: on('受理日期', 'Accepted on'),
    extendedOn: on('延长审查日期', 'Term extended on'),
    decidedOn: on('裁定日期', 'Decided on'),
    reason: longText(label('不予受理、驳回或者撤回原因', 'Why it was not accepted, rejected or withdrawn'), {
      automatic,
    }),
    ...struckFields,
  },
  title: 'title',
  columns: ['title', 'applicant', 'decidedOn', 'disputeType', 'court', 'caseNumber', 'county'],
  filters: ['disputeType', 'court', 'caseNumber', 'county', 'requestedOn', 'decidedOn'],
  region: { field: 'county' },
  sets: { requestedOn: { now: 'date', keep: true } },
  states: {
    requested: { label: label('已申请', 'Requested'), colour: 'processing', awaits: ['court', 'mediator'] },
    not_accepted: { label: label('不予受理', 'Not accepted'), final: true },
    accepted: { label: label('已受理', 'Accepted'), colour: 'processing', awaits: ['court', 'mediator'] },
    confirmed: { label: label('已确认', 'Confirmed'), final: true, colour: 'success' },
    rejected: { label: label('驳回', 'Rejected'), final: true, colour: 'error' },
    withdrawn: { label: label('已撤回', 'Withdrawn'), final: true },
    struck: struckState,
  },
  initial: 'requested',
  transitions,
  advice: [competence, inTime],
  access: {
    read: [...courts, ...parties, officers],
    create: [grant('mediator'), grant('rightHolder'), grant('court')],
    edit: [mediators, grant('rightHolder', and(ownOffice, inState('requested')))],
  },
  deadlines: {
    acceptance: {
      label: label('决定是否受理', 'Decide on acceptance'),
      from: 'requestedOn',
      until: 'acceptanceDecidedOn',
      within: 'mediation.confirm_accept',
      remindBefore: 'remind.day',
    },
    decision: {
      label: label('作出裁定', 'Decide'),
      from: 'acceptedOn',
      until: 'decidedOn',
      within: 'mediation.confirm_decide',
      extension: { by: 'mediation.confirm_extension', when: present('extendedOn') },
      remindBefore: 'remind.days',
    },
  },
  figures: {
    'judicial_confirmation.requested': confirmations(
      '申请司法确认',
      'Confirmations asked for',
      'requestedOn',
    ),
    'judicial_confirmation.confirmed': confirmations(
      '司法确认有效',
      'Agreements confirmed',
      'decidedOn',
      inState('confirmed'),
    ),
    'judicial_confirmation.rate': {
      ...confirmations(
        '司法确认率',
        'Share confirmed',
        'decidedOn',
        inState('confirmed', 'rejected', 'withdrawn'),
      ),
      unit: label('比例', 'share'),
      measure: ratio(inState('confirmed')),
    },
    'judicial_confirmation.days': {
      ...confirmations('司法确认平均天数', 'Mean days to the decision', 'decidedOn', present('acceptedOn')),
      unit: label('天', 'days'),
      measure: average({ daysBetween: ['acceptedOn', 'decidedOn'] }),
    },
  },
});
