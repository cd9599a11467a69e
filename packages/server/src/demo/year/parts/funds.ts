import { officeValue } from '../actors.ts';
import { spread } from '../random-numbers.ts';
import { type Step, walk } from '../walk.ts';
import { demoSign } from '../words.ts';
import type { YearPart } from '../year-part.ts';
import type { YearStage } from '../year-stage.ts';

const wan = 1_000_000;

/** 知识产权运营基金 */
export const fundPart: YearPart = {
  kind: 'fund',
  walks(stage) {
    const { year, city, actors, targets } = stage;
    walk(stage, {
      kind: 'fund',
      name: 'fund',
      on: `${year}-01-18`,
      by: actors.of('ipOffice'),
      data: {
        name: `知识产权运营基金${demoSign}`,
        manager: officeValue(actors.of('fund')),
        county: city.region,
      },
      steps: [
        {
          on: `${year}-02-03`,
          press: 'establish',
          data: {
            establishedOn: `${year}-02-03`,
            size: targets.fen('fund.size'),
            guideCapital: targets.fen('fund.guide_capital'),
          },
        },
      ],
    });
  },
};

/** 基金投资项目: those invested in, and those in reserve when the year ends. */
export const fundInvestmentPart: YearPart = {
  kind: 'fund_investment',
  walks(stage) {
    const { targets } = stage;
    const amounts = (figure: 'invested' | 'reserved') => {
      const count = targets.count(`fund.${figure}.count`);
      const total = Math.max(count, Math.round(targets.fen(`fund.${figure}.amount`) / wan));
      return spread(total, count, stage.random(`fund ${figure}`)).map((amount) => amount * wan);
    };
    for (const [i, amount] of amounts('invested').entries()) project(stage, i, amount, true);
    for (const [i, amount] of amounts('reserved').entries()) project(stage, 10 + i, amount, false);
  },
};

function project(stage: YearStage, index: number, amount: number, isInvested: boolean): void {
  const { year, days, actors } = stage;
  const by = actors.of('fund');
  const { party, county, industry } = stage.companies.at(index);
  const on = days.after(`${year}-0${isInvested ? 3 : 8}-0${(index % 9) + 1}`, 0);
  const investedOn = days.after(on, 90);
  const rest: Step[] = [
    { on: days.after(on, 30), press: 'examine' },
    {
      on: days.after(on, 70),
      press: 'decide',
      data: { committeeOn: days.after(on, 70), diligence: '尽调通过', resolution: '同意投资' },
    },
    {
      on: investedOn,
      press: 'invest',
      data: () => ({ fund: stage.idOf('fund', 'fund'), investedOn, amount, share: 8 }),
    },
    {
      on: days.after(on, 180),
      press: 'manage',
      data: { reviewedOn: days.after(on, 180), review: '经营正常' },
    },
  ];
  walk(stage, {
    kind: 'fund_investment',
    on,
    by,
    data: {
      ...{
        name: `${industry.name}知识产权项目${index + 1}${demoSign}`,
        manager: officeValue(by),
        company: party,
      },
      ...{ county, target: 'patent', industry: industry.name },
    },
    steps: [
      { on: days.after(on, 10), press: 'reserve', data: { plannedAmount: amount } },
      ...(isInvested ? rest : []),
    ],
  });
}
