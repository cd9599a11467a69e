import { type Actor, addDays, type MatterData } from '@citong/matters';
import type { Random } from '../../random.ts';
import { weightedPicker } from '../random-numbers.ts';
import { later, walk } from '../walk.ts';
import { demoSign, personName, shopName } from '../words.ts';
import type { YearPart, YearRow } from '../year-part.ts';
import type { YearStage } from '../year-stage.ts';

const types = ['civil', 'criminal', 'admin'] as const;
type CaseType = (typeof types)[number];
type CourtRow = YearRow & { readonly by: Actor; readonly name: string };

/** Serials that no court has reached in a year. */
const firstSerial = 90_001;
const walked = 2;
/** Of the cases in hand beside the new ones of first instance: carried over from the year before. */
const carriedShare = 0.62;

const rights = weightedPicker([
  { item: 'trademark', weight: 60 },
  { item: 'copyright', weight: 22 },
  { item: 'patent', weight: 8 },
  { item: 'competition', weight: 5 },
  { item: 'contract', weight: 4 },
  { item: 'secret', weight: 1 },
]);

/**
 * What is still open at the year's end was filed in its last month, and is closed in the next: within two months, the
 * shortest term, so that no list calls it overdue for ever.
 */
const openFrom = '12-01';
const closedLater = ['01-17', '01-28'] as const;

/**
 * 法院案件: cases received are those carried over and the new ones; so many of them are closed, those carried over first,
 * and the rest in January.
 */
export const courtCasePart: YearPart = {
  kind: 'court_case',
  *rows(stage) {
    const serials = { next: firstSerial };
    for (const type of types) {
      const random = stage.random(`court ${type}`);
      const { newFirst, carried, second, closed } = quotas(stage, type);
      const kinds = [
        ...Array.from({ length: carried }, () => 'carried' as const),
        ...random.shuffle([
          ...Array.from({ length: newFirst }, () => 'new' as const),
          ...Array.from({ length: second }, () => 'second' as const),
        ]),
      ];
      for (const [i, kind] of kinds.entries()) {
        const row = courtCase(stage, random, serials, type, kind, i < closed);
        if (i >= closed) closeLater(stage, random, row, type, kind === 'second');
        yield row;
      }
    }
  },
  walks: courtWalks,
};

function quotas({ targets }: YearStage, type: CaseType) {
  const byHand = type === 'civil' ? walked : 0;
  const newFirst = targets.count(`court.${type}.new_first`, byHand + 1);
  const received = targets.count(`court.${type}.received`, newFirst);
  const rest = received - newFirst;
  const carried = Math.round(rest * carriedShare);
  return {
    newFirst: newFirst - byHand,
    carried,
    second: rest - carried,
    closed: Math.min(received, targets.count(`court.${type}.closed`)) - byHand,
  };
}

const words: Readonly<Record<CaseType, string>> = { civil: '民', criminal: '刑', admin: '行' };

function courtCase(
  stage: YearStage,
  random: Random,
  serials: { next: number },
  caseType: CaseType,
  kind: 'new' | 'carried' | 'second',
  isClosed: boolean,
): CourtRow {
  const { year, days, actors, city } = stage;
  const isSecond = kind === 'second';
  const county = stage.places.county(random);
  const by = actors.of('court', isSecond ? city.region : county);
  const filedIn = kind === 'carried' ? year - 1 : year;
  const filedOn = days.workday(
    random,
    `${filedIn}-${kind === 'carried' ? '07-02' : isClosed ? '01-02' : openFrom}`,
    `${filedIn}-${isClosed ? '10' : '12'}-28`,
  );
  const earliest = days.after(filedOn, 20);
  const from = earliest > `${year}-01-04` ? earliest : `${year}-01-04`;
  const closedOn = days.workday(random, from, `${year}-12-30`);
  const court = city.offices.find((o) => o.id === by.office?.id)?.code ?? '演';
  const serial = serials.next++;
  return {
    by,
    name: `case ${serial}`,
    state: isClosed ? 'closed' : 'pending',
    data: {
      ...parties(stage, random, caseType),
      caseNumber: `（${filedIn}）${court}${words[caseType]}${isSecond ? '终' : '初'}${serial}号`,
      ...{ caseType, instance: isSecond ? 'second' : 'first', county, filedOn },
      procedure: !isSecond && random.next() < 0.3 ? 'simple' : 'ordinary',
      judge: `审判员某${random.pick(['甲', '乙', '丙', '丁'])}`,
      ...(isClosed && { closedOn, ...outcome(random, caseType, isSecond) }),
    },
  };
}

