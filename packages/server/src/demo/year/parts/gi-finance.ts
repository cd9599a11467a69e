import { officeValue } from '../actors.ts';
import { spread } from '../random-numbers.ts';
import { walk } from '../walk.ts';
import { demoSign, personName } from '../words.ts';
import type { YearPart } from '../year-part.ts';
import { geographicals } from './geographical.ts';

const wan = 1_000_000;

/** 地理标志商标质押授信: each association pledges its mark, and members borrow within the line until the January after. */
export const giCreditPart: YearPart = {
  kind: 'gi_credit_line',
  walks(stage) {
    const { year, actors, targets, city } = stage;
    const random = stage.random('gi finance');
    const rural = city.offices.findLast((o) => o.kind === 'bank')?.id ?? '';
    const by = actors.byId(rural);
    const dueOn = `${year + 1}-01-21`;
    const marks = geographicals(stage);
    const count = Math.min(marks.length, targets.count('gi_pledge.count'));
    const total = Math.max(count, Math.round(targets.fen('gi_pledge.amount') / wan));
    for (const [i, share] of spread(
      total,
      count,
      random,
      Math.min(10, Math.floor(total / count)),
    ).entries()) {
      const mark = marks[i];
      if (!mark) continue;
      const grantedOn = stage.days.after(`${year - (i % 2)}-0${(i % 6) + 3}-10`, 0);
      walk(stage, {
        kind: 'gi_credit_line',
        name: `${i}`,
        on: stage.days.after(grantedOn, -30),
        by: actors.of('ipOffice'),
        data: () => ({
          ...{
            mark: mark.name,
            number: String(97_000_000 + i),
            giTrademark: stage.idOf('gi_trademark', `${i}`),
          },
          ...{ pledgor: mark.holder, county: mark.county, bank: officeValue(by) },
        }),
        steps: [
          {
            on: grantedOn,
            press: 'grant',
            by,
            data: {
              pledgeNumber: `演示质登${90_000 + i}`,
              amount: share * wan,
              grantedOn,
              validUntil: `${year + 9}-12-31`,
            },
          },
        ],
      });
      walk(stage, {
        kind: 'gi_loan',
        on: stage.days.after(grantedOn, 15),
        by,
        data: () => ({
          ...{
            line: stage.idOf('gi_credit_line', `${i}`),
            borrower: { name: personName(random), person: true },
          },
          ...{
            county: mark.county,
            bank: officeValue(by),
            amount: 20 * wan < share * wan ? 20 * wan : share * wan,
          },
          ...{ annualRate: 4.5, authorisationNumber: `演示授〔${year}〕${i + 1}号` },
        }),
        steps: [
          {
            on: stage.days.after(grantedOn, 18),
            press: 'disburse',
            data: { disbursedOn: stage.days.after(grantedOn, 18), dueOn },
          },
          { on: dueOn, press: 'settle', data: { closedOn: dueOn } },
        ],
      });
    }
  },
};

/** 银行考核参数 */
export const bankAssessmentPart: YearPart = {
  kind: 'bank_assessment',
  walks(stage) {
    const by = stage.actors.of('bank');
    const effectiveFrom = `${stage.year}-01-01`;
    walk(stage, {
      kind: 'bank_assessment',
      on: `${stage.year}-01-13`,
      by,
      data: {
        ...{ bank: officeValue(by), name: `知识产权质押融资考核办法${demoSign}`, county: stage.city.region },
        ...{
          capitalFactor: stage.targets.whole('bank.capital_factor'),
          nplTolerance: 2,
          systems: ['kpi', 'risk', 'credit'],
        },
        ...{ likened: '普惠金融、涉农', effectiveFrom },
      },
      steps: [],
    });
  },
};

/** 金融支持专项行动 */
export const financeCampaignPart: YearPart = {
  kind: 'finance_campaign',
  walks(stage) {
    const by = stage.actors.of('centralBank');
    for (const [i, [name, theme]] of (
      [
        ['金融支持制造业高质量发展专项行动', 'manufacturing'],
        ['金融支持科技创新专项行动', 'innovation'],
      ] as const
    ).entries())
      walk(stage, {
        kind: 'finance_campaign',
        on: `${stage.year}-0${i + 3}-16`,
        by,
        data: {
          name: `${name}${demoSign}`,
          theme,
          county: stage.city.region,
          launchedOn: `${stage.year}-0${i + 3}-16`,
        },
        steps: [
          {
            on: `${stage.year}-12-2${i}`,
            press: 'end',
            data: { endedOn: `${stage.year}-12-2${i}`, result: '已完成', companies: 120 + i * 40 },
          },
        ],
      });
  },
};
