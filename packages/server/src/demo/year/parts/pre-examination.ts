import { addDays, type MatterData } from '@citong/matters';
import type { Random } from '../../random.ts';
import { around } from '../random-numbers.ts';
import { later, walk } from '../walk.ts';
import { demoSign, inventionTitle, utilityTitle } from '../words.ts';
import type { YearPart, YearRow } from '../year-part.ts';
import type { YearStage } from '../year-stage.ts';
import { type PatentType, patentNumbers } from './patent-numbers.ts';

const walked = 1;
const serialOffset = 970_000;
const fields = [
  ['智能制造', 'B25J9/16', '工业机器人'],
  ['智能制造', 'G05B19/418', '数控产线'],
  ['智能制造', 'B65G47/90', '输送机械手'],
  ['半导体', 'H01L21/02', '晶圆载具'],
  ['半导体', 'H05K3/46', '多层电路板'],
  ['半导体', 'H01S5/02', '激光器芯片'],
] as const;

/** 专利快速预审: accepted, closed, and those of them that were granted, after as many days on the mean as the figures say. */
export const preExaminationPart: YearPart = {
  kind: 'pre_examination',
  *rows(stage) {
    const random = stage.random('pre-examination');
    const numberFor = patentNumbers(serialOffset);
    const { accepted, closed, granted } = quotas(stage);
    for (const { type, days } of granted.slice(walked))
      yield grantedCase(stage, random, numberFor, type, days);
    for (let i = granted.length; i < closed; i++) yield closedCase(stage, random, numberFor, i % 9 === 0);
    for (let i = closed; i < accepted; i++) yield openCase(stage, random, `open ${i}`);
  },
  walks(stage) {
    const [first] = quotas(stage).granted;
    if (first) grantStepByStep(stage, first.days);
  },
};

interface Granted {
  readonly type: PatentType;
  /** From the filing with CNIPA to the notice of grant. */
  readonly days: number;
}

/** At least an invention and a utility model are granted; of thirteen, ten inventions. */
function quotas({ targets, random }: YearStage) {
  const count = targets.count('preexam.granted', 2);
  const utilities = Math.max(1, Math.round(count * 0.23));
  const numbers = random('pre-examination days');
  const means = (type: PatentType, mean: number, of: number): Granted[] =>
    around(mean, of, numbers).map((days) => ({ type, days }));
  const granted = [
    ...means('invention', targets.whole('preexam.days.invention'), count - utilities),
    ...means('utility', targets.whole('preexam.days.utility'), utilities),
  ];
  const closed = Math.max(count, targets.count('preexam.closed'));
  return { granted, closed, accepted: Math.max(closed, targets.count('preexam.accepted')) };
}

function application(stage: YearStage, random: Random, patentType: PatentType): MatterData {
  const [technicalField, symbol, thing] = random.pick(fields);
  const isInvention = patentType === 'invention';
  return {
    title: isInvention ? inventionTitle(random, thing) : utilityTitle(random, thing),
    ...{ patentType, technicalField, classes: [symbol], applicant: stage.companies.pick(random).party },
    ...{ electronicFiling: true, earlyPublication: isInvention, noVoluntaryAmendment: true },
  };
}

/** From the hand-in to the result of pre-examination. */
function course(random: Random, closedOn: string): MatterData {
  const startedOn = addDays(closedOn, -random.between(5, 9));
  const acceptedOn = addDays(startedOn, -1);
  return {
    ...{ submittedOn: addDays(acceptedOn, -2), decidedOn: acceptedOn, acceptedOn, startedOn, closedOn },
    examiner: `预审员甲${demoSign}`,
  };
}

/** The centre has been running since August. */
const opened = (year: number): string => `${year}-08-20`;

function grantedCase(
  stage: YearStage,
  random: Random,
  numberFor: (type: PatentType, filedOn: string) => string,
  type: PatentType,
  days: number,
): YearRow {
  const last = addDays(`${stage.year}-12-30`, -days);
  const filedOn = stage.days.between(random, addDays(opened(stage.year), 14), last);
  const closedOn = addDays(filedOn, -3);
  return {
    by: stage.actors.of('protectionCentre'),
    state: 'grant_notice',
    data: {
      ...application(stage, random, type),
      ...course(random, closedOn),
      ...{ applicationNumber: numberFor(type, filedOn), filedOn, feesPaidOn: filedOn, sameText: true },
      ...{ markedOn: addDays(filedOn, 2), grantNoticeOn: addDays(filedOn, days) },
    },
  };
}

function closedCase(
  stage: YearStage,
  random: Random,
  numberFor: (type: PatentType, filedOn: string) => string,
  isFailed: boolean,
): YearRow {
  const type: PatentType = random.next() < 0.7 ? 'invention' : 'utility';
  const closedOn = stage.days.between(random, addDays(opened(stage.year), 12), `${stage.year}-12-24`);
  const filedOn = addDays(closedOn, 3);
  return {
    by: stage.actors.of('protectionCentre'),
    state: isFailed ? 'failed' : 'marked',
    data: {
      ...application(stage, random, type),
      ...course(random, closedOn),
      ...(isFailed
        ? { refusal: `不具备新颖性${demoSign}` }
        : {
            ...{ applicationNumber: numberFor(type, filedOn), filedOn, feesPaidOn: filedOn, sameText: true },
            markedOn: addDays(filedOn, 2),
          }),
    },
  };
}

