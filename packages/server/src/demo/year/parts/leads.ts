import { createHash } from 'node:crypto';
import { type MatterData, systemActor } from '@citong/matters';
import { demoPlatforms } from '../../companies.ts';
import type { Random } from '../../random.ts';
import { officeValue } from '../actors.ts';
import { later } from '../walk.ts';
import { demoSign, shopName } from '../words.ts';
import type { YearPart, YearRow } from '../year-part.ts';
import type { YearStage } from '../year-stage.ts';
import { leadWalks, walkedLeads } from './lead-walks.ts';
import { houseMarks } from './trademark-walks.ts';

/** Beside those that count: what screening threw out, and what was put aside as like it. */
const rejectedShare = 0.14;
const suppressedShare = 0.07;
/**
 * What became of the leads that were not taken down. None is left confirmed: its term to complain would have run out
 * since, for as long as the demo lives.
 */
const others = ['pending', 'complained', 'complained', 'kept', 'kept', 'expired'] as const;

/** 侵权线索: found by monitoring, screened by the holders, most of them taken down; as many shops use a mark's picture. */
export const leadPart: YearPart = {
  kind: 'lead',
  *rows(stage) {
    const random = stage.random('leads');
    const { leads, removed, shops } = quotas(stage);
    for (let i = 0; i < leads; i++) {
      const state = i < removed ? 'removed' : (others[i % others.length] ?? 'pending');
      const row = lead(stage, random, i, i < shops, state);
      if (state === 'pending') expireLater(stage, `${i}`, String(row.data.foundAt));
      yield { ...row, name: `${i}` };
    }
    for (let i = 0; i < leads * rejectedShare; i++) yield lead(stage, random, leads + i, false, 'rejected');
    for (let i = 0; i < leads * suppressedShare; i++)
      yield lead(stage, random, 2 * leads + i, false, 'suppressed');
  },
  walks: leadWalks,
};

export function quotas({ targets }: YearStage) {
  const removed = targets.count('online.taken_down', walkedLeads + 1) - walkedLeads;
  const leads = Math.max(removed + 6, targets.count('online.leads') - walkedLeads);
  return { removed, leads, shops: Math.min(leads, targets.count('online.image_shops')) };
}

/** When what is still under way at the year's end was found; the rest has had its time. */
const foundIn: Readonly<Record<string, readonly [string, string]>> = {
  pending: ['12-28', '12-30'],
  complained: ['12-10', '12-29'],
};

/** What stood on sale where. */
export function goodsOf(
  stage: YearStage,
  random: Random,
  index: number,
): MatterData & { readonly platform: string } {
  const platforms = demoPlatforms(stage.city);
  const platform = platforms[index % platforms.length] ?? '';
  const key = `99${String(index).padStart(8, '0')}`;
  const office = stage.city.platforms.find((p) => p.id === platform)?.office;
  const owner = index % houseMarks(stage);
  const { stem, party, industry } = stage.companies.at(owner);
  return {
    platform,
    title: `${random.pick(['新款', '爆款', '特价', ''])}${stem}${random.pick(industry.goods)}${random.pick(['包邮', '现货', ''])}`,
    listing: createHash('sha256').update(`${platform}\n${key}`).digest('hex').slice(0, 32),
    key,
    url: `https://shop.demo.citong.test/${platform}/${key}`,
    price: random.between(15, 300) * 100,
    trademark: stage.idOf('trademark', `house ${owner}`),
    holder: party,
    ...(office && { platformOffice: officeValue(stage.actors.byId(office)) }),
  };
}

/** Goods of the last days are gone before the term of screening ends, in the first days of the next year. */
function expireLater(stage: YearStage, name: string, foundAt: string): void {
  const on = stage.days.after(stage.zone.dayOf(foundAt), 5);
  const by = stage.actors.of('ipOffice');
  later(stage, { kind: 'lead', name, by, steps: [{ on, press: 'expire' }] });
}

function lead(stage: YearStage, random: Random, index: number, usesPicture: boolean, state: string): YearRow {
  const { year, days } = stage;
  const { county, party } = stage.companies.at(index % houseMarks(stage));
  const [first, last] = foundIn[state] ?? ['01-04', '11-25'];
  const found = days.between(random, `${year}-${first}`, `${year}-${last}`);
  const at = (later: number) => days.hour(random, days.after(found, later));
  const isScreened = state !== 'pending' && state !== 'suppressed';
  const isConfirmed = ['complained', 'removed', 'kept'].includes(state);
  return {
    by: systemActor,
    office: party.office ?? null,
    region: county,
    state,
    data: {
      ...goodsOf(stage, random, index),
      seller: { name: `${shopName(usesPicture ? index : index + 20_000)}${demoSign}` },
      score: random.between(72, 99) / 100,
      verdict: 'suspect',
      imageUse: usesPicture,
      foundAt: days.hour(random, found),
      ...(isScreened && { screenedAt: at(2), screenedBy: party.name }),
      ...(isConfirmed && { confirmedAt: at(2) }),
      ...(state === 'rejected' && {
        reason: random.pick(['authorised', 'otherGoods', 'secondHand', 'otherMeaning']),
      }),
      ...(state === 'suppressed' && { suppression: '同类排除' }),
      ...(['complained', 'removed', 'kept'].includes(state) && { complainedAt: at(3) }),
      ...(state === 'removed' && { removedAt: at(5) }),
    },
  };
}
