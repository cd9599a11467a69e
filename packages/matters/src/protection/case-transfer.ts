import { grant } from '../common/access.ts';
import { struckState } from '../common/struck.ts';
import { always, and, eq, inState, not, present } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { label } from '../define/label.ts';
import type { Adviser, Deadline, Grant, State } from '../define/matter.ts';
import type { MatterData } from '../define/record.ts';
import type { Role } from '../define/roles.ts';
import { receivingPolice, sendingOffices, transferReaders } from './case-transfer-access.ts';
import { caseTransferFields } from './case-transfer-fields.ts';
import { caseTransferFigures } from './case-transfer-figures.ts';
import { caseTransferTransitions } from './case-transfer-transitions.ts';
import { crimeRules } from './crimes.ts';
import { thresholdAdvice } from './threshold-advice.ts';

const senderRoles: Role[] = ['ipOfficer', 'copyrightOfficer', 'customs'];
const open = (zh: string, en: string, awaits: Role[], colour: State['colour'] = 'processing'): State => ({
  label: label(zh, en),
  colour,
  awaits,
});
const ended = inState('declined', 'not_prosecuted', 'returned', 'closed', 'struck');
const whileOpen = ({ roles, when = always }: Grant): Grant => ({ roles, when: and(when, not(ended)) });
const ends = { until: 'policeDecidedOn', from: 'arrivedAt' } as const;
const [longer, complex] = [eq('isLonger', true), eq('isComplex', true)];

const deadlines: Record<string, Deadline> = {
  head: {
    label: label('负责人决定是否移送', 'The head decides'),
    from: 'reportedOn',
    until: 'headDecidedAt',
    within: 'transfer.head_decision',
    remindBefore: 'remind.day',
  },
  handover: {
    label: label('决定后移送', 'Hand over'),
    from: 'headDecidedAt',
    until: 'handedOverAt',
    within: 'transfer.handover',
    when: not(present('declineReason')),
    remindBefore: 'remind.hours',
  },
  answer: {
    label: label('公安机关接收或者告知补充材料', 'Police receive, or ask for what is missing'),
    from: 'arrivedAt',
    until: 'policeAnsweredAt',
    within: 'transfer.supplement_notice',
  },
  forwarding: {
    label: label('转送有管辖权的公安机关', 'Forward to the competent office'),
    from: 'elsewhereAt',
    until: 'forwardedAt',
    within: 'transfer.forward',
  },
  supplement: {
    label: label('补充材料', 'Supplement the papers'),
    from: 'supplementAskedAt',
    until: 'supplementedAt',
    within: 'transfer.supplement',
    remindBefore: 'remind.day',
  },
  decision: {
    label: label('公安机关决定是否立案', 'Police decide on filing'),
    ...ends,
    within: 'transfer.police_decision',
    when: not(longer),
  },
  longerDecision: {
    label: label('公安机关决定是否立案（经济犯罪）', 'Police decide on an economic crime'),
    ...ends,
    within: 'transfer.police_decision_latest',
    when: and(longer, not(complex)),
  },
  complexDecision: {
    label: label('公安机关决定是否立案（重大疑难复杂）', 'Police decide on a complex lead'),
    ...ends,
    within: 'transfer.police_decision_complex',
    extension: { by: 'transfer.police_decision_extension', when: present('decisionExtendedOn') },
    when: and(longer, complex),
  },
  reconsideration: {
    label: label('提请复议', 'Ask for reconsideration'),
    from: 'refusalReceivedOn',
    until: 'reconsiderationAskedOn',
    within: 'transfer.reconsideration',
    when: not(present('supervisionAskedOn')),
    remindBefore: 'remind.day',
  },
  reconsidered: {
    label: label('公安机关复议决定', 'Police answer the reconsideration'),
    from: 'reconsiderationAskedOn',
    until: 'reconsideredOn',
    within: 'transfer.reconsideration_answer',
  },
  supervision: {
    label: label('建议检察机关立案监督', 'Ask the procuratorate to supervise'),
    from: 'reconsideredOn',
    until: 'supervisionAskedOn',
    within: 'transfer.supervision',
    when: inState('upheld', 'supervision'),
    remindBefore: 'remind.day',
  },
  goods: {
    label: label('立案后移交涉案物品', 'Hand over the goods once filed'),
    from: 'policeDecidedOn',
    until: 'goodsHandedOn',
    within: 'transfer.goods',
    when: inState('filed'),
    remindBefore: 'remind.day',
  },
};

