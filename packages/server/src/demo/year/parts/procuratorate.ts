import { spread } from '../random-numbers.ts';
import { later, walk } from '../walk.ts';
import type { YearPart } from '../year-part.ts';
import type { YearStage } from '../year-stage.ts';

const firstSerial = 90_001;
const names = '假冒注册商标案';

/** 审查逮捕: approved, of so many persons in all; some were refused. */
export const arrestReviewPart: YearPart = {
  kind: 'arrest_review',
  *rows(stage) {
    const random = stage.random('arrests');
    for (const [i, persons] of personsOf(stage, 'procuratorate.arrest').entries()) {
      if (i === 0) continue;
      const { by, county, police } = place(stage, i);
      const receivedOn = stage.days.workday(random, `${stage.year}-01-05`, `${stage.year}-12-15`);
      yield {
        by,
        state: 'approved',
        data: {
          ...{
            name: names,
            caseNumber: `检捕〔${stage.year}〕${firstSerial + i}号`,
            requestedBy: police,
            county,
          },
          ...{ charge: random.pick(['213', '214', '215']), receivedOn, persons },
          ...{ decidedOn: stage.days.after(receivedOn, random.between(3, 6)), approvedPersons: persons },
        },
      };
    }
    const { by, county, police } = place(stage, 7);
    const receivedOn = `${stage.year}-05-11`;
    yield {
      by,
      state: 'refused',
      data: {
        ...{
          name: names,
          caseNumber: `检捕〔${stage.year}〕${firstSerial - 1}号`,
          requestedBy: police,
          county,
        },
        ...{ charge: '214', receivedOn, persons: 1, decidedOn: `${stage.year}-05-17` },
        ...{ refusedPersons: 1, refusalGround: 'evidence' },
      },
    };
  },
  walks(stage) {
    const [persons = 1] = personsOf(stage, 'procuratorate.arrest');
    const { by, county, police } = place(stage, 0);
    const on = `${stage.year}-06-21`;
    walk(stage, {
      kind: 'arrest_review',
      on,
      by,
      data: {
        ...{ name: names, caseNumber: `检捕〔${stage.year}〕${firstSerial}号`, requestedBy: police, county },
        ...{ charge: '213', receivedOn: on, persons },
      },
      steps: [
        {
          on: `${stage.year}-06-25`,
          press: 'approve',
          data: { decidedOn: `${stage.year}-06-25`, approvedPersons: persons },
        },
      ],
    });
  },
};

/** 审查起诉: received in the year; most are charged by its end, the rest in the next weeks. */
export const prosecutionReviewPart: YearPart = {
  kind: 'prosecution_review',
  *rows(stage) {
    const random = stage.random('prosecutions');
    for (const [i, persons] of personsOf(stage, 'procuratorate.prosecution').entries()) {
      if (i === 0) continue;
      const { by, county, police } = place(stage, i);
      const receivedOn = stage.days.workday(random, `${stage.year}-01-05`, `${stage.year}-12-25`);
      const decidedOn = stage.days.after(receivedOn, random.between(15, 29));
      const isDecided = decidedOn <= `${stage.year}-12-31`;
      const name = `review ${i}`;
      const data = { decidedOn, chargedPersons: persons, pleaded: true };
      if (!isDecided)
        later(stage, {
          kind: 'prosecution_review',
          name,
          by,
          steps: [{ on: decidedOn, press: 'charge', data }],
        });
      yield {
        ...{ by, name },
        state: isDecided ? 'charged' : 'reviewing',
        data: {
          ...{
            name: names,
            caseNumber: `检诉〔${stage.year}〕${firstSerial + i}号`,
            transferredBy: police,
            county,
          },
          ...{ charge: random.pick(['213', '214', '214', '215']), receivedOn, termFrom: receivedOn, persons },
          ...(isDecided && { decidedOn, chargedPersons: persons, pleaded: random.next() < 0.85 }),
        },
      };
    }
  },
  walks(stage) {
    const [persons = 1] = personsOf(stage, 'procuratorate.prosecution');
    const { by, county, police } = place(stage, 0);
    const { year } = stage;
    walk(stage, {
      kind: 'prosecution_review',
      on: `${year}-07-05`,
      by,
      data: {
        ...{ name: names, caseNumber: `检诉〔${year}〕${firstSerial}号`, transferredBy: police, county },
        ...{ charge: '213', receivedOn: `${year}-07-05`, persons },
      },
      steps: [
        { on: `${year}-07-26`, press: 'returnCase', data: { returnedOn: `${year}-07-26` } },
        { on: `${year}-08-16`, press: 'resubmit', data: { resubmittedOn: `${year}-08-16` } },
        {
          on: `${year}-09-09`,
          press: 'charge',
          data: { decidedOn: `${year}-09-09`, chargedPersons: persons, pleaded: true },
        },
      ],
    });
  },
};

/** How many persons each case is about: all add up to the figure. */
function personsOf(stage: YearStage, figure: 'procuratorate.arrest' | 'procuratorate.prosecution'): number[] {
  const cases = stage.targets.count(`${figure}.cases`);
  return spread(stage.targets.count(`${figure}.persons`, cases), cases, stage.random(figure));
}

function place(stage: YearStage, index: number) {
  const county = stage.places.county(stage.random(`procuratorate ${index}`));
  const by = stage.actors.of('procuratorate', county);
  return { by, county, police: stage.actors.of('police', county).name };
}
