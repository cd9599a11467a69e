import { execFileSync } from 'node:child_process';
import { seeded } from '../seeded.ts';
import type { GalleryMark } from './gallery.ts';

const ONSETS = 'b br c ch d dr f fl g gr h j k kl l m n p pr qu r s sh sl st t tr v w y z'.split(' ');
const VOWELS = 'a e i o u ae ea ei io oa ou'.split(' ');
const CODAS = ['', '', '', 'l', 'm', 'n', 'r', 's', 't', 'x'];
const HAN = '安邦宝晨达帆枫岗格海恒华嘉锦骏凯蓝朗乐丽龙明南宁鹏奇青瑞森尚盛拓万维欣雅扬亿勇悦泽展正中卓';
const HEIGHT = 96;

/** Families of the installed fonts that have these letters. */
function families(lang: 'en' | 'zh-cn'): string[] {
  const found = execFileSync('fc-list', [`:lang=${lang}`, '--format', '%{family[0]}\n'], {
    encoding: 'utf8',
  });
  return [...new Set(found.split('\n').filter((f) => /^[\w -]+$/.test(f)))].sort();
}

/** Invented words as marks, drawn in the fonts of training/fetch.sh; no word of the training packs is among them on purpose. */
export function wordmarks(count: number): GalleryMark[] {
  const random = seeded(29);
  const pick = <T>(of: readonly T[] | string): T => of[Math.floor(random() * of.length)] as T;
  const latin = families('en');
  const han = families('zh-cn');
  if (latin.length === 0 || han.length === 0) throw new Error('No fonts: run training/fetch.sh first');
  const syllable = () => pick(ONSETS) + pick(VOWELS) + pick(CODAS);
  return Array.from({ length: count }, (_, k) => {
    const chinese = random() < 0.3;
    const n = 1 + Math.floor(random() * 3);
    const word = Array.from({ length: chinese ? n + 1 : n }, () =>
      chinese ? pick<string>(HAN) : syllable(),
    ).join('');
    const text = random() < 0.4 ? word.toUpperCase() : word[0]!.toUpperCase() + word.slice(1);
    const width = Math.ceil(text.length * HEIGHT * 1.3);
    const svg =
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${2 * HEIGHT}" width="${width}" height="${2 * HEIGHT}">` +
      `<text x="${HEIGHT / 4}" y="${HEIGHT * 1.4}" font-family="${pick(chinese ? han : latin)}" font-size="${HEIGHT}" fill="#111">${text}</text></svg>`;
    return { id: `word:${k}-${text}`, brand: `word${k}`, mono: true, svg };
  });
}
