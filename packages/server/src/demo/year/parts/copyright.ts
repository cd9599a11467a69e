import { addDays } from '@citong/matters';
import type { Random } from '../../random.ts';
import { weightedPicker } from '../random-numbers.ts';
import { walk } from '../walk.ts';
import { demoSign, personName, workTitle } from '../words.ts';
import type { YearPart, YearRow } from '../year-part.ts';
import type { YearStage } from '../year-stage.ts';
import { provinceOf } from './province.ts';

/** Works by type; the letter stands in the number. */
const types = weightedPicker([
  { item: { workType: 'art', letter: 'F' }, weight: 82 },
  { item: { workType: 'drawing', letter: 'J' }, weight: 6 },
  { item: { workType: 'photograph', letter: 'G' }, weight: 5 },
  { item: { workType: 'written', letter: 'A' }, weight: 4 },
  { item: { workType: 'audiovisual', letter: 'I' }, weight: 1 },
  { item: { workType: 'other', letter: 'L' }, weight: 2 },
]);
/** Above every serial of a year that a province has given out so far. */
const firstSerial = 90_000_000;
const walked = 3;
const personShare = 0.55;

/** 作品登记: the works registered in the year, and a few on their way. */
export const copyrightPart: YearPart = {
  kind: 'copyright_work',
  *rows(stage) {
    const random = stage.random('works');
    const by = stage.actors.of('copyrightOffice');
    const count = stage.targets.count('copyright.registered', walked + 1) - walked;
    for (let i = 0; i < count; i++) yield { ...registered(stage, random, i), by };
    for (let i = 0; i < count * 0.001; i++) yield { ...refused(stage, random), by };
  },
  walks(stage) {
    const random = stage.random('works walked');
    for (let i = 0; i < walked; i++) registerStepByStep(stage, random, i);
  },
};

function work(stage: YearStage, random: Random) {
  const company = stage.companies.pick(random);
  const isPerson = random.next() < personShare;
  const name = personName(random);
  const submittedOn = stage.days.workday(random, `${stage.year - 1}-11-20`, `${stage.year}-11-20`);
  return {
    title: workTitle(random, company.stem),
    ...(isPerson ? { author: name, owner: { name, person: true } } : { owner: company.party }),
    county: company.county,
    station: `${stage.places.shortName(company.county)}版权登记点${demoSign}`,
    createdOn: addDays(submittedOn, -random.between(20, 400)),
    submittedOn,
    acceptedOn: stage.days.after(submittedOn, random.between(1, 4)),
  };
}

function registered(stage: YearStage, random: Random, index: number): YearRow {
  const { workType, letter } = types(random);
  const { acceptedOn, ...data } = work(stage, random);
  const decided = stage.days.after(acceptedOn, random.between(8, 32));
  // Filed late in the year before and decided this year.
  const registeredOn = decided < `${stage.year}-01-04` ? `${stage.year}-01-04` : decided;
  return {
    state: 'registered',
    data: {
      ...data,
      workType,
      acceptedOn,
      decidedOn: registeredOn,
      registeredOn,
      number: numberOf(stage, letter, index),
    },
  };
}

const numberOf = ({ city, year }: YearStage, letter: string, index: number): string =>
  `${provinceOf(city)}作登字-${year}-${letter}-${firstSerial + index}`;

function refused(stage: YearStage, random: Random): YearRow {
  const { acceptedOn, ...data } = work(stage, random);
  const decidedOn = stage.days.after(acceptedOn, random.between(5, 25));
  const refusal = `不具备独创性${demoSign}`;
  return { state: 'refused', data: { ...data, workType: 'other', acceptedOn, decidedOn, refusal } };
}

/** A holder's filing, returned once, accepted and registered by the office. */
function registerStepByStep(stage: YearStage, random: Random, index: number): void {
  const { year, companies, actors, days, document } = stage;
  const { party, county, stem } = companies.at(index);
  const office = actors.of('copyrightOffice');
  const on = days.ofYear(random, year).replace(/-(?:1[12])-/u, '-05-');
  const accepted = days.after(on, 9);
  const decided = days.after(accepted, 20);
  walk(stage, {
    kind: 'copyright_work',
    on,
    by: office,
    data: {
      title: workTitle(random, stem),
      workType: 'art',
      owner: party,
      county,
      createdOn: addDays(on, -40),
      sample: [document],
      pledge: true,
    },
    steps: [
      { on, press: 'submit' },
      { on: days.after(on, 2), press: 'return', data: { returnReason: `请补正权属证明${demoSign}` } },
      { on: days.after(on, 6), press: 'resubmit' },
      { on: accepted, press: 'accept' },
      {
        on: decided,
        press: 'register',
        data: { number: numberOf(stage, 'F', 900_000 + index), registeredOn: decided },
      },
    ],
  });
}
