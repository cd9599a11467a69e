import { spread } from '../random-numbers.ts';
import { walk } from '../walk.ts';
import { demoSign, utilityTitle } from '../words.ts';
import type { YearPart } from '../year-part.ts';
import type { YearStage } from '../year-stage.ts';

const wan = 1_000_000;

const fairOf = ({ year }: YearStage) => ({ fair: `成果交易会${demoSign}`, fairRound: `第${year - 2002}届` });

/** 产业技术需求: published at the fair. */
export const techDemandPart: YearPart = {
  kind: 'tech_demand',
  *rows(stage) {
    const random = stage.random('demands');
    const by = stage.actors.of('developmentReform');
    for (let i = 1; i < stage.targets.count('match.demands'); i++) {
      const { party, county, industry } = stage.companies.at(i);
      const need = utilityTitle(random, random.pick(industry.goods));
      yield {
        by,
        state: 'published',
        data: {
          ...{
            name: `${need}关键技术${i + 1}`,
            industry: industry.name,
            content: `攻关${need}`,
            demander: party,
          },
          ...{
            county,
            scopeOf: 'common',
            ...fairOf(stage),
            publishedOn: stage.days.after(`${stage.year}-04-20`, i % 40),
          },
        },
      };
    }
  },
  walks(stage) {
    const { year, actors, companies } = stage;
    const { party, county, industry } = companies.at(0);
    walk(stage, {
      kind: 'tech_demand',
      on: `${year}-03-22`,
      by: actors.holder(companies.at(0)),
      data: {
        ...{
          name: `${industry.goods[0] ?? ''}自动化成型关键技术`,
          industry: industry.name,
          demander: party,
          county,
        },
        ...{ content: `攻关自动化成型${demoSign}`, scopeOf: 'common', budget: 300 * wan },
      },
      steps: [
        { on: `${year}-04-20`, press: 'publish', by: actors.of('developmentReform'), data: fairOf(stage) },
        { on: `${year}-07-12`, press: 'solve', data: { solution: '已与高校合作' } },
      ],
    });
  },
};

/** 创新项目成果: on show at the fair, one company with two of them. */
export const techAchievementPart: YearPart = {
  kind: 'tech_achievement',
  walks(stage) {
    const { year, targets, actors } = stage;
    const random = stage.random('achievements');
    const exhibitors = targets.count('match.exhibitors');
    for (let i = 0; i < Math.max(exhibitors, targets.count('match.exhibits')); i++) {
      const { party, county, industry } = stage.companies.at(i % exhibitors);
      walk(stage, {
        kind: 'tech_achievement',
        on: `${year}-05-1${i % 5}`,
        by: actors.of('developmentReform'),
        data: {
          ...{
            name: `${utilityTitle(random, random.pick(industry.goods))}项目${i + 1}`,
            holder: party,
            county,
          },
          ...{ industry: industry.name, content: `已完成样机${demoSign}`, maturity: 'pilot' },
        },
        steps: [
          { on: `${year}-05-20`, press: 'publish' },
          { on: `${year}-06-18`, press: 'exhibit', data: { exhibitedOn: `${year}-06-18`, ...fairOf(stage) } },
        ],
      });
    }
  },
};

/** 成果对接项目: signed on the stage of the fair. */
export const techMatchPart: YearPart = {
  kind: 'tech_match',
  walks(stage) {
    const { year, targets, actors } = stage;
    const by = actors.of('developmentReform');
    const count = targets.count('match.signed');
    const total = Math.max(count, Math.round(targets.fen('match.signed_amount') / wan));
    for (const [i, amount] of spread(total, count, stage.random('signed')).entries()) {
      const { party, county, industry } = stage.companies.at(i + 3);
      const signedOn = `${year}-06-18`;
      const fair = fairOf(stage);
      walk(stage, {
        kind: 'tech_match',
        name: `${i}`,
        on: `${year}-06-0${i + 2}`,
        by,
        data: { name: `${industry.name}产业化项目${i + 1}${demoSign}`, demander: party, county, ...fair },
        steps: [
          {
            on: signedOn,
            press: 'sign',
            data: { signedOn, signedAmount: amount * wan, isSignedAtFair: true, ...fair },
          },
        ],
      });
      walk(stage, {
        kind: 'tech_match_receipt',
        on: `${year}-11-0${i + 2}`,
        by,
        data: () => ({
          ...{ match: stage.idOf('tech_match', `${i}`), amount: Math.ceil(amount / 10) * wan },
          ...{ receivedOn: `${year}-11-0${i + 2}`, county },
        }),
        steps: [],
      });
    }
  },
};

/** 产业知识产权联盟 */
export const ipAlliancePart: YearPart = {
  kind: 'ip_alliance',
  walks(stage) {
    const { year, targets, actors } = stage;
    for (let i = 0; i < targets.count('alliance.total'); i++) {
      const { party, county, industry } = stage.companies.at(i);
      const foundedOn = `${year - (i % 2)}-0${(i % 4) + 5}-20`;
      walk(stage, {
        kind: 'ip_alliance',
        on: stage.days.after(foundedOn, -60),
        by: actors.of('ipOffice'),
        data: {
          name: `${industry.name}产业知识产权联盟${i + 1}${demoSign}`,
          industry: industry.name,
          lead: party,
          county,
          memberCount: 20 + i,
        },
        steps: [
          {
            on: foundedOn,
            press: 'found',
            data: { foundedOn, documentNumber: `演示联〔${year}〕${i + 1}号` },
          },
        ],
      });
    }
  },
};
