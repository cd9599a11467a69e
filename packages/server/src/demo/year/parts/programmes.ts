import { addDays } from '@citong/matters';
import type { Random } from '../../random.ts';
import type { FigureId } from '../targets.ts';
import { demoSign, inventionTitle, personName } from '../words.ts';
import type { YearPart } from '../year-part.ts';
import type { YearStage } from '../year-stage.ts';
import { patentNumbers } from './patent-numbers.ts';
import { applyStepByStep, awardedRow } from './programme.ts';
import { yearsLater } from './trademark-terms.ts';

/** A day of an award in the year, or some years before it. */
const awardDay = (stage: YearStage, random: Random, ago: number): string =>
  stage.days.workday(random, `${stage.year - ago}-06-01`, `${stage.year - ago}-12-20`);

const inYearsBefore = (random: Random): number => random.between(1, 9);

/** 高价值专利培育 */
export const cultivationPart: YearPart = {
  kind: 'patent_cultivation',
  *rows(stage) {
    const random = stage.random('cultivation');
    for (let i = 1; i < stage.targets.count('cultivation.projects'); i++) {
      const company = stage.companies.at(i * 2);
      yield awardedRow(
        stage,
        company,
        awardDay(stage, random, random.between(0, 2)),
        project(random, company.industry.goods[0] ?? '', i),
      );
    }
  },
  walks(stage) {
    const random = stage.random('cultivation walked');
    const company = stage.companies.at(0);
    applyStepByStep(stage, {
      kind: 'patent_cultivation',
      company,
      on: `${stage.year}-02-22`,
      call: 'cultivation',
      data: { ...project(random, company.industry.goods[0] ?? '', 0), plannedFilings: 12 },
      award: { grant: 30_000_000, dueOn: `${stage.year + 2}-06-30` },
      after: (awardedOn) => [
        { on: stage.days.after(awardedOn, 60), press: 'report', data: { filings: 5, granted: 1 } },
      ],
    });
  },
};

const project = (random: Random, thing: string, index: number) => ({
  name: `${thing}高价值专利培育项目${index + 1}${demoSign}`,
  level: 'city',
  bottleneck: inventionTitle(random, thing),
});

/** 专利导航: of industries and of enterprises. */
export const navigationPart: YearPart = {
  kind: 'patent_navigation',
  *rows(stage) {
    const random = stage.random('navigation');
    for (const [navigationType, figure, word] of [
      ['industry', 'navigation.industry', '产业'],
      ['enterprise', 'navigation.enterprise', '企业'],
    ] as const)
      for (let i = 0; i < stage.targets.count(figure); i++) {
        const company = stage.companies.at(i * 3 + 1);
        const awardedOn = awardDay(stage, random, random.between(0, 3));
        yield awardedRow(stage, company, awardedOn, {
          name: `${company.industry.name}${word}专利导航项目${i + 1}${demoSign}`,
          ...{ navigationType, level: 'city', standard: 'GB/T 39551' },
        });
      }
  },
};

const grades: Readonly<Record<string, readonly string[]>> = {
  national: ['excellent', 'excellent', 'excellent', 'silver'],
  province: ['first', 'second', 'third', 'third'],
  city: ['first', 'second', 'third', 'third'],
};

/** Awards by level; `fresh`: those of the year, where the paper tells them. */
const awards: readonly { level: string; total: FigureId; fresh?: FigureId }[] = [
  { level: 'national', total: 'award.national.total', fresh: 'award.national.new' },
  { level: 'province', total: 'award.province.total' },
  { level: 'city', total: 'award.city.total', fresh: 'award.city.new' },
];
const numberOffset = 950_000;

/** 专利奖: one of the city's is applied for and awarded step by step. */
export const patentAwardPart: YearPart = {
  kind: 'patent_award',
  *rows(stage) {
    const { targets } = stage;
    const random = stage.random('awards');
    const numberFor = patentNumbers(numberOffset);
    for (const { level, total, fresh } of awards) {
      const ofYear = fresh ? targets.count(fresh) : 0;
      for (let i = level === 'city' ? 1 : 0; i < Math.max(ofYear, targets.count(total)); i++) {
        const company = stage.companies.pick(random);
        const awardedOn = awardDay(stage, random, i < ofYear ? 0 : inYearsBefore(random));
        const filedOn = addDays(awardedOn, -random.between(1200, 2600));
        yield awardedRow(stage, company, awardedOn, {
          ...{
            level,
            name: inventionTitle(random, random.pick(company.industry.goods)),
            patentType: 'invention',
          },
          ...{ patent: numberFor('invention', filedOn), grade: random.pick(grades[level] ?? []) },
          batch: `${awardedOn.slice(0, 4)}年度（${i + 1}）`,
        });
      }
    }
  },
  walks(stage) {
    const random = stage.random('award walked');
    const company = stage.companies.at(0);
    applyStepByStep(stage, {
      kind: 'patent_award',
      company,
      on: `${stage.year}-03-15`,
      call: 'award',
      data: {
        ...{
          level: 'city',
          name: inventionTitle(random, company.industry.goods[0] ?? ''),
          patentType: 'invention',
        },
        patent: patentNumbers(numberOffset + 40_000)('invention', `${stage.year - 4}-05-12`),
        inventors: [{ name: personName(random) }],
      },
      award: { grade: 'second', grant: 5_000_000 },
    });
  },
};

/** 知识产权优势企业: the provincial ones of the year, and everything that was recognised before, each company once. */
export const advantagePart: YearPart = {
  kind: 'advantage_enterprise',
  *rows(stage) {
    const { targets } = stage;
    const random = stage.random('advantage');
    const fresh = targets.count('advantage.province.new');
    for (let i = 1; i < Math.max(fresh, targets.count('advantage.total')); i++) {
      const company = stage.companies.at(i);
      const isFresh = i < fresh;
      const level = isFresh ? 'province' : random.pick(['city', 'city', 'city', 'province', 'national']);
      const category = isFresh
        ? 'advantage'
        : random.pick(['advantage', 'advantage', 'demonstration', 'pilot']);
      const awardedOn = awardDay(stage, random, isFresh ? 0 : inYearsBefore(random));
      yield awardedRow(stage, company, awardedOn, { level, category, name: '知识产权优势企业' });
    }
  },
  walks(stage) {
    applyStepByStep(stage, {
      kind: 'advantage_enterprise',
      company: stage.companies.at(0),
      on: `${stage.year}-04-12`,
      call: 'advantage',
      data: { level: 'province', category: 'advantage', name: '省知识产权优势企业', recentGrants: 21 },
    });
  },
};

/** 贯标: certificates are for three years; those that are over by today have expired. */
export const certificatePart: YearPart = {
  kind: 'ipms_certificate',
  *rows(stage) {
    const random = stage.random('certificates');
    for (let i = 0; i < stage.targets.count('ipms.certified'); i++) {
      const { party, county } = stage.companies.at(i);
      const certifiedOn = awardDay(stage, random, random.between(0, 6));
      const endedOn = yearsLater(certifiedOn, 3);
      const isOver = endedOn < stage.today;
      yield {
        state: isOver ? 'expired' : 'certified',
        data: {
          ...{ company: party, county, standard: 'enterprise', startedOn: addDays(certifiedOn, -200) },
          ...{ certificateNumber: `演示IPMS${10_000 + i}`, body: `演示认证机构${demoSign}`, certifiedOn },
          ...(isOver && { endedOn }),
        },
      };
    }
  },
};
