import { strike } from '../common/struck.ts';
import { and, present } from '../define/condition.ts';
import { label } from '../define/label.ts';
import type { Effect, Guard, MatterDefinition } from '../define/matter.ts';
import { policeSide, receivingPolice, sendingOffices, supervisors } from './case-transfer-access.ts';
import { attachments } from './case-transfer-fields.ts';

const by = sendingOffices;
const now = { now: 'dateTime' } as const;
const today = { now: 'date' } as const;
const blank = { value: null } as const;

/** 移送规定第五条: two officers look into the case together and report in writing. */
const twoOfficers: Guard = {
  code: 'two_officers',
  when: and(present('leadOfficer'), present('secondOfficer')),
  message: label(
    '应当有两名以上执法人员核实并书面报告，请填写主办和协办人员',
    'Two officers verify the case and report: name them both',
  ),
};

const givenBack: readonly Effect[] = [
  { effect: 'fire', on: 'adminCase', transition: 'takeBack' },
  { effect: 'fire', on: 'detention', transition: 'takeBack' },
];

/** From the report to the handing over: three days for the head, then 24 hours. */
const sending: MatterDefinition['transitions'] = {
  approve: {
    label: label('决定移送', 'Decide to transfer'),
    from: ['reported'],
    to: 'approved',
    by,
    sets: { headDecidedAt: now, head: { actor: 'name' } },
    guards: [twoOfficers],
  },
  decline: {
    label: label('决定不移送', 'Decide not to transfer'),
    from: ['reported'],
    to: 'declined',
    by,
    require: ['declineReason'],
    sets: { headDecidedAt: now, head: { actor: 'name' } },
  },
  handOver: {
    label: label('移送公安机关', 'Hand over to the police'),
    from: ['approved'],
    to: 'handed_over',
    by,
    require: ['policeOffice', 'crime', ...Object.keys(attachments)],
    sets: { handedOverAt: now, arrivedAt: now },
    effects: [
      { effect: 'fire', on: 'adminCase', transition: 'markTransferred' },
      { effect: 'fire', on: 'detention', transition: 'markTransferred' },
    ],
    confirm: label('移送后不得以行政处罚代替移送', 'No penalty may take the place of the transfer'),
  },
  supplement: {
    label: label('补充材料', 'Supplement the papers'),
    from: ['supplement'],
    to: 'received',
    by,
    input: Object.keys(attachments),
    sets: { supplementedAt: now },
  },
  handGoods: {
    label: label('移交涉案物品', 'Hand over the goods'),
    from: ['filed'],
    to: 'filed',
    by,
    require: ['goodsHandedOn'],
  },
  strike: strike(
    [
      ...[
        'reported',
        'approved',
        'declined',
        'handed_over',
        'misdirected',
        'received',
        'supplement',
        'filed',
      ],
      ...['refused', 'reconsidering', 'upheld', 'supervision', 'not_prosecuted', 'returned', 'closed'],
    ],
    [...by, receivingPolice],
  ),
};

/** The police take the case over, pass it on, or ask once for what is missing; they may not refuse to take it. */
const receiving: MatterDefinition['transitions'] = {
  receive: {
    label: label('接收', 'Receive'),
    from: ['handed_over'],
    to: 'received',
    by: policeSide,
    sets: { policeAnsweredAt: now },
  },
  findElsewhere: {
    label: label('不属本机关管辖', 'Another office’s case'),
    from: ['handed_over'],
    to: 'misdirected',
    by: policeSide,
    sets: { policeAnsweredAt: now, elsewhereAt: now, forwardedAt: blank },
  },
  forward: {
    label: label('转送有管辖权的公安机关', 'Forward to the competent office'),
    from: ['misdirected'],
    to: 'handed_over',
    by: policeSide,
    require: ['policeOffice'],
    sets: { forwardedAt: now, arrivedAt: now, policeAnsweredAt: blank },
  },
  askSupplement: {
    label: label('一次告知补充材料', 'Ask for what is missing'),
    from: ['handed_over', 'received'],
    to: 'supplement',
    by: policeSide,
    require: ['missing'],
    sets: { policeAnsweredAt: { ...now, keep: true }, supplementAskedAt: now, supplementedAt: blank },
  },
  takeLonger: {
    label: label('延长立案审查', 'Take longer to decide'),
    from: ['received'],
    to: 'received',
    by: policeSide,
    input: ['isLonger', 'isComplex', 'decisionExtendedOn'],
  },
  fileCase: {
    label: label('立案', 'File'),
    from: ['received'],
    to: 'filed',
    by: policeSide,
    require: ['policeDecidedOn', 'policeCaseNumber'],
  },
  refuse: {
    label: label('不予立案', 'Do not file'),
    from: ['received'],
    to: 'refused',
    by: policeSide,
    require: ['policeDecidedOn', 'refusal', 'refusalReceivedOn'],
  },
  returnCase: {
    label: label('撤销案件，退回处理', 'Dismiss and return'),
    from: ['filed'],
    to: 'returned',
    by: policeSide,
    require: ['outcome'],
    sets: { closedOn: today },
    effects: givenBack,
  },
  close: {
    label: label('办结', 'Close'),
    from: ['filed'],
    to: 'closed',
    by: policeSide,
    input: ['outcome'],
    sets: { closedOn: today },
  },
};

/** What the sender may do about a refusal: three days each for the request, the answer and the supervision. */
const disputing: MatterDefinition['transitions'] = {
  askReconsideration: {
    label: label('提请复议', 'Ask for reconsideration'),
    from: ['refused'],
    to: 'reconsidering',
    by,
    sets: { reconsiderationAskedOn: today },
  },
  uphold: {
    label: label('复议维持不予立案', 'Uphold the refusal'),
    from: ['reconsidering'],
    to: 'upheld',
    by: policeSide,
    require: ['reconsideration', 'reconsideredOn'],
  },
  reverse: {
    label: label('复议决定立案', 'File after all'),
    from: ['reconsidering'],
    to: 'filed',
    by: policeSide,
    require: ['policeCaseNumber', 'reconsideredOn'],
    input: ['reconsideration'],
    sets: { policeDecidedOn: { field: 'reconsideredOn' } },
  },
  askSupervision: {
    label: label('建议检察机关立案监督', 'Ask the procuratorate to supervise'),
    from: ['refused', 'upheld'],
    to: 'supervision',
    by,
    require: ['procuratorate'],
    sets: { supervisionAskedOn: today },
  },
  demandFiling: {
    label: label('监督立案', 'Demand the filing'),
    from: ['supervision'],
    to: 'filed',
    by: supervisors,
    require: ['supervision', 'policeCaseNumber'],
    sets: { supervisedOn: today, policeDecidedOn: today },
  },
  endSupervision: {
    label: label('不立案理由成立', 'The refusal stands'),
    from: ['supervision'],
    to: 'upheld',
    by: supervisors,
    require: ['supervision'],
    sets: { supervisedOn: today },
  },
  acceptRefusal: {
    label: label('接受，恢复行政处理', 'Accept, and go on as before'),
    from: ['refused', 'upheld'],
    to: 'not_prosecuted',
    by,
    sets: { closedOn: today },
    effects: givenBack,
  },
};

export const caseTransferTransitions: MatterDefinition['transitions'] = {
  ...sending,
  ...receiving,
  ...disputing,
};
