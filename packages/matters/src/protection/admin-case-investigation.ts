import { systemOnly } from '../common/access.ts';
import { inEach } from '../common/in-each.ts';
import { label } from '../define/label.ts';
import type { MatterDefinition } from '../define/matter.ts';
import { enforcers } from './admin-case-access.ts';

const by = enforcers;

/** Measures that may be taken before a case is filed, and that end when it does. */
const measures: MatterDefinition['transitions'] = {
  ...inEach(['verify', 'investigate'], 'preserve', {
    label: label('先行登记保存', 'Preserve evidence'),
    by,
    require: ['preservedOn'],
    sets: { preservationHandledOn: { value: null } },
  }),
  ...inEach(['verify', 'investigate'], 'handlePreserved', {
    label: label('登记保存处理', 'Deal with preserved evidence'),
    by,
    require: ['preservationHandledOn'],
  }),
  ...inEach(['verify', 'investigate'], 'seize', {
    label: label('查封、扣押', 'Seal or seize'),
    by,
    require: ['seizedOn', 'seizedGoods'],
    input: ['pieces', 'goodsValue'],
    sets: { seizureHandledOn: { value: null }, seizureExtendedOn: { value: null } },
  }),
  extendSeizure: {
    label: label('延长查封、扣押', 'Extend the seizure'),
    from: ['investigate'],
    to: 'investigate',
    by,
    sets: { seizureExtendedOn: { now: 'date', keep: true } },
  },
  ...inEach(['verify', 'investigate', 'notice', 'decided', 'served', 'published'], 'handleSeized', {
    label: label('查封、扣押处理', 'Deal with what was seized'),
    by,
    require: ['seizureHandledOn', 'seizureOutcome'],
  }),
};

/** Times that the law leaves out of the term of decision. */
const excluded: MatterDefinition['transitions'] = {
  ...inEach(['verify', 'investigate'], 'test', {
    label: label('检测、检验、鉴定', 'Testing'),
    by,
    require: ['testFrom'],
    input: ['testUntil'],
  }),
  ...inEach(['verify', 'investigate'], 'identify', {
    label: label('权利人辨认', 'Identification by the holder'),
    by,
    require: ['identifyFrom'],
    input: ['identifyUntil'],
  }),
  ...inEach(['investigate', 'notice', 'decided'], 'announce', {
    label: label('公告', 'Announce'),
    by,
    require: ['announceFrom'],
    input: ['announceUntil'],
  }),
  leaveOut: {
    label: label('登记其他扣除天数', 'Record other days that do not count'),
    from: ['investigate'],
    to: 'investigate',
    by,
    require: ['excludedDays'],
  },
  extendDecision: {
    label: label('延长办案期限', 'Extend the term'),
    from: ['investigate'],
    to: 'investigate',
    by,
    require: ['decideExtensionReason'],
    sets: { decideExtendedOn: { now: 'date', keep: true } },
  },
  fixTerm: {
    label: label('集体讨论确定期限', 'Fix the term collectively'),
    from: ['investigate'],
    to: 'investigate',
    by,
    require: ['decideBy', 'decideExtensionReason'],
  },
};

/** What happens between filing and the notice to the party. */
export const investigationTransitions: MatterDefinition['transitions'] = {
  investigate: {
    label: label('调查取证', 'Investigate'),
    from: ['filed'],
    to: 'investigate',
    by,
  },
  ...measures,
  ...excluded,
  askAssistance: {
    label: label('发协助调查函', 'Ask for assistance'),
    from: ['investigate'],
    to: 'investigate',
    by,
    require: ['assistTo', 'assistSentOn'],
    sets: { assistAnsweredOn: { value: null } },
  },
  assistanceCame: {
    label: label('登记协查回复', 'Record the assistance'),
    from: ['investigate'],
    to: 'investigate',
    by,
    require: ['assistAnsweredOn'],
  },
  suspend: {
    label: label('中止调查', 'Suspend'),
    from: ['investigate'],
    to: 'suspended',
    by,
    require: ['suspendReason'],
    sets: { suspendedOn: { now: 'date' }, resumedOn: { value: null } },
  },
  resume: {
    label: label('恢复调查', 'Resume'),
    from: ['suspended'],
    to: 'investigate',
    by,
    sets: { resumedOn: { now: 'date' } },
  },
  terminate: {
    label: label('终止调查', 'Terminate'),
    from: ['filed', 'investigate', 'review', 'notice', 'suspended'],
    to: 'terminated',
    by,
    require: ['endReason'],
    sets: { closedOn: { now: 'date' } },
    confirm: label('终止后本案不再办理', 'The case goes no further'),
  },
  ...inEach(['verify', 'investigate', 'review', 'notice'], 'proposeTransfer', {
    label: label('提出移送公安', 'Propose the transfer to the police'),
    by,
    effects: [
      {
        effect: 'create',
        kind: 'case_transfer',
        fields: {
          adminCase: { core: 'id' },
          title: { field: 'title' },
          sender: { field: 'authority' },
          suspect: { field: 'party' },
          goods: { field: 'goods' },
          pieces: { field: 'pieces' },
          caseValue: { field: 'goodsValue' },
          illegalTurnover: { field: 'illegalTurnover' },
          illegalGain: { field: 'illegalGain' },
          isSeveralMarks: { field: 'isSeveralMarks' },
          actUntil: { field: 'actEndedOn' },
          leadOfficer: { field: 'leadOfficer' },
          secondOfficer: { field: 'secondOfficer' },
        },
      },
    ],
    confirm: label(
      '将生成行刑衔接移送记录，报机关负责人决定',
      'A transfer is made for the head to decide on',
    ),
  }),
  markTransferred: {
    label: label('已移送公安', 'Transferred'),
    from: ['verify', 'investigate', 'review', 'notice', 'suspended'],
    to: 'transferred',
    by: [systemOnly],
    sets: {
      transferredOn: { now: 'date' },
      handledOn: { now: 'date', keep: true },
      closedOn: { now: 'date' },
      returnedOn: { value: null },
    },
  },
  takeBack: {
    label: label('公安退回', 'Returned by the police'),
    from: ['transferred'],
    to: 'investigate',
    by: [systemOnly],
    sets: { returnedOn: { now: 'date' }, closedOn: { value: null } },
  },
};
