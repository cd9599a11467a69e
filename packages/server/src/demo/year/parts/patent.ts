import { addDays, type MatterData } from '@citong/matters';
import type { Random } from '../../random.ts';
import { weightedPicker } from '../random-numbers.ts';
import { designTitle, inventionTitle, personName, utilityTitle } from '../words.ts';
import type { YearPart, YearRow } from '../year-part.ts';
import type { YearStage } from '../year-stage.ts';
import { type PatentType, patentNumbers } from './patent-numbers.ts';
import { patentWalks, walkedPatents } from './patent-walks.ts';
import { yearsLater } from './trademark-terms.ts';

/** Of the grants of a year. */
const inventionShare = 0.055;
const designShare = 0.43;
/** Of the inventions granted before the year, beside those in force: how many had lapsed by its end. */
const lapsedShare = 0.06;
/** How old in-force inventions are; their terms of twenty years are not over today. */
const ages = weightedPicker([30, 24, 18, 12, 8, 5, 3, 2].map((weight, i) => ({ item: i + 1, weight })));
const applicationsShare = 0.002;

/** 专利: the grants of the year, the inventions of earlier years that are in force, and some that ended. */
export const patentPart: YearPart = {
  kind: 'patent',
  *rows(stage) {
    const random = stage.random('patent');
    const numberFor = patentNumbers();
    const { inventions, utilities, designs, earlier } = quotasOf(stage);
    const one = (type: PatentType, year: number) => granted(stage, random, numberFor, type, year);
    for (let i = 0; i < inventions; i++) yield one('invention', stage.year);
    for (let i = 0; i < utilities; i++) yield one('utility', stage.year);
    for (let i = 0; i < designs; i++) yield one('design', stage.year);
    for (let i = 0; i < earlier; i++) yield one('invention', stage.year - ages(random));
    for (let i = 0; i < earlier * lapsedShare; i++)
      yield lapsed(one('invention', stage.year - 1 - ages(random)), stage.year, random);
    for (let i = 0; i < (inventions + utilities) * applicationsShare; i++)
      yield pending(one('invention', stage.year), random);
  },
  walks: patentWalks,
};

function quotasOf({ targets }: YearStage) {
  const all = targets.count('patent.granted', 10);
  const inventions = Math.max(walkedPatents.invention + 1, Math.round(all * inventionShare));
  const designs = Math.round(all * designShare);
  return {
    inventions: inventions - walkedPatents.invention,
    utilities: all - inventions - designs - walkedPatents.utility,
    designs,
    earlier: Math.max(0, targets.count('patent.invention.valid') - inventions),
  };
}

/** Days from filing to the announcement of the grant. */
const days: Readonly<Record<PatentType, readonly [number, number]>> = {
  invention: [420, 1300],
  utility: [120, 330],
  design: [90, 240],
};

function granted(
  stage: YearStage,
  random: Random,
  numberFor: (type: PatentType, filedOn: string) => string,
  patentType: PatentType,
  year: number,
): YearRow {
  const company = stage.companies.pick(random);
  const { industry } = company;
  const grantedOn = announcementDay(stage.days.between(random, `${year}-01-01`, `${year}-12-28`), year);
  const filedOn = addDays(grantedOn, -random.between(...days[patentType]));
  return {
    state: 'granted',
    data: {
      title: titleOf(patentType, random, random.pick(industry.goods)),
      number: numberFor(patentType, filedOn),
      patentType,
      patentee: company.party,
      county: company.county,
      filedOn,
      grantedOn,
      ...(patentType === 'design' ? { locarno: industry.locarno } : { ipc: random.pick(industry.ipc) }),
      ...(patentType === 'invention' && inventionFacts(stage, random, filedOn, grantedOn)),
    },
  };
}

/** Utility models and designs are announced on Tuesdays and Fridays, as inventions are. */
function announcementDay(day: string, year: number): string {
  let on = day;
  while (![2, 5].includes(new Date(`${on}T00:00:00Z`).getUTCDay())) on = addDays(on, 1);
  return on.startsWith(String(year)) ? on : addDays(on, -7);
}

function titleOf(type: PatentType, random: Random, thing: string): string {
  if (type === 'design') return designTitle(random, thing);
  return type === 'utility' ? utilityTitle(random, thing) : inventionTitle(random, thing);
}

const highValueShare = 0.3;

/** Inventions also have inventors, a publication before the grant, and the classes of high value they have come into. */
function inventionFacts(stage: YearStage, random: Random, filedOn: string, grantedOn: string): MatterData {
  const tenYears = yearsLater(filedOn, 10);
  const highValue = [
    ...(random.next() < highValueShare ? [{ of: 'emerging', since: grantedOn }] : []),
    ...(tenYears < stage.today
      ? [{ of: 'maintained', since: tenYears > grantedOn ? tenYears : grantedOn }]
      : []),
  ];
  return {
    publishedOn: addDays(filedOn, random.between(130, 400)),
    inventors: Array.from({ length: random.between(1, 3) }, () => personName(random)),
    ...(highValue[0] && { highValue: highValue.map((h) => h.of), highValueOn: highValue[0].since }),
  };
}

function lapsed({ data }: YearRow, year: number, random: Random): YearRow {
  const endedOn = addDays(`${year}-01-01`, -random.between(-350, 300));
  const { highValue: _class, highValueOn: _since, ...rest } = data;
  return {
    state: 'lapsed',
    data: {
      ...rest,
      endedOn: endedOn > String(data.grantedOn) ? endedOn : `${year}-06-30`,
      endReason: '未缴年费',
    },
  };
}

function pending({ data }: YearRow, random: Random): YearRow {
  const { grantedOn, highValue: _class, highValueOn: _since, ...rest } = data;
  const filedOn = addDays(String(grantedOn), -random.between(60, 400));
  return { data: { ...rest, publishedOn: null, filedOn } };
}
