import type { MatterData } from '@citong/matters';
import type { Random } from '../../random.ts';
import { weightedPicker } from '../random-numbers.ts';
import { demoSign, shopName } from '../words.ts';
import type { YearStage } from '../year-stage.ts';

/** The bodies that act against infringement beside the copyright office, by how many cases they have. */
export const authorities = weightedPicker([
  { item: 'market', weight: 880 },
  { item: 'tobacco', weight: 45 },
  { item: 'culture', weight: 35 },
  { item: 'agriculture', weight: 20 },
  { item: 'drug', weight: 15 },
  { item: 'city', weight: 5 },
]);
const causes = weightedPicker([
  { item: 'trademark', weight: 780 },
  { item: 'confusion', weight: 60 },
  { item: 'patent', weight: 50 },
  { item: 'mark', weight: 40 },
  { item: 'symbol', weight: 30 },
  { item: 'gi', weight: 20 },
  { item: 'fake', weight: 20 },
]);
const articles: Readonly<Record<string, string>> = {
  trademark: '商标法第五十七条',
  patent: '专利法第六十八条',
  copyright: '著作权法第五十三条',
  confusion: '反不正当竞争法第六条',
};
const fenPerYuan = 100;

/** What a case is about: who sold whose goods, how many, for how much. */
export function caseFacts(stage: YearStage, random: Random, authority: string, given?: string): MatterData {
  const cause = given ?? (authority === 'market' ? causes(random) : 'trademark');
  const holder = stage.companies.pick(random);
  const goods = random.pick(holder.industry.goods);
  const pieces = Math.ceil(random.next() ** 4 * 2000) + 2;
  const turnover = pieces * random.between(8, 90);
  const county = stage.places.county(random);
  return {
    title: `${shopName(random.between(0, 90_000))}涉嫌${cause === 'trademark' ? `侵犯“${holder.stem}”注册商标专用权` : '侵犯知识产权'}案`,
    ...{ authority, cause, county, goods, pieces },
    ...(articles[cause] && { article: articles[cause] }),
    party: { name: `${stage.places.shortName(county)}${shopName(random.between(0, 90_000))}商行${demoSign}` },
    ...(cause === 'trademark' && { holder: holder.party }),
    source: random.pick(['inspection', 'inspection', 'complaint', 'report', 'monitoring', 'handedOver']),
    goodsValue: turnover * fenPerYuan,
    illegalTurnover: turnover * fenPerYuan,
    amountBasis: ['markedPrice'],
  };
}

/** A fine that fits what was sold, below five times of it and a quarter of a million. */
export function penaltyOf(illegalTurnover: number, random: Random): MatterData {
  const yuan = Math.min(
    250_000,
    Math.max(200, Math.round((illegalTurnover / fenPerYuan) * random.between(1, 3))),
  );
  return {
    penalties: ['goods', 'fine'],
    fine: yuan * fenPerYuan,
    confiscatedGoods: '侵权商品',
    decision: `没收侵权商品，罚款${yuan}元${demoSign}`,
  };
}
