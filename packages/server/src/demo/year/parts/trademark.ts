import { addDays, type MatterData } from '@citong/matters';
import type { Random } from '../../random.ts';
import goods from '../data/nice-goods.json' with { type: 'json' };
import { spread } from '../random-numbers.ts';
import { demoSign, latinWord, personName, stemAt } from '../words.ts';
import type { YearPart, YearRow } from '../year-part.ts';
import type { YearStage } from '../year-stage.ts';
import { announcements, termEnd, termOf } from './trademark-terms.ts';
import { houseMarks, markWalks, walkedMarks } from './trademark-walks.ts';

const goodsOf: Readonly<Record<string, string>> = goods;

/** Numbers begin where the register has given out none so far. */
const firstNumber = 90_000_000;
/** What is in force today of the marks registered so many years before: fewer, the longer ago. */
const earlier = [78, 71, 60, 39, 29, 25, 17, 15, 12, 10, 9, 8, 7, 6, 5, 4, 4, 3, 3, 2];
/** Beside the marks in force there are some that ended. */
const endedShare = 0.012;
const personShare = 0.12;

/** 商标: registrations in force and newly registered, one a number and class, and some that ended. */
export const trademarkPart: YearPart = {
  kind: 'trademark',
  *rows(stage) {
    const random = stage.random('trademark');
    const counter = { next: firstNumber };
    const quotas = quotasOf(stage);
    for (const [year, { inForce, ended }] of quotas) {
      const days = announcements(year);
      const ofDays = spread(inForce, days.length, random, 0);
      const endedOfDays = spread(ended, days.length, random, 0);
      for (const [i, day] of days.entries()) {
        yield* entries(stage, random, counter, day, ofDays[i] ?? 0, (term) => ({
          state: 'valid',
          data: termOf(term, stage.today, random),
        }));
        yield* entries(stage, random, counter, day, endedOfDays[i] ?? 0, (term) =>
          endOf(term, stage.year, random),
        );
      }
    }
  },
  walks: markWalks,
};

interface Quota {
  readonly inForce: number;
  readonly ended: number;
}

/** How many marks of each year of registration are made, oldest first. */
function quotasOf(stage: YearStage): [year: number, Quota][] {
  const { year, targets } = stage;
  const registered = targets.count('trademark.registered') - walkedMarks.registered;
  const older = walkedMarks.before + houseMarks(stage);
  const before = targets.count('trademark.valid') - targets.count('trademark.registered') - older;
  const sum = earlier.reduce((a, b) => a + b, 0);
  const shares = earlier.map((w) => Math.floor((before * w) / sum));
  shares[0] = (shares[0] ?? 0) + before - shares.reduce((a, b) => a + b, 0);
  return [
    ...shares
      .map((inForce, i): [number, Quota] => [
        year - 1 - i,
        { inForce, ended: Math.round((i < 1 ? 0 : inForce) * endedShare) },
      ])
      .reverse(),
    [year, { inForce: registered, ended: 0 }],
  ];
}

interface Standing {
  readonly state: string;
  readonly data: MatterData;
}

/** So many entries registered on the day: an owner's mark in one class or in several. */
function* entries(
  stage: YearStage,
  random: Random,
  counter: { next: number },
  day: string,
  count: number,
  standing: (registeredOn: string) => Standing,
): Generator<YearRow> {
  for (let left = count; left > 0; ) {
    const { mark, classes } = newMark(stage, random);
    const number = String(counter.next);
    counter.next += 1;
    const { state, data } = standing(day);
    for (const niceClass of classes.slice(0, left)) {
      yield {
        state,
        data: { ...mark, number, class: niceClass, goods: goodsOf[niceClass] ?? '', ...data },
      };
      left -= 1;
    }
  }
}

const forms = ['word', 'word', 'word', 'combined', 'combined', 'logo'] as const;

/** A mark and the classes in which it is registered, the owner's own trade first. */
function newMark(stage: YearStage, random: Random): { mark: MatterData; classes: number[] } {
  const isPerson = random.next() < personShare;
  const company = stage.companies.pick(random);
  const markType = random.pick(forms);
  const word = random.next() < 0.3 ? company.stem : stemAt(random.between(0, 63_999));
  const text = random.next() < 0.25 ? `${word}/${latinWord(random)}` : word;
  const own = company.industry.classes;
  const many = Math.min(1 + Math.floor(random.next() ** 4 * 8), own.length + 3);
  const classes = [...new Set([...own.slice(0, many), random.between(1, 45), random.between(1, 45)])];
  return {
    mark: {
      text: markType === 'logo' ? `${text}图形` : text,
      markType,
      owner: isPerson ? { name: personName(random), person: true } : company.party,
      county: company.county,
    },
    classes: classes.slice(0, many),
  };
}

const reasons = ['连续三年不使用撤销', '注册人申请注销', '主体注销未办理移转'] as const;

/** A mark that was no longer in force when the year ended. */
function endOf(registeredOn: string, year: number, random: Random): Standing {
  const expiresOn = termEnd(registeredOn);
  // The grace period of a term that ended in the year is over too.
  if (expiresOn < `${year}-06-01`)
    return { state: 'lapsed', data: { registeredOn, expiresOn, endedOn: expiresOn } };
  const latest = Math.max(
    1,
    Math.round((Date.parse(`${year}-12-31`) - Date.parse(registeredOn)) / 86_400_000),
  );
  const endedOn = addDays(registeredOn, random.between(Math.ceil(latest / 2), latest));
  const isInvalid = random.next() < 0.15;
  const endReason = isInvalid ? `宣告无效${demoSign}` : `${random.pick(reasons)}${demoSign}`;
  return {
    state: isInvalid ? 'invalid' : 'cancelled',
    data: { registeredOn, expiresOn, endedOn, endReason },
  };
}
