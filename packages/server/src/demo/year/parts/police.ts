import { spread } from '../random-numbers.ts';
import { walk } from '../walk.ts';
import { demoSign } from '../words.ts';
import type { YearPart } from '../year-part.ts';
import type { YearStage } from '../year-stage.ts';

const firstSerial = 90_001;
const walked = 2;
const carriedSolved = 4;
const charges = ['213', '214', '214', '214', '215'] as const;

/** 公安刑事案件: filed in the year, most of them solved; and some of the year before that were solved in this one. */
export const policeCasePart: YearPart = {
  kind: 'police_case',
  *rows(stage) {
    const { year, days } = stage;
    const random = stage.random('police');
    const filed = stage.targets.count('police.cases', walked + 1) - walked;
    const solved = Math.min(stage.targets.count('police.solved', walked + 1) - walked, filed + carriedSolved);
    const carried = Math.min(carriedSolved, solved);
    for (let i = 0; i < filed + carried; i++) {
      const isCarried = i >= filed;
      const isSolved = isCarried || i < solved - carried;
      const county = stage.places.county(random);
      const acceptedOn = isCarried
        ? days.workday(random, `${year - 1}-10-01`, `${year - 1}-12-20`)
        : days.workday(random, `${year}-01-04`, `${year}-${isSolved ? '10' : '12'}-20`);
      const filedOn = days.after(acceptedOn, random.between(1, 5));
      const latest = days.workday(random, days.after(filedOn, 12), `${year}-12-28`);
      const solvedOn = latest < `${year}-01-05` ? `${year}-01-05` : latest;
      const concludedOn = days.after(solvedOn, 45);
      const isConcluded = isSolved && concludedOn <= `${year}-12-31`;
      yield {
        by: stage.actors.of('police', county),
        state: isConcluded ? 'concluded' : isSolved ? 'solved' : 'filed',
        data: {
          name: `${stage.companies.pick(random).stem}商标被假冒案${demoSign}`,
          ...{ acceptedOn, decidedOn: filedOn, filedOn, county },
          caseNumber: caseNumber(stage, isCarried ? year - 1 : year, i),
          source: random.pick(['own', 'report', 'transfer', 'customs', 'superior']),
          charge: random.pick(charges),
          campaign: `昆仑${year}`,
          value: random.between(5, 400) * 1_000_000,
          ...(isSolved && { solvedOn }),
          ...(isConcluded && { concludedOn }),
        },
      };
    }
  },
  walks(stage) {
    for (let i = 0; i < walked; i++) policeCase(stage, i);
  },
};

const caseNumber = (stage: YearStage, year: number, index: number): string =>
  `${stage.places.shortName(stage.city.region)}公（经）立字〔${year}〕${firstSerial + index}号`;

function policeCase(stage: YearStage, index: number): void {
  const { year, days, companies } = stage;
  const { county, stem, party } = companies.at(index);
  const on = days.after(`${year}-0${index + 2}-15`, 0);
  const [filed, solved, concluded] = [days.after(on, 4), days.after(on, 60), days.after(on, 110)];
  walk(stage, {
    kind: 'police_case',
    name: `${index}`,
    on,
    by: stage.actors.of('police', county),
    data: {
      ...{ name: `${stem}商标被假冒案${demoSign}`, acceptedOn: on, source: 'own', county },
      ...{ charge: '213', rightHolder: party, campaign: `昆仑${year}` },
    },
    steps: [
      {
        on: filed,
        press: 'file',
        data: { caseNumber: caseNumber(stage, year, 9000 + index), filedOn: filed },
      },
      { on: solved, press: 'solve', data: { solvedOn: solved, value: 230_000_000 } },
      { on: concluded, press: 'conclude', data: { concludedOn: concluded } },
    ],
  });
}

/** 抓获登记: so many persons in all. */
export const policeArrestPart: YearPart = {
  kind: 'police_arrest',
  *rows(stage) {
    const random = stage.random('arrested');
    const persons = stage.targets.count('police.arrested');
    for (const count of spread(persons, Math.ceil(persons * 0.7), random)) {
      const county = stage.places.county(random);
      yield {
        by: stage.actors.of('police', county),
        data: {
          summary: `抓获涉嫌侵犯知识产权犯罪人员${count}名${demoSign}`,
          arrestedOn: stage.days.between(random, `${stage.year}-01-06`, `${stage.year}-12-29`),
          ...{
            persons: count,
            charge: random.pick(charges),
            measure: random.pick(['detained', 'bailed']),
            county,
          },
        },
      };
    }
  },
};
