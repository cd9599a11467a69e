import { createRandom } from '../../packages/server/src/demo/random.ts';

/** The counties of the bench city with their share of the register, as unevenly spread as those of a real one. */
const counties = [
  ['350502', '鲤城区', 60],
  ['350503', '丰泽区', 75],
  ['350504', '洛江区', 25],
  ['350505', '泉港区', 15],
  ['350521', '惠安县', 55],
  ['350524', '安溪县', 70],
  ['350525', '永春县', 20],
  ['350526', '德化县', 40],
  ['350581', '石狮市', 110],
  ['350582', '晋江市', 330],
  ['350583', '南安市', 200],
] as const;
const weights = counties.reduce((sum, [, , weight]) => sum + weight, 0);

const syllables = [
  ...'海天龙凤金银福瑞恒泰安达利丰华盛明辉佳美乐奇路云鹏飞鸿信诚德仁和兴旺源江山石泉春秋星月光阳雅丽宝晶莹翔宇腾跃康健',
];
const trades = [
  '鞋业',
  '服装',
  '食品',
  '茶业',
  '陶瓷',
  '卫浴',
  '石材',
  '箱包',
  '机械',
  '电子商务',
  '贸易',
  '体育用品',
];
const latin = [
  'ANDA',
  'HENTA',
  'RUIFU',
  'KOVEL',
  'MIRAS',
  'TONZE',
  'LEVIO',
  'QUANA',
  'SUNPA',
  'DEKOR',
  'BOLIN',
  'FEIYA',
];
/**
 * How the companies of a time call themselves, with their share of the register, the oldest first: the word of each is
 * borne by entries that lie together, all but the last far from the newest.
 */
const times = [
  ['供销社', 0.014],
  ['实业公司', 0.053],
  ['集团公司', 0.17],
  ['股份公司', 0.51],
  ['有限公司', 1],
] as const;
/** Classes that such a city files in most come first. */
const classes = [25, 25, 25, 18, 30, 35, 35, 11, 21, 19, 29, 9, 28, 20, 24, 43, 3, 5, 10, 33];

export interface RegisterRow {
  readonly text: string;
  readonly number: string;
  readonly class: number;
  readonly markType: 'word' | 'combined';
  readonly goods: string;
  readonly owner: { readonly name: string };
  readonly county: string;
  readonly registeredOn: string;
  readonly expiresOn: string;
  readonly endedOn?: string;
}

/**
 * Rows of a trademark register of this size, the same every time: most owners bear the city's and the county's names, so
 * that some pairs of characters are in nearly every row and others in a handful. Every fifth entry is past its end.
 */
export function* registerRows(count: number): Generator<RegisterRow> {
  const random = createRandom(20_211_231);
  const word = (length: number) => Array.from({ length }, () => random.pick(syllables)).join('');
  for (let i = 0; i < count; i++) {
    const [code, name] = countyAt(random.between(0, weights - 1));
    const year = 2002 + Math.floor(20 * Math.sqrt(random.next()));
    const day = `${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
    const style = random.next();
    const stem = word(2);
    const form = formAt(i / count);
    const owner =
      style < 0.55
        ? `泉州市${stem}${random.pick(trades)}${form}`
        : style < 0.9
          ? `${name}${stem}${random.pick(trades)}${form}`
          : `${random.pick(syllables)}${word(2)}`;
    const mark =
      random.next() < 0.6 ? word(random.between(2, 4)) : `${random.pick(latin)}${random.between(1, 999)}`;
    yield {
      text: random.next() < 0.2 ? `${mark}/${random.pick(latin)}` : mark,
      number: String(1_000_000 + i),
      class: random.pick(classes),
      markType: random.next() < 0.7 ? 'word' : 'combined',
      goods: '服装；鞋；帽；袜；手套（服装）',
      owner: { name: owner },
      county: code,
      registeredOn: `${year}-${day}`,
      expiresOn: `${year + 10}-${day}`,
      ...(random.next() < 0.2 && { endedOn: `${year + random.between(3, 10)}-${day}` }),
    };
  }
}

function formAt(share: number): string {
  let left = share;
  for (const [form, of] of times) {
    if (left < of) return form;
    left -= of;
  }
  return times[4][0];
}

function countyAt(place: number): readonly [code: string, name: string] {
  let left = place;
  for (const [code, name, weight] of counties) {
    if (left < weight) return [code, name];
    left -= weight;
  }
  return [counties[0][0], counties[0][1]];
}

const two = (n: number): string => String(n).padStart(2, '0');
