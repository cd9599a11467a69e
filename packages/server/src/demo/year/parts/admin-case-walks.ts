import type { MatterData } from '@citong/matters';
import { follow, type Step, walk } from '../walk.ts';
import { demoSign } from '../words.ts';
import type { YearStage } from '../year-stage.ts';
import { caseFacts, penaltyOf } from './admin-case-facts.ts';

/** Cases that officers carry step by step and that count as dealt with. */
export const walkedCases = { market: 3, copyright: 1 } as const;

const firstSerial = 990_001;

export function caseWalks(stage: YearStage): void {
  const random = stage.random('cases walked');
  for (let i = 0; i < walkedCases.market; i++) {
    const facts = caseFacts(stage, random, 'market', 'trademark');
    const on = stage.days.after(`${stage.year}-0${2 + i * 2}-08`, i);
    walk(stage, {
      kind: 'admin_case',
      on,
      by: stage.actors.of('ipOffice', String(facts.county)),
      data: { ...facts, foundOn: on },
      steps: toTheEnd(stage, on, `市监处罚〔${stage.year}〕${firstSerial + i}号`, facts),
    });
  }
  copyrightCase(stage);
}

/** From a lead to the closed case. */
function toTheEnd(stage: YearStage, from: string, number: string, { illegalTurnover }: MatterData): Step[] {
  const { days, places } = stage;
  const [filed, notice, decided] = [days.after(from, 6), days.after(from, 40), days.after(from, 52)];
  const random = stage.random(number);
  return [
    {
      on: days.after(from, 1),
      press: 'startVerify',
      data: { leadOfficer: '执法人员甲', secondOfficer: '执法人员乙' },
    },
    { on: filed, press: 'file', data: { caseNumber: `立案${number}`, filedOn: filed } },
    { on: filed, press: 'investigate' },
    {
      on: days.after(from, 8),
      press: 'seizeInInvestigate',
      data: { seizedOn: days.after(from, 8), seizedGoods: '侵权商品' },
    },
    {
      on: days.after(from, 30),
      press: 'sendToReview',
      data: { finding: `违法事实清楚，证据确凿${demoSign}` },
    },
    {
      on: notice,
      press: 'serveNotice',
      data: { noticeServedOn: notice, proposedPenalty: '没收侵权商品，处以罚款', isHearingOffered: true },
    },
    { on: days.after(from, 44), press: 'waiveHearing' },
    {
      on: decided,
      press: 'decide',
      data: {
        decisionNumber: `${places.shortName(stage.city.region)}${number}`,
        decidedOn: decided,
        amountBasis: ['markedPrice'],
        ...penaltyOf(Number(illegalTurnover), random),
      },
    },
    {
      on: days.after(decided, 1),
      press: 'handleSeizedInDecided',
      data: { seizureHandledOn: days.after(decided, 1), seizureOutcome: 'confiscated' },
    },
    {
      on: days.after(decided, 3),
      press: 'serve',
      data: { servedOn: days.after(decided, 3), serviceMethod: 'direct' },
    },
    {
      on: days.after(decided, 12),
      press: 'publish',
      data: { publicSummary: '侵犯注册商标专用权行政处罚信息' },
    },
    {
      on: days.after(decided, 18),
      press: 'execute',
      data: { executedOn: days.after(decided, 18), finePaidOn: days.after(decided, 16) },
    },
    { on: days.after(decided, 21), press: 'close', data: { endReason: '已执行完毕' } },
  ];
}

/** Found on patrol of the net by the copyright office, and carried to its end there. */
function copyrightCase(stage: YearStage): void {
  const by = stage.actors.of('copyrightOffice');
  const on = stage.days.after(`${stage.year}-06-15`, 0);
  walk(stage, {
    kind: 'copyright_patrol',
    name: 'referred',
    on,
    by,
    data: {
      ...{
        name: `演示影视站${demoSign}`,
        target: 'site',
        address: 'referred.demo.citong.test',
        checkedOn: on,
      },
      campaign: `剑网${stage.year}`,
    },
    steps: [
      { on, press: 'suspect', data: { finding: `未经许可传播影视作品${demoSign}` } },
      { on, press: 'refer' },
    ],
  });
  const facts = caseFacts(stage, stage.random('copyright case'), 'copyright', 'copyright');
  const { party, illegalTurnover = null } = facts;
  follow(stage, {
    kind: 'admin_case',
    of: { title: `演示影视站${demoSign}` },
    from: on,
    by,
    steps: [
      {
        on: stage.days.after(on, 1),
        press: 'edit',
        data: { party: party ?? null, illegalTurnover, harmsPublic: true },
      },
      ...toTheEnd(stage, stage.days.after(on, 1), `文综罚〔${stage.year}〕${firstSerial}号`, facts),
    ],
  });
}
