import { grant, systemOnly } from '../common/access.ts';
import { strike } from '../common/struck.ts';
import { and, compare, eq, field, inMyRegion, not, or, present, value } from '../define/condition.ts';
import { label } from '../define/label.ts';
import type { Grant, Guard, MatterDefinition } from '../define/matter.ts';

/** Customs of the place; the holder applies on paper and customs record it. */
export const customsOfficers: Grant = grant('customs', inMyRegion);
const by = [customsOfficers];
const today = { now: 'date' } as const;
const ended = { holdEndedOn: { now: 'date', keep: true } } as const;

const exOfficio: Guard = {
  code: 'not_ex_officio',
  when: eq('route', 'exOfficio'),
  message: label('依申请的案件不用通知权利人', 'On request, the holder need not be notified'),
};
const onRequest: Guard = {
  code: 'not_on_request',
  when: eq('route', 'onRequest'),
  message: label('依职权的案件请先通知权利人', 'Ex officio, notify the holder first'),
};
/** 条例第十四条: no more than the value of the goods. */
const bondWithinValue: Guard = {
  code: 'bond_above_value',
  when: or(not(present('goodsValue')), compare('le', field('bond'), field('goodsValue'))),
  message: label('担保不得超过货物的价值', 'The bond may not exceed the value of the goods'),
};
/** 条例第十九条: only where a patent is in question, and for the whole value. */
const counterBondInFull: Guard = {
  code: 'counter_bond',
  when: and(
    compare('eq', field('right', 'type'), value('patent')),
    compare('ge', field('counterBond'), field('goodsValue')),
  ),
  message: label(
    '仅涉嫌侵犯专利权的货物可以提供与货值相等的担保后放行',
    'Only goods in a patent matter go against a bond, and for their whole value',
  ),
};

const detaining: MatterDefinition['transitions'] = {
  notify: {
    label: label('通知权利人', 'Notify the holder'),
    from: ['found'],
    to: 'noticed',
    by,
    require: ['noticedOn'],
    guards: [exOfficio],
  },
  apply: {
    label: label('权利人申请并提供担保', 'The holder applies with a bond'),
    from: ['noticed'],
    to: 'applied',
    by,
    require: ['appliedOn', 'bond', 'bondKind', 'bondPaidOn'],
  },
  acceptRequest: {
    label: label('受理申请', 'Accept the request'),
    from: ['found'],
    to: 'applied',
    by,
    require: ['appliedOn', 'bond', 'bondPaidOn', 'goodsValue'],
    input: ['bondKind'],
    guards: [onRequest, bondWithinValue],
  },
  rejectRequest: {
    label: label('驳回申请（不予扣留）', 'Reject the request'),
    from: ['found', 'applied'],
    to: 'rejected',
    by,
    require: ['releaseReason'],
  },
  noApplication: {
    label: label('权利人逾期未申请，不予扣留', 'The holder did not apply in time'),
    from: ['noticed'],
    to: 'released',
    by: [systemOnly],
    sets: { releasedOn: today },
  },
  detain: {
    label: label('扣留', 'Detain'),
    from: ['applied'],
    to: 'detained',
    by,
    require: ['detainedOn'],
    input: ['pieces', 'goodsValue', 'documents'],
  },
};

const finding: MatterDefinition['transitions'] = {
  findInfringing: {
    label: label('认定侵权', 'Found infringing'),
    from: ['detained', 'undetermined', 'court_held'],
    to: 'infringing',
    by,
    require: ['examinedOn'],
    input: ['findingNote'],
    sets: ended,
  },
  findNothing: {
    label: label('认定不侵权，放行', 'Found not infringing: release'),
    from: ['detained', 'undetermined', 'court_held'],
    to: 'released',
    by,
    require: ['examinedOn', 'releaseReason'],
    sets: { releasedOn: today, ...ended },
  },
  cannotTell: {
    label: label('不能认定', 'It cannot be told'),
    from: ['detained'],
    to: 'undetermined',
    by,
    require: ['examinedOn'],
    input: ['findingNote'],
  },
  holdForCourt: {
    label: label('法院通知协助执行', 'Held for the court'),
    from: ['detained', 'undetermined'],
    to: 'court_held',
    by,
    require: ['courtNoticeOn', 'courtNotice'],
    sets: ended,
  },
  releaseByTerm: {
    label: label('期满未收到法院通知，放行', 'No notice of a court in time: release'),
    from: ['detained', 'undetermined'],
    to: 'released',
    by: [systemOnly],
    sets: { releasedOn: today, ...ended },
  },
  releaseOnBond: {
    label: label('收发货人反担保放行', 'Release against a counter-bond'),
    from: ['detained', 'undetermined', 'court_held'],
    to: 'released',
    by,
    require: ['counterBond'],
    sets: { releasedOn: today, ...ended },
    guards: [counterBondInFull],
  },
};

const ending: MatterDefinition['transitions'] = {
  confiscate: {
    label: label('没收', 'Confiscate'),
    from: ['infringing'],
    to: 'confiscated',
    by,
    require: ['confiscatedOn'],
    input: ['penalty'],
  },
  dispose: {
    label: label('处置', 'Dispose of'),
    from: ['confiscated'],
    to: 'disposed',
    by,
    require: ['disposal', 'disposedOn'],
  },
  proposeTransfer: {
    label: label('提出移送公安', 'Propose the transfer to the police'),
    from: ['infringing'],
    to: 'infringing',
    by,
    effects: [
      {
        effect: 'create',
        kind: 'case_transfer',
        fields: {
          detention: { core: 'id' },
          title: { field: 'title' },
          sender: { value: 'customs' },
          county: { field: 'county' },
          suspect: { field: 'consignor' },
          goods: { field: 'goods' },
          pieces: { field: 'pieces' },
          caseValue: { field: 'goodsValue' },
          unsoldValue: { field: 'goodsValue' },
        },
      },
    ],
    confirm: label('将生成行刑衔接移送记录', 'A transfer is made'),
  },
  markTransferred: {
    label: label('已移送公安', 'Transferred'),
    from: ['detained', 'infringing', 'confiscated'],
    to: 'transferred',
    by: [systemOnly],
    sets: { transferredOn: today, ...ended },
  },
  takeBack: {
    label: label('公安退回', 'Returned by the police'),
    from: ['transferred'],
    to: 'infringing',
    by: [systemOnly],
  },
  strike: strike(
    [
      ...['found', 'noticed', 'applied', 'detained', 'undetermined', 'court_held', 'infringing'],
      ...['confiscated', 'disposed', 'transferred', 'released', 'rejected'],
    ],
    by,
  ),
};

export const customsDetentionTransitions: MatterDefinition['transitions'] = {
  ...detaining,
  ...finding,
  ...ending,
};
