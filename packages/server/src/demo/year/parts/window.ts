import { addDays, type MatterData } from '@citong/matters';
import type { Random } from '../../random.ts';
import { spread, weightedPicker } from '../random-numbers.ts';
import { walk } from '../walk.ts';
import { demoSign } from '../words.ts';
import type { YearPart, YearRow } from '../year-part.ts';
import type { YearStage } from '../year-stage.ts';

const businesses = weightedPicker([
  { item: 'registration', weight: 62 },
  { item: 'renewal', weight: 12 },
  { item: 'transfer', weight: 9 },
  { item: 'change', weight: 9 },
  { item: 'licence', weight: 4 },
  { item: 'cancellation', weight: 2 },
  { item: 'other', weight: 2 },
]);
const walked = 3;
const firstNumber = 94_000_000;

function filing(stage: YearStage, random: Random, business: string, index: number): MatterData {
  const { stem, party, county, industry } = stage.companies.pick(random);
  const needsNumber = business !== 'registration';
  return {
    ...{ mark: stem, applicant: party, county, business, channel: 'online' },
    ...{ classes: [industry.classes[0] ?? 35], classCount: 1, items: [10], allTogether: true },
    ...(needsNumber && { numbers: [String(firstNumber + index)] }),
    ...(['transfer', 'licence'].includes(business) && {
      counterparty: stage.companies.pick(random).party,
      jointly: true,
    }),
    ...(business === 'renewal' && { expiresOn: `${stage.year + 1}-01-20` }),
    ...(business === 'licence' && { licenceUntil: `${stage.year + 5}-12-31` }),
  };
}

/** 商标窗口业务: handed on the same day, nearly all of them; what the Trademark Office has done since is known. */
export const windowFilingPart: YearPart = {
  kind: 'window_filing',
  *rows(stage) {
    const random = stage.random('window');
    const by = stage.actors.of('window');
    const count = stage.targets.count('window.filings', walked + 1) - walked;
    for (let i = 0; i < count; i++) yield { ...received(stage, random, i), by };
  },
  walks(stage) {
    const random = stage.random('window walked');
    for (let i = 0; i < walked; i++) fileStepByStep(stage, random, i);
  },
};

const feeFen = 27_000;

function received(stage: YearStage, random: Random, index: number): YearRow {
  const business = businesses(random);
  const receivedOn = stage.days.ofYear(random, stage.year);
  const acceptedOn = stage.days.after(receivedOn, random.between(15, 40));
  const publishedOn = addDays(acceptedOn, 150);
  const decidedOn =
    business === 'registration' ? stage.days.after(publishedOn, 95) : stage.days.after(acceptedOn, 60);
  const [isAccepted, isPublished, isDecided] = [acceptedOn, publishedOn, decidedOn].map(
    (day) => day <= stage.today,
  );
  const fee = business === 'registration' ? feeFen : 0;
  return {
    state: isDecided
      ? business === 'registration'
        ? 'registered'
        : 'recorded'
      : isAccepted
        ? 'accepted'
        : 'fee_paid',
    data: {
      ...filing(stage, random, business, index),
      ...{ receivedOn, conformedOn: receivedOn, filedOnlineOn: receivedOn },
      ...{ feeDue: fee, feePaid: fee, feePaidOn: receivedOn },
      ...(isAccepted && { acceptedOn, applicationNumber: String(firstNumber + 500_000 + index) }),
      ...(isPublished && business === 'registration' && { publishedOn }),
      ...(isDecided && { decidedOn }),
    },
  };
}

/** A registration from the counter to the register, in the January after; the first was returned once. */
function fileStepByStep(stage: YearStage, random: Random, index: number): void {
  const on = stage.days.after(`${stage.year}-0${index + 3}-16`, 0);
  const accepted = stage.days.after(on, 25);
  const [published, registered] = [`${stage.year}-10-13`, `${stage.year + 1}-01-13`];
  const isReturned = index === 0;
  walk(stage, {
    kind: 'window_filing',
    on,
    by: stage.actors.of('window'),
    data: filing(stage, random, 'registration', 0),
    steps: [
      ...(isReturned
        ? [
            { on, press: 'returnPapers', data: { returnReason: `请补正申请书${demoSign}` } },
            { on, press: 'resubmit' },
          ]
        : []),
      { on, press: 'check' },
      { on, press: 'fileOnline' },
      { on, press: 'payFee', data: { feePaid: feeFen } },
      {
        on: accepted,
        press: 'accept',
        data: { acceptedOn: accepted, applicationNumber: String(firstNumber + 990_000 + index) },
      },
      { on: published, press: 'publish', data: { publishedOn: published } },
      { on: registered, press: 'register', data: { decidedOn: registered } },
    ],
  });
}

const wan = 1_000_000;

/** 窗口商标权质押登记: of so much in all, each carried to the register. */
export const windowPledgePart: YearPart = {
  kind: 'window_pledge',
  walks(stage) {
    const { year, days, targets } = stage;
    const random = stage.random('pledges at the window');
    const count = targets.count('window.pledges');
    const total = Math.max(count, Math.round(targets.fen('window.pledge_amount') / wan));
    for (const [i, amount] of spread(total, count, random).entries()) {
      const { stem, party, county } = stage.companies.at(i);
      const on = days.workday(random, `${year}-02-01`, `${year}-12-10`);
      const decidedOn = days.after(on, 2);
      walk(stage, {
        kind: 'window_pledge',
        on,
        by: stage.actors.of('window'),
        data: {
          ...{ mark: stem, applicant: party, county, numbers: [String(firstNumber + 700_000 + i)] },
          ...{
            pledgee: { name: `演示银行${demoSign}` },
            amount: amount * wan,
            contractNumber: `演示质${year}${100 + i}`,
          },
          ...{ jointly: true, termFrom: on, termUntil: addDays(on, 360), expiresOn: `${year + 6}-05-06` },
        },
        steps: [
          { on, press: 'check' },
          { on, press: 'fileOnline' },
          {
            on: decidedOn,
            press: 'register',
            data: { decidedOn, pledgeNumber: `演示质登${year}-${100 + i}` },
          },
        ],
      });
    }
  },
};
