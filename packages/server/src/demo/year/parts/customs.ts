import { addDays } from '@citong/matters';
import type { Random } from '../../random.ts';
import { spread } from '../random-numbers.ts';
import { later } from '../walk.ts';
import { demoSign } from '../words.ts';
import type { YearPart, YearRow } from '../year-part.ts';
import type { YearStage } from '../year-stage.ts';
import { customsWalks, walkedDetentions } from './customs-walks.ts';

/** 知识产权海关备案: rights that right holders have recorded. */
export const customsRecordalPart: YearPart = {
  kind: 'customs_recordal',
  *rows(stage) {
    const random = stage.random('recordals');
    const by = stage.actors.of('customs');
    const count = Math.max(4, Math.round(120 * stage.scale));
    for (let i = 0; i < count; i++) {
      const { stem, party, industry } = stage.companies.at(i);
      const year = stage.year - random.between(0, 4);
      const recordedOn = stage.days.ofYear(random, year);
      yield {
        by,
        state: 'recorded',
        data: {
          ...{ name: stem, holder: party, goods: industry.goods.slice(0, 2).join('、') },
          right: { type: 'trademark', number: String(95_000_000 + i), name: stem },
          recordalNumber: `T${year}-${9_000_000 + i}`,
          ...{ appliedOn: addDays(recordedOn, -30), decidedOn: recordedOn, recordedOn, termFrom: recordedOn },
        },
      };
    }
  },
};

/** 海关扣留: as many as the figures say, of so many pieces in all; a few of them are carried step by step. */
export const customsDetentionPart: YearPart = {
  kind: 'customs_detention',
  *rows(stage) {
    const random = stage.random('detentions');
    const pieces = detainedPieces(stage);
    for (const [i, amount] of pieces.slice(walkedDetentions).entries())
      yield detention(stage, random, amount, `detained ${i}`);
    for (let i = 0; i < pieces.length * 0.05; i++) yield released(stage, random);
  },
  walks: (stage) => customsWalks(stage, detainedPieces(stage).slice(0, walkedDetentions)),
};

function detainedPieces(stage: YearStage): number[] {
  const count = stage.targets.count('customs.cases', walkedDetentions + 1);
  const pieces = stage.targets.count('customs.pieces');
  return spread(pieces, count, stage.random('customs pieces'), 10);
}

function facts(stage: YearStage, random: Random, pieces: number) {
  const { industry, party, stem } = stage.companies.pick(random);
  const goods = random.pick(industry.goods);
  return {
    title: `出口侵犯“${stem}”商标专用权${goods}案`,
    ...{ goods, pieces, holder: party },
    county: stage.places.county(random),
    direction: 'export',
    channel: random.pick(['cargo', 'cargo', 'cargo', 'mail', 'express', 'ecommerce']),
    declaration: `99${random.between(1e9, 9e9)}`,
    consignor: { name: `${stage.companies.pick(random).stem}贸易${demoSign}有限公司` },
    goodsValue: pieces * random.between(3, 40) * 100,
  };
}

function detention(stage: YearStage, random: Random, pieces: number, name: string): YearRow {
  const { days, year } = stage;
  const detainedOn = days.workday(random, `${year}-01-08`, `${year}-12-20`);
  const examinedOn = days.after(detainedOn, random.between(10, 35));
  const confiscatedOn = days.after(examinedOn, random.between(10, 60));
  const disposedOn = days.after(confiscatedOn, random.between(20, 90));
  const closed = `${year}-12-31`;
  const isOver = (day: string) => day <= closed;
  const state = isOver(disposedOn)
    ? 'disposed'
    : isOver(confiscatedOn)
      ? 'confiscated'
      : isOver(examinedOn)
        ? 'infringing'
        : 'detained';
  const bond = random.between(20_000, 100_000) * 100;
  const by = stage.actors.of('customs');
  if (state === 'detained') {
    const data = { examinedOn, findingNote: '认定侵权' };
    later(stage, {
      kind: 'customs_detention',
      name,
      by,
      steps: [{ on: examinedOn, press: 'findInfringing', data }],
    });
  }
  return {
    ...{ name, state, by },
    data: {
      ...facts(stage, random, pieces),
      route: random.next() < 0.93 ? 'exOfficio' : 'onRequest',
      foundOn: addDays(detainedOn, -9),
      noticedOn: addDays(detainedOn, -8),
      appliedOn: addDays(detainedOn, -5),
      ...{ bond, bondKind: 'general', bondPaidOn: addDays(detainedOn, -4), detainedOn },
      ...(isOver(examinedOn) && { examinedOn, holdEndedOn: examinedOn, findingNote: '认定侵权' }),
      ...(isOver(confiscatedOn) && { confiscatedOn, penalty: random.between(1, 60) * 100_000 }),
      ...(isOver(disposedOn) && { disposal: random.pick(['destroy', 'welfare', 'auction']), disposedOn }),
    },
  };
}

/** Goods that were let go: not counted among those detained. */
function released(stage: YearStage, random: Random): YearRow {
  const noticedOn = stage.days.workday(random, `${stage.year}-02-01`, `${stage.year}-11-20`);
  return {
    state: 'released',
    by: stage.actors.of('customs'),
    data: {
      ...facts(stage, random, random.between(50, 4000)),
      route: 'exOfficio',
      ...{ foundOn: addDays(noticedOn, -1), noticedOn, releasedOn: stage.days.after(noticedOn, 4) },
      releaseReason: '权利人逾期未申请',
    },
  };
}
