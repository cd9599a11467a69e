import { readFileSync } from 'node:fs';
import { pinyinOfMark, traditional } from './families-data.ts';
import { SHARED } from './taobao.ts';

/** Writes a spelling in disguise, or null where the family does not apply to it. */
export type Family = (spelling: string, random: () => number) => string | null;

export const isHan = (s: string): boolean => /^[\u4e00-\u9fff]{2,8}$/.test(s);
export const isLatin = (s: string): boolean => /^[a-z]{4,16}$/.test(s);

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!;
const place = (n: number, random: () => number): number => Math.floor(random() * n);

/** Tables that the matcher's own were not made from: pycorrector's look-alikes and homophones. */
function pycorrector(file: string): Map<string, string[]> {
  const near = new Map<string, string[]>();
  for (const line of readFileSync(`${SHARED}text/similar-hanzi/pycorrector/${file}`, 'utf8').split('\n')) {
    if (line.startsWith('#')) continue;
    const [c, ...rest] = line.trim().split('\t');
    const others = rest.flatMap((r) => [...r]);
    if (c && others.length > 0) near.set(c, others);
    // A row of same_stroke.txt is a set: each is like the others.
    if (file.startsWith('same_stroke'))
      for (const o of others) near.set(o, [c!, ...others.filter((x) => x !== o)]);
  }
  return near;
}

function swapOne(near: Map<string, string[]>): Family {
  return (s, random) => {
    if (!isHan(s)) return null;
    const places = [...s].map((c, i) => [c, i] as const).filter(([c]) => near.has(c));
    if (places.length === 0) return null;
    const [c, i] = pick(places, random);
    return s.slice(0, i) + pick(near.get(c)!, random) + s.slice(i + 1);
  };
}

const LEET: Record<string, string[]> = {
  a: ['4', '@'],
  b: ['8'],
  e: ['3'],
  i: ['1', 'l', '!', '|'],
  l: ['1', 'I', '|'],
  o: ['0'],
  s: ['5', '$'],
  t: ['7'],
  z: ['2'],
  g: ['9'],
};
/** Pairs written down by hand: what a seller can type for the whole. */
const HALVES: Record<string, string> = {
  妈: '女马',
  好: '女子',
  林: '木木',
  明: '日月',
  们: '亻门',
  阳: '阝日',
  鞋: '革圭',
  仔: '亻子',
  加: '力口',
  吉: '士口',
  利: '禾刂',
  佳: '亻圭',
  伊: '亻尹',
  洁: '氵吉',
  波: '氵皮',
  海: '氵每',
  娃: '女圭',
  姓: '女生',
  朗: '良月',
  鹏: '朋鸟',
  骆: '马各',
  驼: '马它',
  诺: '讠若',
  讯: '讠卂',
  绿: '纟录',
  结: '纟吉',
  锋: '钅夆',
  铁: '钅失',
  猫: '犭苗',
  狼: '犭良',
  柏: '木白',
  松: '木公',
  的: '白勺',
  欧: '区欠',
  科: '禾斗',
  和: '禾口',
};
const SIGNS = ['·', '*', '-', '_', '.', '⭐', '🔥', '❤️', '丶', '~', '✨', '•', '°', '^', '👟'];
const ZERO = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad'];
const STYLES = [0x1d400, 0x1d434, 0x1d468, 0x1d4d0, 0x1d56c, 0x1d5a0, 0x1d5d4, 0x1d608, 0x1d670];
const LOOKS: Record<string, string> = {
  a: 'аɑα',
  c: 'сϲ',
  e: 'еҽ',
  i: 'іιı',
  k: 'кκ',
  n: 'ոп',
  o: 'оοօ',
  p: 'рρ',
  s: 'ѕ',
  u: 'υս',
  x: 'х',
  y: 'уγ',
};

const latin =
  (make: (s: string, random: () => number) => string | null): Family =>
  (s, random) => {
    const to = isLatin(s) ? make(s, random) : null;
    return to === s ? null : to;
  };
const han =
  (make: (s: string, random: () => number) => string | null): Family =>
  (s, random) =>
    isHan(s) ? make(s, random) : null;
