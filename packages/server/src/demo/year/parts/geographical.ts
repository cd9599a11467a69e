import known from '../data/gi.json' with { type: 'json' };
import { demoSign } from '../words.ts';
import type { YearStage } from '../year-stage.ts';

/** A geographical indication: of the city's own, whose names are facts, or an invented one. */
export interface Geographical {
  readonly name: string;
  readonly product: string;
  readonly county: string;
  /** The association that holds it. */
  readonly holder: { readonly name: string };
  readonly isNew: boolean;
}

const packs: Readonly<
  Record<string, readonly { name: string; product: string; county: string; isNew?: boolean }[]>
> = known;
const products = [
  '米粉',
  '蜂蜜',
  '脐橙',
  '生姜',
  '红薯',
  '香菇',
  '黑木耳',
  '海带',
  '牡蛎',
  '龙眼',
  '竹编',
  '豆干',
  '茶油',
  '鱼丸',
];

/** As many as the figures say, those of the year last. */
export function geographicals({ city, places, targets }: YearStage): Geographical[] {
  const total = targets.count('gi.total');
  const fresh = Math.min(total - 1, targets.count('gi.new'));
  const own = packs[city.id] ?? [];
  const take = (isNew: boolean, count: number): Geographical[] => {
    const facts = own.filter((g) => (g.isNew ?? false) === isNew).slice(0, count);
    const rest = Array.from({ length: count - facts.length }, (_, i) => {
      const county = places.counties[i % places.counties.length] ?? city.region;
      const product = products[(i + (isNew ? 7 : 0)) % products.length] ?? '';
      const times = Math.floor(i / products.length);
      const name = `${places.shortName(county)}${'新老'[times] ?? ''}${product}${demoSign}`;
      return { name, product, county };
    });
    return [...facts, ...rest].map((g) => ({
      name: g.name,
      product: g.product,
      county: g.county,
      isNew,
      holder: { name: `${places.shortName(g.county)}${g.product}行业协会${demoSign}` },
    }));
  };
  return [...take(false, total - fresh), ...take(true, fresh)];
}
