import { addDays, type MatterData } from '@citong/matters';
import type { Random } from '../../random.ts';
import type { YearPart, YearRow } from '../year-part.ts';
import type { YearStage } from '../year-stage.ts';
import { authorities, caseFacts, penaltyOf } from './admin-case-facts.ts';
import { caseWalks, walkedCases } from './admin-case-walks.ts';
import { notePublished } from './penalty-publication.ts';

/** Serials that no office has reached in a year. */
const firstSerial = 900_001;
const transferShare = 0.02;
const endedShare = 0.04;

/** 行政案件: those that the bodies of the city have dealt with in the year, with what led to it and what followed. */
export const adminCasePart: YearPart = {
  kind: 'admin_case',
  *rows(stage) {
    const random = stage.random('cases');
    const copyright =
      stage.targets.count('copyright_case.closed', walkedCases.copyright) - walkedCases.copyright;
    const all = stage.targets.count('admin_case.total', 20) - walkedCases.copyright - walkedCases.market;
    for (let i = 0; i < all; i++) {
      const isCopyright = i < copyright;
      const authority = isCopyright ? 'copyright' : authorities(random);
      const facts = caseFacts(stage, random, authority, isCopyright ? 'copyright' : undefined);
      // Those of the copyright office are all closed within the year.
      const decidedOn = stage.days.workday(
        random,
        `${stage.year}-01-05`,
        `${stage.year}-${isCopyright ? '10' : '12'}-28`,
      );
      const isTransferred = !isCopyright && random.next() < transferShare;
      yield isTransferred
        ? transferred(stage, random, i, facts, decidedOn)
        : decided(stage, random, i, facts, decidedOn);
    }
    for (let i = 0; i < all * endedShare; i++)
      yield unfounded(stage, random, caseFacts(stage, random, 'market'));
  },
  walks: caseWalks,
};

const officeOf = (stage: YearStage, { authority, county }: MatterData) =>
  authority === 'copyright'
    ? stage.actors.of('copyrightOffice')
    : stage.actors.of('ipOffice', String(county));

/** How the numbers of cases name the body that carries them. */
const organs: Readonly<Record<string, string>> = {
  market: '市监',
  copyright: '版权',
  culture: '文综',
  agriculture: '农',
  forestry: '林',
  drug: '药监',
  tobacco: '烟',
  post: '邮',
  city: '城管',
};

/** How a case came to its decision. */
function course(stage: YearStage, random: Random, index: number, facts: MatterData, decidedOn: string) {
  const { days, year, places } = stage;
  const noticeServedOn = addDays(decidedOn, -random.between(8, 20));
  const filedOn = addDays(noticeServedOn, -random.between(20, 70));
  const place = places.shortName(String(facts.county));
  const organ = organs[String(facts.authority)] ?? '执法';
  return {
    foundOn: addDays(filedOn, -random.between(2, 18)),
    filingDecidedOn: filedOn,
    filedOn,
    caseNumber: `${place}${organ}立〔${filedOn.slice(0, 4)}〕${firstSerial + index}号`,
    leadOfficer: `执法人员甲`,
    secondOfficer: `执法人员乙`,
    reviewFrom: days.after(filedOn, 10),
    reviewedOn: days.after(filedOn, 14),
    noticeServedOn,
    hearingAnsweredOn: days.after(noticeServedOn, 5),
    decisionNumber: `${place}${organ}处罚〔${year}〕${firstSerial + index}号`,
  };
}

function decided(
  stage: YearStage,
  random: Random,
  index: number,
  facts: MatterData,
  decidedOn: string,
): YearRow {
  const { days } = stage;
  const publishedOn = days.after(decidedOn, random.between(9, 20));
  const executedOn = days.after(decidedOn, random.between(6, 26));
  const closedOn = days.after(executedOn > publishedOn ? executedOn : publishedOn, random.between(1, 8));
  const isClosed = closedOn <= `${stage.year}-12-31`;
  const by = officeOf(stage, facts);
  const data = {
    ...facts,
    ...course(stage, random, index, facts, decidedOn),
    ...penaltyOf(Number(facts.illegalTurnover), random),
    ...{
      decidedOn,
      handledOn: decidedOn,
      servedOn: days.after(decidedOn, random.between(1, 5)),
      publishedOn,
    },
    serviceMethod: random.pick(['direct', 'direct', 'mail']),
    publicSummary: '侵犯知识产权行政处罚信息',
    ...(isClosed && { executedOn, finePaidOn: executedOn, closedOn }),
  };
  const name = `${index}`;
  notePublished(stage, { caseName: name, by, data });
  return { name, by, state: isClosed ? 'closed' : 'published', data };
}

function transferred(
  stage: YearStage,
  random: Random,
  index: number,
  facts: MatterData,
  day: string,
): YearRow {
  const { decisionNumber: _none, ...rest } = course(stage, random, index, facts, day);
  return {
    by: officeOf(stage, facts),
    state: 'transferred',
    data: {
      ...facts,
      ...rest,
      pieces: random.between(800, 9000),
      illegalTurnover: random.between(60_000, 900_000) * 100,
      ...{ transferredOn: day, handledOn: day, closedOn: day },
    },
  };
}

/** A lead in which there was nothing. */
function unfounded(stage: YearStage, random: Random, facts: MatterData): YearRow {
  const filingDecidedOn = stage.days.ofYear(random, stage.year);
  return {
    by: officeOf(stage, facts),
    state: 'not_filed',
    data: {
      ...facts,
      ...{ foundOn: addDays(filingDecidedOn, -random.between(3, 15)), filingDecidedOn },
      notFiledReason: '经核查，违法事实不成立',
    },
  };
}
