import { addDays } from '@citong/matters';
import { officeValue } from '../actors.ts';
import { follow, type Step, walk } from '../walk.ts';
import { demoSign, personName, shopName } from '../words.ts';
import type { YearPart } from '../year-part.ts';
import type { YearStage } from '../year-stage.ts';
import { patentNumbers } from './patent-numbers.ts';

const mediations = 12;
const confirmed = 3;
const numberOffset = 965_000;

/** 纠纷调解: before the committee, most of them agreed; the first agreements are confirmed by a court. */
export const mediationPart: YearPart = {
  kind: 'mediation',
  walks(stage) {
    for (let i = 0; i < mediations; i++) mediate(stage, i);
  },
};

const types = ['utility', 'design', 'trademark', 'invention', 'copyright'] as const;

function mediate(stage: YearStage, index: number): void {
  const { year, days, actors } = stage;
  const random = stage.random(`mediation ${index}`);
  const by = actors.of('mediation');
  const { party, county, stem } = stage.companies.at(index);
  const on = days.after(`${year}-0${(index % 8) + 2}-${12 + index}`, 0);
  const agreedOn = days.after(on, 24);
  const isAgreed = index % 4 !== 3;
  const end: Step[] = isAgreed
    ? [
        {
          on: agreedOn,
          press: 'agree',
          data: {
            ...{
              agreement: `停止侵权并赔偿${demoSign}`,
              effectiveOn: agreedOn,
              agreedAmount: random.between(1, 30) * 1_000_000,
            },
            ...{ agreementNumber: `演示调〔${year}〕${index + 1}号`, performBy: addDays(agreedOn, 30) },
            ...{ signedByParties: true, signedByMediator: true, isSealed: true },
          },
        },
        ...(index < confirmed ? [{ on: days.after(agreedOn, 3), press: 'askConfirmationInAgreed' }] : []),
        { on: days.after(agreedOn, 5), press: 'startPerforming', data: { performBy: addDays(agreedOn, 30) } },
        { on: days.after(agreedOn, 28), press: 'perform', data: { performedOn: days.after(agreedOn, 28) } },
      ]
    : [{ on: agreedOn, press: 'fail', data: { failReason: '双方分歧较大' } }];
  walk(stage, {
    kind: 'mediation',
    name: `${index}`,
    on,
    by,
    data: {
      ...{
        title: `“${stem}”知识产权纠纷`,
        disputeType: types[index % types.length] ?? 'utility',
        county,
        origin: 'application',
      },
      ...{
        applicant: party,
        respondent: { name: `${shopName(index + 40)}${demoSign}` },
        claimAmount: 20_000_000,
      },
    },
    steps: [
      { on: days.after(on, 3), press: 'consent' },
      { on: days.after(on, 4), press: 'accept' },
      { on: days.after(on, 4), press: 'assign', data: { mediator: personName(random) } },
      { on: days.after(on, 8), press: 'start' },
      ...end,
    ],
  });
  if (isAgreed && index < confirmed) confirm(stage, index, days.after(agreedOn, 3));
}

/** The court of patent matters accepts the joint request and finds the agreement valid. */
function confirm(stage: YearStage, index: number, from: string): void {
  const { days, city, actors, year } = stage;
  const courts = city.offices.filter((o) => o.kind === 'court' && o.region === city.region);
  const office = courts.at(-1);
  if (!office) return;
  const by = actors.byId(office.id);
  const decidedOn = days.after(from, 14);
  follow(stage, {
    kind: 'judicial_confirmation',
    of: { kind: 'mediation', name: `${index}` },
    from,
    by,
    steps: [
      {
        on: days.after(from, 1),
        press: 'edit',
        by: actors.of('mediation'),
        data: { court: officeValue(by) },
      },
      { on: days.after(from, 2), press: 'accept' },
      {
        on: decidedOn,
        press: 'confirm',
        data: { decidedOn, caseNumber: `（${year}）${office.code ?? '演'}民特${90_001 + index}号` },
      },
    ],
  });
}

const rulings = 6;

/** 专利侵权纠纷行政裁决: some by import, one from the request to the ruling. */
export const adjudicationPart: YearPart = {
  kind: 'admin_adjudication',
  *rows(stage) {
    const random = stage.random('rulings');
    const numberFor = patentNumbers(numberOffset);
    for (let i = 1; i < rulings; i++) {
      const facts = request(stage, i, numberFor('utility', `${stage.year - 2}-03-11`));
      const requestedOn = stage.days.workday(random, `${stage.year}-02-01`, `${stage.year}-08-20`);
      const at = (later: number) => stage.days.after(requestedOn, later);
      yield {
        by: stage.actors.of('ipOffice', facts.county),
        state: 'effective',
        data: {
          ...facts,
          ...{ requestedOn, filingDecidedOn: at(4), filedOn: at(4), servedOn: at(7), answerClosedOn: at(21) },
          ...{
            caseNumber: `演示裁〔${stage.year}〕${i + 1}号`,
            hearingNoticeOn: at(22),
            hearingOn: at(30),
            hearingHeldOn: at(30),
          },
          ...{
            ruling: 'infringing',
            rulingNumber: `演示裁决〔${stage.year}〕${i + 1}号`,
            ruledOn: at(45),
            closedOn: at(45),
          },
          ...{ rulingServedOn: at(48), suitClosedOn: at(64) },
        },
      };
    }
  },
  walks(stage) {
    const facts = request(stage, 0, patentNumbers(numberOffset + 1000)('utility', `${stage.year - 3}-09-02`));
    const on = stage.days.after(`${stage.year}-05-10`, 0);
    const at = (later: number) => stage.days.after(on, later);
    walk(stage, {
      kind: 'admin_adjudication',
      on,
      by: stage.actors.of('ipOffice', facts.county),
      data: { ...facts, requestedOn: on },
      steps: [
        {
          on: at(3),
          press: 'file',
          data: { caseNumber: `演示裁〔${stage.year}〕1号`, competence: 'respondent' },
        },
        { on: at(5), press: 'serve', data: { servedOn: at(5) } },
        { on: at(15), press: 'answer', data: { answer: '未落入保护范围' } },
        {
          on: at(18),
          press: 'scheduleHearingInAnswering',
          data: { hearingNoticeOn: at(18), hearingOn: at(30) },
        },
        { on: at(30), press: 'holdHearing', data: { hearingHeldOn: at(30), hearingRecord: '双方到庭' } },
        { on: at(42), press: 'mediate', data: { endReason: '双方达成和解', compensation: 8_000_000 } },
      ],
    });
  },
};

function request(stage: YearStage, index: number, patentNumber: string) {
  const { party, county, stem } = stage.companies.at(index);
  const { document } = stage;
  return {
    ...{
      title: `“${stem}”实用新型专利侵权纠纷`,
      patentType: 'utility',
      patentNumber,
      petitioner: party,
      county,
    },
    ...{ respondent: { name: `${shopName(index + 80)}加工厂${demoSign}` }, competence: 'respondent' },
    ...{ request: '责令停止侵权', noSuitPending: true, claimChart: [document], evaluation: [document] },
  };
}
