import { programmeGuardCases } from '../common/programme-guard-cases.ts';
import type { Json, MatterData } from '../define/record.ts';
import { type GuardCase, guardCase as row } from '../test-support.ts';

const two: MatterData = { leadOfficer: '甲', secondOfficer: '乙' };
const filed: MatterData = {
  title: '某商标案',
  authority: 'market',
  cause: 'trademark',
  filedOn: '2024-01-10',
};
const decision: MatterData = {
  ...{ decisionNumber: '沙市监处罚〔2024〕1号', decidedOn: '2024-03-01', penalties: ['fine'] },
  ...{ decision: '罚款', fine: 100, amountBasis: ['soldPrice'] },
};
const decide = (code: string, spoiled: MatterData, data: MatterData = {}, act = 'decide') =>
  row(
    'admin_case',
    act,
    act === 'decide' ? 'notice' : 'hearing',
    code,
    spoiled,
    { ...filed, ...decision, hearingHeldOn: '2024-02-20', hearingReport: '已听证', ...data },
    {},
  );

/** The guards of the decision hold with and without a hearing. */
const decisions = (code: string, spoiled: MatterData, data: MatterData = {}) =>
  ['decide', 'decideAfterHearing'].map((act) => decide(code, spoiled, data, act));

const adminCase: readonly GuardCase[] = [
  row('admin_case', 'create', 'lead', 'handled_missing', { decidedOn: '2024-03-01' }, filed),
  row('admin_case', 'create', 'lead', 'handled_missing', { transferredOn: '2024-03-01' }, filed),
  row(
    ...(['admin_case', 'file', 'verify', 'two_officers', { secondOfficer: null }] as const),
    { ...filed, ...two, party: { name: '某厂' } },
    { caseNumber: '某市监立〔2024〕1号' },
  ),
  row(
    ...(['admin_case', 'file', 'verify', 'party_missing', { party: null }] as const),
    { ...filed, ...two, party: { name: '某厂' } },
    { caseNumber: '某市监立〔2024〕1号' },
  ),
  decide(
    'hearing_open',
    { hearingAnsweredOn: null },
    { isHearingOffered: true, hearingAnsweredOn: '2024-02-20' },
  ),
  decide('hearing_not_held', { hearingHeldOn: null }, {}, 'decideAfterHearing'),
  ...decisions('decided_before_filed', { filedOn: '2024-03-02' }),
  ...decisions('public_interest', { harmsPublic: false }, { cause: 'copyright', harmsPublic: true }),
  ...decisions('innocent_seller', { isInnocentSeller: true }),
  ...decisions('amount_basis', { amountBasis: [] }),
  row(
    ...([
      'admin_case',
      'scheduleHearing',
      'hearing',
      'hearing_notice_short',
      { hearingOn: '2024-03-07' },
    ] as const),
    { ...filed, hearingNoticeOn: '2024-03-01', hearingOn: '2024-03-08' },
  ),
  row(
    ...(['admin_case', 'serve', 'decided', 'served_before_decided', { decidedOn: '2024-03-02' }] as const),
    { ...filed, ...decision, servedOn: '2024-03-01', serviceMethod: 'direct' },
  ),
  row(...(['admin_case', 'publish', 'served', 'not_published', { needsNoPublication: true }] as const), {
    ...filed,
    ...decision,
    publicSummary: '摘要',
  }),
];

const transfer: readonly GuardCase[] = [
  row('case_transfer', 'approve', 'reported', 'two_officers', { leadOfficer: null }, two),
];

const mark: Json = { type: 'trademark', number: '1234567' };
const patent: Json = { type: 'patent', number: '201710601862.3' };
const request: MatterData = {
  ...{ route: 'onRequest', appliedOn: '2024-03-01', bond: 100, bondPaidOn: '2024-03-01', goodsValue: 100 },
};

const customs: readonly GuardCase[] = [
  row(...(['customs_detention', 'notify', 'found', 'not_ex_officio', { route: 'onRequest' }] as const), {
    route: 'exOfficio',
    noticedOn: '2024-03-01',
  }),
  row('customs_detention', 'acceptRequest', 'found', 'not_on_request', { route: 'exOfficio' }, request),
  row('customs_detention', 'acceptRequest', 'found', 'bond_above_value', { bond: 101 }, request),
  row(...(['customs_detention', 'releaseOnBond', 'detained', 'counter_bond', { right: mark }] as const), {
    right: patent,
    goodsValue: 100,
    counterBond: 100,
  }),
  row(...(['customs_detention', 'releaseOnBond', 'detained', 'counter_bond', { counterBond: 99 }] as const), {
    right: patent,
    goodsValue: 100,
    counterBond: 100,
  }),
];

const file: Json = [{ id: 'a'.repeat(64), name: 'a.pdf', size: 1, type: 'application/pdf' }];
const agreement: MatterData = {
  ...{ agreement: '停止销售', effectiveOn: '2024-03-01' },
  ...{ signedByParties: true, signedByMediator: true, isSealed: true },
};
const unsigned = (spoiled: MatterData) =>
  row('mediation', 'agree', 'mediating', 'agreement_unsigned', spoiled, agreement);
const petition: MatterData = {
  ...{ patentType: 'utility', competence: 'act', noSuitPending: true, claimChart: file, evaluation: file },
  caseNumber: '某知裁〔2024〕1号',
};
const petitioned = (code: string, spoiled: MatterData) =>
  row('admin_adjudication', 'file', 'requested', code, spoiled, petition);
const hearing = (act: string, state: string) =>
  row(...(['admin_adjudication', act, state, 'hearing_notice_short', { hearingOn: '2024-03-07' }] as const), {
    hearingNoticeOn: '2024-03-01',
    hearingOn: '2024-03-08',
  });

const disputes: readonly GuardCase[] = [
  unsigned({ signedByParties: false }),
  unsigned({ signedByMediator: false }),
  unsigned({ isSealed: null }),
  petitioned('suit_pending', { noSuitPending: false }),
  petitioned('competence_missing', { competence: null }),
  petitioned('evaluation_missing', { evaluation: [] }),
  petitioned('claim_chart_missing', { claimChart: [] }),
  hearing('scheduleHearingInAnswering', 'answering'),
  hearing('scheduleHearingInHeard', 'heard'),
  row(...(['admin_adjudication', 'rule', 'answering', 'answer_open', { answerClosedOn: null }] as const), {
    answerClosedOn: '2024-03-01',
    ruling: 'infringing',
    rulingNumber: '1',
    ruledOn: '2024-03-02',
  }),
];

/** Guards of the administrative side: cases, transfers, customs, disputes. */
export const adminGuardCases: readonly GuardCase[] = [
  ...adminCase,
  ...transfer,
  ...customs,
  ...disputes,
  ...programmeGuardCases('trade_secret_site', 'city', { siteType: 'base' }),
];
