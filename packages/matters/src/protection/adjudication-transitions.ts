import { grant, officers, systemOnly } from '../common/access.ts';
import { inEach } from '../common/in-each.ts';
import { strike } from '../common/struck.ts';
import { always, and, eq, isMyOffice, or, present } from '../define/condition.ts';
import { label } from '../define/label.ts';
import type { Grant, Guard, MatterDefinition } from '../define/matter.ts';

const by = [officers];
const today = { now: 'date' } as const;
const blank = { value: null } as const;
export const petitioners: Grant = grant('rightHolder', isMyOffice('petitioner'));
export const respondents: readonly Grant[] = [
  grant('rightHolder', and(isMyOffice('respondent'), present('servedOn'))),
  grant('seller', and(isMyOffice('respondent'), present('servedOn'))),
];

/** 专利法第六十五条: whoever has sued already may not ask the office too. */
const notSued: Guard = {
  code: 'suit_pending',
  when: eq('noSuitPending', true),
  message: label('当事人已经向人民法院起诉的，不予立案', 'What is before a court is not filed here'),
};
const competent: Guard = {
  code: 'competence_missing',
  when: present('competence'),
  message: label('请填写管辖依据', 'Say what the competence rests on'),
};
/** A utility model or design was not examined before it was granted: its evaluation report shows what it is worth. */
const evaluated: Guard = {
  code: 'evaluation_missing',
  when: or(eq('patentType', 'invention'), present('evaluation')),
  message: label(
    '实用新型、外观设计应当附专利权评价报告',
    'A utility model or design needs its evaluation report',
  ),
};
const chart: Guard = {
  code: 'claim_chart_missing',
  when: or(eq('patentType', 'design'), present('claimChart')),
  message: label('请附技术特征对比表', 'Attach the claim chart'),
};
const noticeInTime: Guard = {
  code: 'hearing_notice_short',
  when: always,
  after: { field: 'hearingOn', from: 'hearingNoticeOn', rule: 'ruling.hearing_notice' },
  message: label('口头审理应当至少提前三个工作日通知', 'Notice of a hearing is three working days at least'),
};
const answerClosed: Guard = {
  code: 'answer_open',
  when: present('answerClosedOn'),
  message: label('答辩期未满，不能裁决', 'The respondent may still answer: no ruling yet'),
};

const filing: MatterDefinition['transitions'] = {
  file: {
    label: label('立案', 'File'),
    from: ['requested'],
    to: 'filed',
    by,
    require: ['caseNumber'],
    input: ['competence'],
    sets: { filingDecidedOn: today, filedOn: today },
    guards: [notSued, competent, evaluated, chart],
  },
  notFile: {
    label: label('不予立案', 'Do not file'),
    from: ['requested'],
    to: 'not_filed',
    by,
    require: ['notFiledReason'],
    sets: { filingDecidedOn: today },
  },
  serve: {
    label: label('送达请求书副本', 'Serve the request'),
    from: ['filed'],
    to: 'answering',
    by,
    require: ['servedOn'],
  },
  answer: {
    label: label('登记答辩', 'Record the answer'),
    from: ['answering'],
    to: 'answering',
    by: [officers, ...respondents],
    require: ['answer'],
    sets: { answerClosedOn: { now: 'date', keep: true } },
  },
  lapseAnswer: {
    label: label('答辩期满', 'The term for an answer has ended'),
    from: ['answering'],
    to: 'answering',
    by: [systemOnly],
    sets: { answerClosedOn: { now: 'date', keep: true } },
  },
};

const hearing: MatterDefinition['transitions'] = {
  ...inEach(['answering', 'heard'], 'scheduleHearing', {
    label: label('通知口头审理', 'Give notice of the hearing'),
    by,
    require: ['hearingNoticeOn', 'hearingOn'],
    guards: [noticeInTime],
  }),
  holdHearing: {
    label: label('登记口头审理', 'Record the hearing'),
    from: ['answering'],
    to: 'heard',
    by,
    require: ['hearingHeldOn', 'hearingRecord'],
    sets: { answerClosedOn: { now: 'date', keep: true } },
  },
  ...inEach(['answering', 'heard'], 'test', {
    label: label('检验鉴定', 'Expert opinion'),
    by,
    require: ['testFrom'],
    input: ['testUntil'],
  }),
  ...inEach(['answering', 'heard'], 'extend', {
    label: label('延长办案期限', 'Extend the term'),
    by,
    sets: { extendedOn: { now: 'date', keep: true } },
  }),
  suspend: {
    label: label('中止（无效宣告已受理）', 'Suspend for an invalidity case'),
    from: ['answering', 'heard'],
    to: 'suspended',
    by,
    require: ['invalidityNumber'],
    sets: { suspendedOn: today, resumedOn: blank },
  },
  resume: {
    label: label('恢复', 'Resume'),
    from: ['suspended'],
    to: 'heard',
    by,
    sets: { resumedOn: today },
  },
};

const ending: MatterDefinition['transitions'] = {
  rule: {
    label: label('作出裁决', 'Rule'),
    from: ['answering', 'heard'],
    to: 'ruled',
    by,
    require: ['ruling', 'rulingNumber', 'ruledOn'],
    sets: { closedOn: { field: 'ruledOn' } },
    guards: [answerClosed],
  },
  serveRuling: {
    label: label('送达裁决书', 'Serve the ruling'),
    from: ['ruled'],
    to: 'ruled',
    by,
    require: ['rulingServedOn'],
  },
  becomeEffective: {
    label: label('起诉期满，裁决生效', 'The ruling takes effect'),
    from: ['ruled'],
    to: 'effective',
    by: [systemOnly],
    sets: { suitClosedOn: today },
  },
  sue: {
    label: label('登记起诉', 'Record a suit'),
    from: ['ruled'],
    to: 'sued',
    by: [officers, petitioners, ...respondents],
    input: ['suitNumber'],
    sets: { suitClosedOn: today },
  },
  uphold: {
    label: label('诉讼维持裁决', 'The court upholds the ruling'),
    from: ['sued'],
    to: 'effective',
    by,
    require: ['suitOutcome'],
  },
  overturn: {
    label: label('诉讼撤销裁决', 'The court sets the ruling aside'),
    from: ['sued'],
    to: 'overturned',
    by,
    require: ['suitOutcome'],
  },
  enforce: {
    label: label('申请强制执行', 'Ask for enforcement'),
    from: ['effective'],
    to: 'effective',
    by,
    require: ['enforcedOn'],
  },
  mediate: {
    label: label('调解结案', 'Settled'),
    from: ['filed', 'answering', 'heard', 'suspended'],
    to: 'mediated',
    by,
    require: ['endReason'],
    input: ['compensation'],
    sets: { closedOn: today },
  },
  withdraw: {
    label: label('撤回请求', 'Withdraw'),
    from: ['requested', 'filed', 'answering', 'heard', 'suspended'],
    to: 'withdrawn',
    by: [officers, petitioners],
    input: ['endReason'],
    sets: { closedOn: today },
  },
  dismiss: {
    label: label('驳回请求', 'Dismiss'),
    from: ['filed', 'answering', 'heard', 'suspended'],
    to: 'dismissed',
    by,
    require: ['endReason'],
    sets: { closedOn: today },
  },
  strike: strike(
    [
      ...['requested', 'not_filed', 'filed', 'answering', 'heard', 'suspended', 'ruled', 'sued'],
      ...['effective', 'overturned', 'mediated', 'withdrawn', 'dismissed'],
    ],
    by,
  ),
};

export const adjudicationTransitions: MatterDefinition['transitions'] = { ...filing, ...hearing, ...ending };
