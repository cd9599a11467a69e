import { spread } from '../random-numbers.ts';
import { demoSign } from '../words.ts';
import type { YearPart, YearRow } from '../year-part.ts';
import type { YearStage } from '../year-stage.ts';
import { applyStepByStep, awardedRow } from './programme.ts';

/** 创新平台: technology centres, engineering research centres and branch institutes, by the development commission. */
export const innovationPlatformPart: YearPart = {
  kind: 'innovation_platform',
  *rows(stage) {
    const { targets, year } = stage;
    const freshCentres = targets.count('platform.erc.national_new');
    yield* platforms(stage, 'tech_center', 'national', targets.count('platform.tech_center.national') - 1, 1);
    yield* platforms(stage, 'erc', 'national', freshCentres, 0);
    yield* platforms(
      stage,
      'erc',
      'province',
      Math.max(0, targets.count('platform.erc.province_plus') - freshCentres),
      1,
    );
    yield* platforms(
      stage,
      'branch_institute',
      'province',
      targets.count('platform.branch_institute'),
      year % 2,
    );
  },
  walks(stage) {
    applyStepByStep(stage, {
      kind: 'innovation_platform',
      company: stage.companies.at(1),
      on: `${stage.year}-05-06`,
      runner: stage.actors.of('developmentReform'),
      data: { name: `企业技术中心${demoSign}`, platformType: 'tech_center', level: 'national' },
      award: { approver: '国家发展改革委' },
    });
  },
};

const words: Readonly<Record<string, string>> = {
  tech_center: '企业技术中心',
  erc: '工程研究中心',
  branch_institute: '协同创新院产业技术分院',
};

/** `ago`: how many years before the first was approved; each further one a year earlier. */
function* platforms(
  stage: YearStage,
  platformType: string,
  level: string,
  count: number,
  ago: number,
): Generator<YearRow> {
  const by = stage.actors.of('developmentReform');
  for (let i = 0; i < count; i++) {
    const company = stage.companies.at(i + 2);
    const awardedOn = `${stage.year - ago - (i % 6)}-10-1${i % 9}`;
    const name = `${company.stem}${company.industry.name}${words[platformType] ?? ''}${demoSign}`;
    const approver = level === 'national' ? '国家发展改革委' : '省发展改革委';
    yield {
      ...awardedRow(stage, company, awardedOn, { name, platformType, level, approver }, by),
      name: `${platformType} ${level} ${i}`,
    };
  }
}

/** 创新平台补助: one is applied for step by step; all add up to the amount. */
export const platformGrantPart: YearPart = {
  kind: 'platform_grant',
  *rows(stage) {
    for (const [i, grant] of grants(stage).entries()) {
      if (i === 0) continue;
      const company = stage.companies.at(i + 2);
      const data = {
        name: `创新平台补助${i + 1}${demoSign}`,
        level: 'province',
        grant,
        paidOn: `${stage.year}-11-20`,
      };
      yield awardedRow(stage, company, `${stage.year}-09-1${i}`, data, stage.actors.of('developmentReform'));
    }
  },
  walks(stage) {
    const [grant = 0] = grants(stage);
    applyStepByStep(stage, {
      kind: 'platform_grant',
      company: stage.companies.at(2),
      on: `${stage.year}-04-01`,
      runner: stage.actors.of('developmentReform'),
      data: { name: `创新平台补助1${demoSign}`, level: 'province' },
      award: { grant },
      after: (awardedOn) => {
        const paidOn = stage.days.after(awardedOn, 30);
        return [{ on: paidOn, press: 'pay', data: { paidOn } }];
      },
    });
  },
};

function grants(stage: YearStage): number[] {
  const wan = 1_000_000;
  const total = Math.max(1, Math.round(stage.targets.fen('platform.grant.amount') / wan));
  const count = Math.min(total, stage.targets.count('platform.grant.count'));
  return spread(total, count, stage.random('platform grants')).map((share) => share * wan);
}
