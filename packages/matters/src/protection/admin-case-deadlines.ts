import { and, eq, not, present } from '../define/condition.ts';
import { label } from '../define/label.ts';
import type { Deadline, Exclusion } from '../define/matter.ts';

/** Hearing, announcement, testing and identification do not count, nor does a suspension or what the police kept. */
const notCounted: readonly Exclusion[] = [
  { from: 'hearingRequestedOn', until: 'hearingHeldOn' },
  { from: 'announceFrom', until: 'announceUntil' },
  { from: 'testFrom', until: 'testUntil' },
  { from: 'identifyFrom', until: 'identifyUntil' },
  { from: 'suspendedOn', until: 'resumedOn' },
  { from: 'transferredOn', until: 'returnedOn' },
  { days: 'excludedDays' },
];

const filing: Record<string, Deadline> = {
  complaint: {
    label: label('告知投诉受理情况', 'Answer the complaint'),
    from: 'complaintReceivedOn',
    until: 'complaintAnsweredOn',
    within: 'case.complaint_reply',
    remindBefore: 'remind.days',
  },
  verify: {
    label: label('核查并决定是否立案', 'Verify and decide on filing'),
    from: 'foundOn',
    until: 'filingDecidedOn',
    within: 'case.verify',
    extension: { by: 'case.verify_extension', when: present('verifyExtendedOn') },
    remindBefore: 'remind.days',
    excludes: [
      { from: 'testFrom', until: 'testUntil' },
      { from: 'identifyFrom', until: 'identifyUntil' },
    ],
  },
  informant: {
    label: label('告知实名举报人', 'Tell the named informant'),
    from: 'filingDecidedOn',
    until: 'informantToldOn',
    within: 'case.informant_reply',
    when: eq('isNamedInformant', true),
    remindBefore: 'remind.day',
  },
};

const investigation: Record<string, Deadline> = {
  decide: {
    label: label('作出处罚决定', 'Decide'),
    from: 'filedOn',
    until: 'decidedOn',
    within: 'case.decide',
    extension: { by: 'case.decide_extension', when: present('decideExtendedOn') },
    excludes: notCounted,
    when: not(present('decideBy')),
    remindBefore: 'remind.week',
  },
  fixedTerm: {
    label: label('集体讨论确定的办案期限', 'Term fixed by collective decision'),
    from: 'decideBy',
    until: 'decidedOn',
    within: 'stated_term.end',
    excludes: { from: 'suspendedOn', until: 'resumedOn' },
    remindBefore: 'remind.week',
  },
  preservation: {
    label: label('先行登记保存处理', 'Deal with preserved evidence'),
    from: 'preservedOn',
    until: 'preservationHandledOn',
    within: 'case.evidence_preservation',
    remindBefore: 'remind.days',
  },
  seizure: {
    label: label('查封、扣押期限', 'Sealing or seizure'),
    from: 'seizedOn',
    until: 'seizureHandledOn',
    within: 'case.seizure',
    extension: { by: 'case.seizure_extension', when: present('seizureExtendedOn') },
    excludes: { from: 'testFrom', until: 'testUntil' },
    remindBefore: 'remind.days',
  },
  assistance: {
    label: label('协助调查回复', 'Answer to the request for assistance'),
    from: 'assistSentOn',
    until: 'assistAnsweredOn',
    within: 'case.assist',
  },
};

const ending: Record<string, Deadline> = {
  hearingRequest: {
    label: label('当事人要求听证的期限', 'The party may ask for a hearing'),
    from: 'noticeServedOn',
    until: 'hearingAnsweredOn',
    within: 'case.hearing_request',
    when: eq('isHearingOffered', true),
    onExpiry: 'lapseHearing',
  },
  service: {
    label: label('送达处罚决定书', 'Serve the decision'),
    from: 'decidedOn',
    until: 'servedOn',
    within: 'case.service',
    excludes: { from: 'announceFrom', until: 'announceUntil' },
    remindBefore: 'remind.days',
  },
  publish: {
    label: label('处罚信息公示', 'Publish the penalty'),
    from: 'decidedOn',
    until: 'publishedOn',
    within: 'case.publish',
    when: and(not(eq('needsNoPublication', true)), not(eq('isOutOfProvince', true))),
    remindBefore: 'remind.days',
  },
  publishSend: {
    label: label('推送外省公示', 'Send to the other province'),
    from: 'decidedOn',
    until: 'sentToProvinceOn',
    within: 'case.publish_send',
    when: and(not(eq('needsNoPublication', true)), eq('isOutOfProvince', true)),
    remindBefore: 'remind.days',
  },
  publishReceive: {
    label: label('外省收到后公示', 'Published by the other province'),
    from: 'sentToProvinceOn',
    until: 'publishedOn',
    within: 'case.publish_receive',
    when: eq('isOutOfProvince', true),
  },
};

/** Every clock of domain-rules 2.4 but those of the transfer (`case_transfer`) and of the display (`penalty_publication`). */
export const adminCaseDeadlines: Readonly<Record<string, Deadline>> = {
  ...filing,
  ...investigation,
  ...ending,
};
