import { isEnglish, isWord } from '../../text/disguise/lexicon.ts';
import type { TextHit } from '../../text/matcher.ts';
import { type GoodsWord, isGeneric } from '../cues.ts';

/** What is seen of a place where a spelling stands; 1 or 0 each, counts up to 3. */
export const PLACE_FEATURES = [
  'always',
  'word',
  'generic',
  'two characters',
  'four or more characters',
  'two letters',
  'three letters',
  'english',
  'begins the title',
  'sign before',
  'letter before',
  'digit before',
  'sign after',
  'letter after',
  'digit after',
  'word across the left edge',
  'word across the right edge',
  'other script beside',
  'goods follow',
  'word that begins the title',
  'word between signs',
  'word before goods',
  'word inside text',
  'mark beside',
  'later half',
  'not as registered',
  'says that it is genuine',
  'kind of goods after',
  'colour or style after',
  'three characters, no word',
  'latin at the beginning',
  'four letters',
  'five letters or more',
  'within two characters of the start',
  'within six characters of the start',
  'slash beside',
  'named again',
  'other marks',
  'title of prepaid credit',
  'title of electronics',
  'title says what it fits',
  'title of furniture',
] as const;

const HAN = /[\u3400-\u9fff]/;
const LATIN = /[a-z0-9]/i;
/** What sellers of branded goods say in a title. */
const GENUINE = /正品|专柜|旗舰|官方|原装|行货|授权|代购|直邮|品牌/;
/** A word of goods or of use that brands go before. */
const KIND_AFTER = /^(?:牌|男|女|儿童|宝宝|新款|正品|专柜|官方|旗舰|原装|手机|电脑|系列)/;
/** An adjective or a colour is meant: 苹果绿, 北欧风. */
const STYLE_AFTER = /^(?:色|绿|红|蓝|风|式|款|型|形|状|味|图案|花纹|纹|树|花|叶|汁|籽|苗|皮|肉)/;
const PREPAID = /充值|点卡|元宝|话费|流量|wifi|自动/i;
const ELECTRONICS = /手机|电脑|笔记本|相机|打印机/;
const FITS = /适用|通用|专用|兼容|配件/;
const FURNITURE = /简约|家用|客厅|卧室|沙发|桌/;
const MOST_OTHERS = 3;
/** As far as a title's start may be behind brackets. */
const START = /^[\s【[（(《!！]*$/;

function crosses(units: readonly number[], at: number): boolean {
  for (let size = 2; size <= 3; size++)
    for (let from = Math.max(0, at - size + 1); from < at && from + size <= units.length; from++)
      if (from + size > at && isWord(units, from, from + size)) return true;
  return false;
}

function besideOtherScript(title: string, [from, to]: readonly [number, number]): boolean {
  const here = title.slice(from, to);
  const other = HAN.test(here) ? /[a-z]/i : HAN;
  const before = title.slice(0, from).replace(/[/\s,，·-]{1,2}$/, '');
  const after = title.slice(to).replace(/^[/\s,，·-]{1,2}/, '');
  const near = (c: string | undefined) => c !== undefined && other.test(c);
  return near(before.at(-1)) || near(after[0]);
}

/** The 0/1 features of a hit, in the order of PLACE_FEATURES. */
export function placeFeatures(
  title: string,
  hit: TextHit,
  allHits: readonly TextHit[],
  goods: readonly GoodsWord[],
): number[] {
  const [from, to] = hit.span;
  const spelling = hit.spelling.toLowerCase();
  const han = HAN.test(spelling);
  const before = title[from - 1] ?? '';
  const after = title[to] ?? '';
  const start = START.test(title.slice(0, from));
  const sign = (c: string) => c !== '' && !HAN.test(c) && !LATIN.test(c);
  const units = [...spelling].map((c) => c.charCodeAt(0));
  const generic = isGeneric(hit.spelling);
  const word = han && (generic || isWord(units, 0, units.length));
  const around = [...title.slice(Math.max(0, from - 2), to + 2)].map((c) => c.charCodeAt(0));
  const left = from - Math.max(0, from - 2);
  const follow = goods.some((g) => g.span[0] >= to && g.span[0] <= to + 1);
  const ends = after === '' || sign(after);
  const begins = start || sign(before);
  const others = allHits.filter((h) => h !== hit);
  const beside = others.some((h) =>
    h.span[1] <= from ? from - h.span[1] <= 2 : h.span[0] >= to && h.span[0] - to <= 2,
  );
  const letters = han ? 0 : spelling.length;
  return [
    true,
    word,
    generic,
    han && spelling.length === 2,
    han && spelling.length >= 4,
    letters > 0 && letters <= 2,
    letters === 3,
    !han && isEnglish(spelling),
    start,
    sign(before),
    /[a-z]/i.test(before),
    /\d/.test(before),
    ends,
    /[a-z]/i.test(after),
    /\d/.test(after),
    crosses(around, left),
    crosses(around, left + to - from),
    besideOtherScript(title, hit.span),
    follow,
    word && start,
    word && begins && ends,
    word && follow,
    word && !begins && !ends,
    beside,
    from * 2 > title.length,
    hit.rule !== 'word.exact',
    GENUINE.test(title),
    KIND_AFTER.test(title.slice(to)),
    STYLE_AFTER.test(title.slice(to)),
    han && spelling.length === 3 && !word,
    !han && start,
    letters === 4,
    letters >= 5,
    from <= 2,
    from <= 6,
    before === '/' || after === '/',
    others.some((h) => h.mark === hit.mark),
    Math.min(MOST_OTHERS, others.length),
    PREPAID.test(title),
    ELECTRONICS.test(title),
    FITS.test(title),
    FURNITURE.test(title),
  ].map(Number);
}

/** Spaces and commas of every kind part alike; the ends of a title are `$`. */
function neighbours(title: string, from: number, to: number): string {
  if (to <= 0 || from >= title.length) return '$';
  return title
    .slice(Math.max(0, from), to)
    .toLowerCase()
    .replace(/[\s,，、]/g, ',');
}

/** The word itself and the one and two characters on each side, as names of features: `word 苹果`, `then 树`. */
export function lexicalFeatures(title: string, { spelling, span: [from, to] }: TextHit): string[] {
  return [
    `word ${spelling.toLowerCase()}`,
    `then ${neighbours(title, to, to + 1)}`,
    `then ${neighbours(title, to, to + 2)}`,
    `after ${neighbours(title, from - 1, from)}`,
    `after ${neighbours(title, from - 2, from)}`,
  ];
}