/** Plans the closing of a case that the year left open. */
function closeLater(
  stage: YearStage,
  random: Random,
  { by, name }: CourtRow,
  type: CaseType,
  isSecond: boolean,
): void {
  const [first, last] = closedLater.map((day) => `${stage.year + 1}-${day}`) as [string, string];
  const on = stage.days.workday(random, first, last);
  const data = { closedOn: on, ...outcome(random, type, isSecond) };
  later(stage, { kind: 'court_case', name, by, steps: [{ on, press: 'close', data }] });
}

function parties(stage: YearStage, random: Random, caseType: CaseType): MatterData {
  const company = stage.companies.pick(random);
  const rightType = caseType === 'criminal' ? 'trademark' : rights(random);
  const shop = `${shopName(random.between(0, 90_000))}${demoSign}`;
  if (caseType === 'criminal')
    return {
      ...{ name: '假冒注册商标罪一案', rightType, charge: random.pick(['213', '214', '214', '215']) },
      claimant: { name: '公诉机关' },
      defendant: { name: personName(random), person: true },
    };
  if (caseType === 'admin')
    return {
      ...{ name: '不服知识产权行政处罚案', rightType, claimant: { name: shop } },
      defendant: { name: `市场监督管理局${demoSign}` },
    };
  return {
    ...{ name: '侵害知识产权纠纷', rightType, claimant: company.party, defendant: { name: shop } },
    claim: random.between(1, 60) * 1_000_000,
  };
}

function outcome(random: Random, caseType: CaseType, isSecond: boolean): MatterData {
  if (caseType === 'criminal')
    return {
      outcome: isSecond ? 'affirmed' : 'upheld',
      convicted: random.between(1, 3),
      fine: random.between(1, 50) * 1_000_000,
    };
  if (caseType === 'admin') return { outcome: isSecond ? 'affirmed' : 'dismissed' };
  const how = random.pick(['withdrawn', 'withdrawn', 'mediated', 'partly', 'partly', 'upheld', 'dismissed']);
  if (isSecond) return { outcome: random.pick(['affirmed', 'affirmed', 'changed', 'withdrawn']) };
  return {
    outcome: how,
    ...(['partly', 'upheld'].includes(how) && { awarded: random.between(3, 400) * 100_000 }),
  };
}

/** Two civil cases from filing to the day on which the judgment takes effect; one of them stood still for a while. */
function courtWalks(stage: YearStage): void {
  const { year, days } = stage;
  const random = stage.random('court walked');
  for (let i = 0; i < walked; i++) {
    const county = stage.companies.at(i).county;
    const by = stage.actors.of('court', county);
    const code = stage.city.offices.find((o) => o.id === by.office?.id)?.code ?? '演';
    const filedOn = days.after(`${year}-03-0${i + 3}`, 0);
    const closedOn = days.after(filedOn, 150);
    walk(stage, {
      kind: 'court_case',
      on: filedOn,
      by,
      data: {
        ...parties(stage, random, 'civil'),
        caseNumber: `（${year}）${code}民初${firstSerial - 1 - i}号`,
        ...{ caseType: 'civil', instance: 'first', procedure: 'ordinary', county, filedOn },
      },
      steps: [
        ...(i === 0
          ? [
              {
                on: days.after(filedOn, 30),
                press: 'suspend',
                data: { suspendedOn: days.after(filedOn, 30) },
              },
              { on: days.after(filedOn, 70), press: 'resume', data: { resumedOn: days.after(filedOn, 70) } },
            ]
          : [
              { on: days.after(filedOn, 40), press: 'extend', data: { extendedOn: days.after(filedOn, 40) } },
            ]),
        {
          on: closedOn,
          press: 'close',
          data: addOutcome(addDays(closedOn, 0)),
        },
        {
          on: days.after(closedOn, 20),
          press: 'recordEffect',
          data: { effectiveOn: days.after(closedOn, 20) },
        },
      ],
    });
  }
}

const addOutcome = (closedOn: string): MatterData => ({ closedOn, outcome: 'upheld', awarded: 12_000_000 });
