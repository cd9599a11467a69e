import { addDays } from '@citong/matters';
import { walk } from '../walk.ts';
import { designTitle, inventionTitle, utilityTitle } from '../words.ts';
import type { YearStage } from '../year-stage.ts';
import { type PatentType, patentNumbers } from './patent-numbers.ts';

/** Grants of the year that an officer records step by step. */
export const walkedPatents = { invention: 2, utility: 1 } as const;

/** Apart from the serials of the imported ones. */
const serialOffset = 900_000;

/** Applications that the year brings to a grant, one refused, and an older right that lapses and is restored. */
export function patentWalks(stage: YearStage): void {
  const { year, companies, actors } = stage;
  const random = stage.random('patent walks');
  const numberFor = patentNumbers(serialOffset);
  const by = actors.of('ipOffice');
  const application = (i: number, patentType: PatentType, filedOn: string) => {
    const { party, county, industry } = companies.at(i);
    const thing = random.pick(industry.goods);
    const titles = { invention: inventionTitle, utility: utilityTitle, design: designTitle };
    return {
      title: titles[patentType](random, thing),
      number: numberFor(patentType, filedOn),
      patentType,
      patentee: party,
      county,
      filedOn,
      ipc: random.pick(industry.ipc),
    };
  };
  const plan = (i: number, type: PatentType, steps: readonly [day: string, press: string, data: object][]) =>
    walk(stage, {
      kind: 'patent',
      on: `${year}-01-1${i}`,
      by,
      data: application(i, type, `${year - (type === 'invention' ? 2 : 1)}-0${i + 3}-16`),
      steps: steps.map(([on, press, data]) => ({ on, press, by, data: { ...data } })),
    });
  for (let i = 1; i <= walkedPatents.invention; i++) {
    const grantedOn = `${year}-0${i + 3}-20`;
    plan(i, 'invention', [[addDays(grantedOn, 3), 'grant', { grantedOn, patentType: 'invention' }]]);
  }
  const grantedOn = `${year}-07-13`;
  plan(3, 'utility', [
    [`${year}-07-14`, 'grant', { grantedOn, patentType: 'utility', feePaidUntil: `${year + 1}-06-16` }],
    // Paid ahead, so that the fee is due after the day on which the demo is made, as of every patent of the register.
    [`${year}-11-12`, 'payFee', { feePaidUntil: `${Number(stage.today.slice(0, 4)) + 1}-06-16` }],
  ]);
  plan(4, 'invention', [[`${year}-09-01`, 'refuse', { endedOn: `${year}-08-25`, endReason: '视为撤回' }]]);
  plan(5, 'utility', [
    [`${year}-01-18`, 'grant', { grantedOn: `${year - 1}-12-29`, patentType: 'utility' }],
    [`${year}-08-02`, 'lapse', { endedOn: `${year}-07-16` }],
  ]);
}
