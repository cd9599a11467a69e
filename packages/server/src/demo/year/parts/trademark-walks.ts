import { addDays } from '@citong/matters';
import { walk } from '../walk.ts';
import { demoSign, stemAt } from '../words.ts';
import type { YearStage } from '../year-stage.ts';
import { termEnd, yearsLater } from './trademark-terms.ts';

/** Of the marks that people enter and carry on step by step: how many count as new, and as older and in force. */
export const walkedMarks = { registered: 3, before: 2 } as const;
/** The marks of the companies that sign in: one each, older and in force, which leads refer to. */
export const houseMarks = (stage: Pick<YearStage, 'companies'>): number => stage.companies.signedIn;

const firstNumber = 98_000_000;

/** New entries by an officer and by their holders; renewals; an end; and one entered by mistake. */
export function markWalks(stage: YearStage): void {
  const { year, companies, actors } = stage;
  const officer = actors.of('ipOffice');
  const entry = (i: number, registeredOn: string) => {
    const company = companies.at(i);
    return {
      text: stemAt(40_000 + i),
      number: String(firstNumber + i),
      class: company.industry.classes[0] ?? 25,
      markType: 'word',
      owner: company.party,
      county: company.county,
      registeredOn,
      expiresOn: termEnd(registeredOn),
    };
  };
  for (let i = 0; i < walkedMarks.registered; i++) {
    const registeredOn = `${year}-0${i + 2}-14`;
    const on = addDays(registeredOn, 9);
    walk(stage, { kind: 'trademark', on, by: officer, data: entry(i, registeredOn), steps: [] });
  }
  for (let i = 0; i < walkedMarks.before; i++) {
    const old = entry(10 + i, `${year - 9}-0${i + 2}-21`);
    walk(stage, {
      kind: 'trademark',
      on: `${year}-01-11`,
      by: officer,
      data: {
        ...old,
        registeredOn: yearsLater(old.registeredOn, -1),
        expiresOn: addDays(yearsLater(old.registeredOn, 9), -1),
      },
      steps: [
        {
          on: `${year}-01-12`,
          press: 'applyRenewal',
          by: officer,
          data: { renewalAppliedOn: `${year}-01-12` },
        },
        {
          on: `${year}-03-0${i + 2}`,
          press: 'renew',
          by: officer,
          data: {
            renewedOn: `${year}-03-0${i + 2}`,
            expiresOn: addDays(yearsLater(old.registeredOn, 19), -1),
          },
        },
      ],
    });
  }
  const ended = entry(20, `${year - 6}-05-28`);
  walk(stage, {
    kind: 'trademark',
    on: `${year}-02-01`,
    by: officer,
    data: ended,
    steps: [
      {
        on: `${year}-09-06`,
        press: 'cancel',
        by: officer,
        data: { endedOn: `${year}-08-30`, endReason: `连续三年不使用撤销${demoSign}` },
      },
    ],
  });
  walk(stage, {
    kind: 'trademark',
    on: `${year}-04-19`,
    by: officer,
    data: entry(21, `${year}-04-14`),
    steps: [
      { on: `${year}-04-20`, press: 'strike', by: officer, data: { struckReason: `重复录入${demoSign}` } },
    ],
  });
}