/** Accepted late in the year and not closed when it ended, but in the first days of the next. */
function openCase(stage: YearStage, random: Random, name: string): YearRow {
  const { closedOn: _none, ...dates } = course(random, `${stage.year + 1}-01-04`);
  const by = stage.actors.of('protectionCentre');
  const on = stage.days.after(String(dates.startedOn), 6);
  const data = { refusal: `不具备新颖性${demoSign}` };
  later(stage, { kind: 'pre_examination', name, by, steps: [{ on, press: 'fail', data }] });
  return {
    ...{ by, name },
    state: 'examining',
    data: { ...application(stage, random, 'invention'), ...dates },
  };
}

/** A company's application, revised once, passed, filed, marked and granted. */
function grantStepByStep(stage: YearStage, days: number): void {
  const { year, days: calendar, actors, companies, document } = stage;
  const random = stage.random('pre-examination walked');
  const company = companies.at(0);
  const by = actors.of('protectionCentre');
  const holder = actors.holder(company);
  const on = calendar.after(opened(year), 3);
  const at = (later: number) => calendar.after(on, later);
  const filedOn = at(15);
  const grantNoticeOn = addDays(filedOn, days);
  const applicationNumber = patentNumbers(serialOffset + 20_000)('invention', filedOn);
  walk(stage, {
    kind: 'pre_examination',
    on,
    by: holder,
    data: { ...application(stage, random, 'invention'), applicant: company.party, documents: [document] },
    steps: [
      { on: at(1), press: 'accept', by },
      { on: at(1), press: 'start', by },
      { on: at(4), press: 'askRevision', by, data: { opinion: `权利要求1缺少必要技术特征${demoSign}` } },
      { on: at(8), press: 'revise', data: { documents: [document] } },
      { on: at(11), press: 'pass', by, data: { opinion: '预审合格' } },
      {
        on: filedOn,
        press: 'file',
        data: { applicationNumber, filedOn, feesPaidOn: filedOn, sameText: true },
      },
      { on: at(17), press: 'mark', by },
      { on: grantNoticeOn, press: 'grant', data: { grantNoticeOn } },
    ],
  });
}

/** 预审分类号 and 预审备案主体: what the centre may examine, and for whom. */
export const preexamClassPart: YearPart = {
  kind: 'preexam_class',
  *rows(stage) {
    const by = stage.actors.of('protectionCentre');
    for (const [technicalField, symbol] of fields)
      yield {
        by,
        data: {
          ...{ symbol: symbol.slice(0, 4), technicalField, letterNumber: `演示函〔${stage.year}〕1号` },
          openFrom: opened(stage.year),
        },
      };
  },
};

export const preexamEntityPart: YearPart = {
  kind: 'preexam_entity',
  *rows(stage) {
    const by = stage.actors.of('protectionCentre');
    for (let i = 1; i < Math.max(5, Math.round(90 * stage.scale)); i++) {
      const { party, county } = stage.companies.at(i);
      const [technicalField, symbol] = fields[i % fields.length] ?? fields[0];
      yield {
        by,
        state: 'active',
        data: { ...entity(party, county, technicalField, symbol), ...filed(stage, i) },
      };
    }
  },
  walks(stage) {
    const company = stage.companies.at(0);
    const by = stage.actors.of('protectionCentre');
    const on = `${stage.year}-08-18`;
    const [technicalField, symbol] = fields[0];
    walk(stage, {
      kind: 'preexam_entity',
      on,
      by: stage.actors.holder(company),
      data: { ...entity(company.party, company.county, technicalField, symbol), undertaking: true },
      steps: [
        { on: `${stage.year}-08-19`, press: 'pass', by },
        { on: `${stage.year}-08-20`, press: 'confirm', by, data: { cnipaOn: `${stage.year}-08-20` } },
        { on: `${stage.year}-08-20`, press: 'activate', by },
      ],
    });
  },
};

const entity = (
  company: MatterData[string],
  county: string,
  technicalField: string,
  symbol: string,
): MatterData => ({
  ...{ company: company ?? null, county, technicalField, classes: [symbol] },
  ...{ insured: 80, rdStaff: 12, inventions: 3, otherPatents: 20, undertaking: true },
});

function filed({ year }: YearStage, index: number): MatterData {
  const appliedOn = addDays(`${year}-08-18`, index % 80);
  const [centreOn, cnipaOn] = [addDays(appliedOn, 6), addDays(appliedOn, 15)];
  return { appliedOn, centreOn, cnipaOn, activeOn: cnipaOn };
}
