import { addDays, systemActor } from '@citong/matters';
import type { Random } from '../../random.ts';
import { officeValue } from '../actors.ts';
import { spread } from '../random-numbers.ts';
import { follow, walk } from '../walk.ts';
import { demoSign } from '../words.ts';
import type { YearPart, YearRow } from '../year-part.ts';
import type { YearStage } from '../year-stage.ts';
import { patentNumbers } from './patent-numbers.ts';

const wan = 1_000_000;
/** Loans are of this size, more or less. */
const usualLoan = 700 * wan;
const numberOffset = 960_000;
const walked = 1;

/** Amounts in whole ten thousand yuan, which together make what was lent in the year. */
export function loanAmounts({ targets, random }: YearStage): number[] {
  const total = Math.max(2, Math.round(targets.fen('pledge.new_amount') / wan));
  const count = Math.max(2, Math.min(total, Math.round((total * wan) / usualLoan)));
  return spread(total, count, random('loan amounts')).map((amount) => amount * wan);
}

interface Loan {
  readonly index: number;
  readonly amount: number;
  readonly disbursedOn: string;
}

function loans(stage: YearStage): Loan[] {
  const random = stage.random('loan days');
  return loanAmounts(stage).map((amount, index) => ({
    index,
    amount,
    disbursedOn: stage.days.workday(random, `${stage.year}-01-20`, `${stage.year}-12-28`),
  }));
}

const registrationNumber = (stage: YearStage, index: number): string =>
  `演示质押${stage.year}-${90_000 + index}`;

/** What of a right was pledged, and to whom. */
function pledgeFacts(stage: YearStage, random: Random, { index, amount, disbursedOn }: Loan) {
  const { party, county, stem } = stage.companies.at(index);
  const isPatent = index % 3 === 0;
  const number = isPatent
    ? patentNumbers(numberOffset + index)('invention', `${stage.year - 4}-06-08`)
    : String(93_000_000 + index);
  const contractOn = addDays(disbursedOn, -random.between(6, 15));
  return {
    ...{ pledgor: party, pledgee: officeValue(bank(stage, index)), debtor: party, county },
    rightType: isPatent ? 'patent' : 'trademark',
    rights: [{ type: isPatent ? 'patent' : 'trademark', number, name: stem }],
    ...{ rightCount: 1, appraisedValue: amount * 3, amount },
    ...{ contractNumber: `演示合同${stage.year}-${index + 1}`, contractOn, channel: 'online' },
    ...{ termUntil: addDays(disbursedOn, 365), rightsUntil: `${stage.year + 8}-01-01` },
    ...{ allOwnersJoin: true, rightsInForce: true },
  };
}

const bank = (stage: YearStage, index: number) => {
  const banks = stage.city.offices.filter((o) => o.kind === 'bank');
  return stage.actors.byId(banks[index % banks.length]?.id ?? '');
};

/** 质押登记: the rights behind the loans, released when these are repaid. */
export const pledgePart: YearPart = {
  kind: 'pledge',
  *rows(stage) {
    const random = stage.random('pledges');
    for (const loan of loans(stage).slice(walked)) {
      const facts = pledgeFacts(stage, random, loan);
      const registeredOn = addDays(loan.disbursedOn, -3);
      const isReleased = facts.termUntil < stage.today;
      yield {
        name: `${loan.index}`,
        state: isReleased ? 'released' : 'registered',
        data: {
          ...facts,
          ...{ appliedOn: facts.contractOn, decidedOn: registeredOn, registeredOn },
          registrationNumber: registrationNumber(stage, loan.index),
          ...(isReleased && { endedOn: facts.termUntil, endReason: '贷款已结清' }),
        },
      };
    }
  },
  walks(stage) {
    const [loan] = loans(stage);
    if (!loan) return;
    const on = stage.days.after(`${stage.year}-03-15`, 0);
    walk(stage, {
      kind: 'pledge',
      name: '0',
      on,
      by: stage.actors.holder(stage.companies.at(0)),
      data: { ...pledgeFacts(stage, stage.random('pledge walked'), loan), contractOn: on },
      steps: [
        {
          on: stage.days.after(on, 2),
          press: 'register',
          by: stage.actors.of('ipOffice'),
          data: { registrationNumber: registrationNumber(stage, 0), registeredOn: stage.days.after(on, 2) },
        },
        {
          on: lossOn(stage),
          press: 'realise',
          by: stage.actors.of('ipOffice'),
          data: { endedOn: lossOn(stage), realisedAmount: Math.floor(loan.amount / 2) },
        },
      ],
    });
    walkLoan(stage, loan, stage.days.after(on, 5));
  },
};

/** 质押贷款: disbursed in the year, of so much in all. */
export const pledgeLoanPart: YearPart = {
  kind: 'pledge_loan',
  *rows(stage) {
    const random = stage.random('loans');
    for (const loan of loans(stage).slice(walked)) yield disbursed(stage, random, loan);
  },
};