const number = (data: MatterData, name: string) => (typeof data[name] === 'number' ? data[name] : null);
const day = (data: MatterData, name: string) => (typeof data[name] === 'string' ? data[name] : null);

/** The pre-check stands beside a transfer whether or not a line is reached: reasonable suspicion suffices (art. 3). */
const preCheck: Adviser = {
  rules: crimeRules,
  advise(data, { today, rules }) {
    if (typeof data.crime !== 'string') return [];
    const facts = {
      crime: data.crime,
      gain: number(data, 'illegalGain'),
      turnover: number(data, 'illegalTurnover'),
      sales: number(data, 'illegalTurnover'),
      unsold: number(data, 'unsoldValue'),
      pieces: number(data, 'pieces'),
      copies: number(data, 'pieces'),
      loss: number(data, 'loss'),
      isSeveralMarks: data.isSeveralMarks === true,
      isServiceMark: data.isServiceMark === true,
      isRepeat: data.isRepeat === true,
      actFrom: day(data, 'actFrom'),
      actUntil: day(data, 'actUntil'),
    };
    return thresholdAdvice(facts, today, rules, 'crime', true);
  },
};

/** 行刑衔接: a case handed by an administrative body or by customs to the police (移送规定, domain-rules 2.4). */
export const caseTransfer = defineMatter({
  kind: 'case_transfer',
  chapter: 'protection',
  label: label('行刑衔接移送', 'Transfer to the police'),
  description: label(
    '行政执法机关、海关向公安机关移送涉嫌犯罪案件，含回执、复议和立案监督',
    'Cases handed to the police, with receipt, reconsideration and supervision',
  ),
  fields: caseTransferFields,
  title: 'title',
  columns: [
    'title',
    'sender',
    'crime',
    'caseValue',
    'handedOverAt',
    'policeOffice',
    'policeDecidedOn',
    'county',
  ],
  filters: ['sender', 'crime', 'county', 'handedOverAt', 'policeDecidedOn', 'caseValue', 'policeCaseNumber'],
  region: { field: 'county' },
  sets: { reportedOn: { now: 'date', keep: true } },
  states: {
    reported: open('报负责人决定', 'Reported to the head', senderRoles, 'warning'),
    approved: open('决定移送', 'To be handed over', senderRoles, 'warning'),
    declined: { label: label('决定不移送', 'Not transferred'), final: true },
    handed_over: open('已移送', 'Handed over', ['police']),
    misdirected: open('待转送', 'To be forwarded', ['police'], 'warning'),
    received: open('公安已接收', 'Received by the police', ['police']),
    supplement: open('待补充材料', 'To be supplemented', senderRoles, 'warning'),
    filed: open('已立案', 'Filed by the police', ['police'], 'success'),
    refused: open('不予立案', 'Refused', senderRoles, 'error'),
    reconsidering: open('复议中', 'Under reconsideration', ['police']),
    upheld: open('维持不予立案', 'Refusal upheld', senderRoles, 'error'),
    supervision: open('检察监督中', 'Before the procuratorate', ['procurator']),
    not_prosecuted: { label: label('恢复行政处理', 'Back to the sender'), final: true },
    returned: { label: label('撤案退回', 'Dismissed and returned'), final: true },
    closed: { label: label('已办结', 'Closed'), final: true, colour: 'success' },
    struck: struckState,
  },
  initial: 'reported',
  transitions: caseTransferTransitions,
  advice: [preCheck],
  access: {
    read: transferReaders,
    create: [grant('ipOfficer'), grant('copyrightOfficer'), grant('customs'), grant('police')],
    edit: [...sendingOffices, receivingPolice].map(whileOpen),
  },
  deadlines,
  figures: caseTransferFigures,
});
