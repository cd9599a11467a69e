import type { FigureId } from '../targets.ts';
import { walk } from '../walk.ts';
import { demoSign, personName } from '../words.ts';
import type { YearPart } from '../year-part.ts';
import type { YearStage } from '../year-stage.ts';

const levels = ['l3', 'l4', 'l5'] as const;
type Level = (typeof levels)[number];
const newOf = (level: Level): FigureId => `talent.new.${level}`;
const totalOf = (level: Level): FigureId => `talent.total.${level}`;

/** One of each level is recognised step by step. */
const walked = 1;

function candidate({ random, companies, places }: YearStage, name: string) {
  const numbers = random(`talent ${name}`);
  const { party } = companies.pick(numbers);
  const basis = numbers.pick(['patent_award', 'patent_award', 'invention', 'profession']);
  return { name: personName(numbers), employer: party, county: places.county(numbers), basis };
}

/** 知识产权高层次人才: those of the year and of the years before, by level. */
export const talentPart: YearPart = {
  kind: 'talent',
  *rows(stage) {
    const { year, targets, days, actors } = stage;
    const random = stage.random('talents');
    const by = actors.of('humanResources');
    for (const level of levels) {
      const fresh = targets.count(newOf(level));
      const earlier = Math.max(0, targets.count(totalOf(level)) - fresh);
      for (let i = walked; i < fresh + earlier; i++) {
        const recognisedIn = i < fresh ? year : year - random.between(1, 4);
        const recognisedOn = days.workday(random, `${recognisedIn}-06-01`, `${recognisedIn}-12-20`);
        yield {
          by,
          state: 'recognised',
          data: {
            ...candidate(stage, `${level} ${i}`),
            level,
            appliedOn: days.after(recognisedOn, -120),
            publicisedOn: days.after(recognisedOn, -20),
            recognisedOn,
            documentNumber: `演示人社〔${recognisedIn}〕${random.between(20, 300)}号`,
          },
        };
      }
    }
  },
  walks(stage) {
    const { year, actors } = stage;
    for (const level of levels) {
      const recognisedOn = `${year}-10-15`;
      walk(stage, {
        kind: 'talent',
        on: `${year}-05-12`,
        by: actors.of('humanResources'),
        data: { ...candidate(stage, `${level} walked`), level, appliedOn: `${year}-05-12` },
        steps: [
          { on: `${year}-09-22`, press: 'publicise' },
          {
            on: recognisedOn,
            press: 'recognise',
            data: { recognisedOn, documentNumber: `演示人社〔${year}〕18号${demoSign}` },
          },
        ],
      });
    }
  },
};