function disbursed(stage: YearStage, random: Random, { index, amount, disbursedOn }: Loan): YearRow {
  const { party, county } = stage.companies.at(index);
  const dueOn = addDays(disbursedOn, 365);
  // Loans are long repaid by the day on which the demo is made.
  const isRepaid = dueOn < stage.today;
  return {
    state: isRepaid ? 'settled' : 'disbursed',
    data: {
      ...{ borrower: party, county, bank: officeValue(bank(stage, index)), amount },
      ...{
        contractNumber: `演示贷${stage.year}-${index + 1}`,
        rightType: index % 3 === 0 ? 'patent' : 'trademark',
      },
      ...{ pledge: stage.idOf('pledge', `${index}`), registrationNumber: registrationNumber(stage, index) },
      ...{ appraisedValue: amount * 3, annualRate: random.between(380, 520) / 100, termMonths: 12 },
      ...{ appliedOn: addDays(disbursedOn, -20), approvedOn: addDays(disbursedOn, -8), disbursedOn, dueOn },
      loanClass: 'normal',
      ...(isRepaid && { closedOn: dueOn }),
    },
  };
}

/** The pledge behind the bad loan is realised, and the rest written off, in the January after. */
const lossOn = ({ year }: YearStage): string => `${year + 1}-01-19`;

/** A loan on a pledged right, within the risk pool; it goes bad, and the pool bears its share of the loss. */
function walkLoan(stage: YearStage, { amount }: Loan, disbursedOn: string): void {
  const { days, year } = stage;
  const { party, county } = stage.companies.at(0);
  const by = bank(stage, 0);
  const on = `${year}-03-01`;
  const bad = days.after(disbursedOn, 120);
  walk(stage, {
    kind: 'pledge_loan',
    name: '0',
    on,
    by,
    data: () => ({
      ...{ borrower: party, county, bank: officeValue(by), amount, pool: stage.idOf('risk_pool', 'pool') },
      ...{
        contractNumber: `演示贷${year}-1`,
        rightType: 'patent',
        termMonths: 12,
        appraisedValue: amount * 3,
      },
      guarantor: officeValue(stage.actors.of('guarantor')),
    }),
    steps: [
      { on: days.after(on, 5), press: 'approve' },
      {
        on: disbursedOn,
        press: 'disburse',
        data: () => ({
          ...{ disbursedOn, dueOn: addDays(disbursedOn, 365), annualRate: 4.35 },
          ...{ pledge: stage.idOf('pledge', '0'), registrationNumber: registrationNumber(stage, 0) },
        }),
      },
      { on: bad, press: 'classSubstandard' },
      {
        on: lossOn(stage),
        press: 'writeOff',
        data: { closedOn: lossOn(stage), endReason: '质权实现后核销余额' },
      },
    ],
  });
  compensate(stage, bad, Math.floor(Math.min(amount, stage.targets.fen('riskpool.size')) / 10));
}

function compensate(stage: YearStage, from: string, loss: number): void {
  const { days, document } = stage;
  const by = bank(stage, 0);
  const officer = stage.actors.of('ipOffice');
  const paidOn = days.after(from, 50);
  follow(stage, {
    kind: 'risk_compensation',
    of: { kind: 'pledge_loan', name: '0' },
    from,
    by,
    steps: [
      { on: days.after(from, 2), press: 'notify' },
      { on: days.after(from, 15), press: 'claim', data: { loss, documents: [document] } },
      {
        on: days.after(from, 25),
        press: 'approve',
        by: officer,
        data: { loss, reviewOpinion: `同意代偿${demoSign}` },
      },
      { on: days.after(from, 27), press: 'publicise', by: officer },
      { on: days.after(from, 45), press: 'endPublicity', by: systemActor },
      { on: paidOn, press: 'pay', by: officer, data: { paidOn } },
    ],
  });
}

/** 风险补偿资金池: set up, and paid into twice. */
export const riskPoolPart: YearPart = {
  kind: 'risk_pool',
  walks(stage) {
    const { year, city, actors } = stage;
    const by = actors.of('ipOffice');
    walk(stage, {
      kind: 'risk_pool',
      name: 'pool',
      on: `${year}-02-22`,
      by,
      data: {
        name: `知识产权质押融资风险补偿资金池${demoSign}`,
        county: city.region,
        establishedOn: `${year}-02-22`,
      },
      steps: [],
    });
    const total = Math.max(2, Math.round(stage.targets.fen('riskpool.size') / wan));
    for (const [i, share] of spread(total, 2, stage.random('pool')).entries())
      walk(stage, {
        kind: 'risk_pool_entry',
        on: `${year}-0${2 + i * 3}-24`,
        by,
        data: () => ({
          ...{ pool: stage.idOf('risk_pool', 'pool'), entryType: 'contribution', amount: share * wan },
          ...{ bookedOn: `${year}-0${2 + i * 3}-24`, county: city.region },
        }),
        steps: [],
      });
  },
};