const anyCase = (s: string, random: () => number): string =>
  pick([s, s.toUpperCase(), s[0]!.toUpperCase() + s.slice(1)], random);
const between =
  (signs: readonly string[]): Family =>
  (s, random) => {
    if (!isHan(s) && !isLatin(s)) return null;
    const sign = pick(signs, random);
    return [...s].join(sign);
  };

const leet = latin((s, random) => {
  const places = [...s].map((c, i) => [c, i] as const).filter(([c]) => LEET[c]);
  if (places.length === 0) return null;
  const [c, i] = pick(places, random);
  return s.slice(0, i).toUpperCase() + pick(LEET[c]!, random) + s.slice(i + 1).toUpperCase();
});
const styled = latin((s, random) => {
  const base = pick(STYLES, random);
  return [...s].map((c) => String.fromCodePoint(base + c.charCodeAt(0) - 0x61)).join('');
});
const confusable = latin((s, random) => {
  const to = [...s].map((c) => (LOOKS[c] && random() < 0.6 ? pick([...LOOKS[c]!], random) : c)).join('');
  return to;
});
const homophone = swapOne(pycorrector('same_pinyin.txt'));
const lookalike = swapOne(pycorrector('same_stroke.txt'));
const zeroWidth = between(ZERO);
const signs = between(SIGNS);
const without = (s: string, i: number): string => s.slice(0, i) + s.slice(i + 1);

/**
 * Families of disguise. Look-alikes and homophones come from tables that the matcher was not made from, combinations
 * are of the bench alone; the kinds themselves were known when the matcher was made, and their misses were looked at.
 */
export const FAMILIES: Record<string, Family> = {
  'full width': latin((s) =>
    [...s.toUpperCase()].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join(''),
  ),
  'styled alphabet': styled,
  'letters of other scripts': confusable,
  traditional: han((s) => (traditional(s) === s ? null : traditional(s))),
  'zero width between': zeroWidth,
  'signs and emoji between': signs,
  'spaces between all': latin((s) => [...s.toUpperCase()].join(' ')),
  'slashes between all': latin((s) => [...s.toUpperCase()].join('/')),
  leet,
  'letter dropped': latin((s, random) => anyCase(without(s, 1 + place(s.length - 1, random)), random)),
  'letter doubled': latin((s, random) => {
    const i = place(s.length, random);
    return anyCase(s.slice(0, i) + s[i] + s.slice(i), random);
  }),
  'neighbours swapped': latin((s, random) => {
    const i = 1 + place(s.length - 2, random);
    return anyCase(s.slice(0, i) + s[i + 1] + s[i] + s.slice(i + 2), random);
  }),
  backwards: (s) => (isLatin(s) || (isHan(s) && s.length > 2) ? [...s].reverse().join('') : null),
  'look-alike character': lookalike,
  'split character': han((s, random) => {
    const places = [...s].filter((c) => HALVES[c]);
    if (places.length === 0) return null;
    const c = pick(places, random);
    return s.replace(c, HALVES[c]!);
  }),
  homophone,
  'pinyin, whole': han((s, random) => anyCase(pinyinOfMark(s).join(pick(['', ' '], random)), random)),
  'pinyin, one character': han((s, random) => {
    const i = place(s.length, random);
    return s.slice(0, i) + pinyinOfMark(s)[i] + s.slice(i + 1);
  }),
  'initials before or after': han((s, random) => {
    if (s.length < 3) return null;
    const k = 1 + place(s.length - 1, random);
    const letters = pinyinOfMark(s).map((p) => p[0]!);
    return random() < 0.5
      ? letters.slice(0, k).join('') + s.slice(k)
      : s.slice(0, k) + letters.slice(k).join('');
  }),
  'leet and zero width': (s, random) => {
    const to = leet(s, random);
    return to && [...to].join(pick(ZERO, random));
  },
  'homophone and signs': (s, random) => {
    const to = homophone(s, random);
    return to && [...to].join(pick(SIGNS, random));
  },
  'styled and doubled': (s, random) => {
    const to = isLatin(s) ? s.slice(0, 2) + s.slice(1) : null;
    return to && styled(to, random);
  },
};
