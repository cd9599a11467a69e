import type { Mark } from '../../types.ts';
import type { Rule, RuleExample } from '../rule.ts';
import { VELORA } from './examples.ts';

/** An invented mark of four characters, by transliteration, as 阿迪达斯 is. */
const KALOMISI: Mark = { id: 'kalomisi', kind: 'word', text: '卡洛弥斯', classes: [25] };
const QIMA: Mark = { id: 'qima', kind: 'word', text: '骐妈汀', classes: [25] };

const rule = (id: string, examples: RuleExample[]): Rule => ({ id, examples });
const fires = (title: string, text: string, mark: Mark = VELORA): RuleExample => ({
  title,
  marks: [mark],
  fires: true,
  text,
});
const silent = (title: string, mark: Mark = VELORA): RuleExample => ({ title, marks: [mark], fires: false });

/** Spellings changed on purpose. Each is worth what chance would not write (src/text/disguise/evidence.ts). */
export const DISGUISES: readonly Rule[] = [
  /** Chinese characters that look like those of the mark. */
  rule('word.lookalike', [fires('新款维恪拉跑鞋', '维恪拉'), silent('维洛拉跑鞋')]),
  /** A character written as its two halves. */
  rule('word.split', [fires('骐女马汀跑鞋', '骐女马汀', QIMA), silent('女马术鞋', QIMA)]),
  /** Characters that are read alike. */
  rule('word.homophone', [fires('新款维罗拉跑鞋', '维罗拉'), silent('维和部队拉练鞋')]),
  /** Pinyin, for all of the mark or for a part. */
  rule('word.pinyin', [
    fires('weiluola 跑鞋', 'weiluola'),
    fires('wei luo la 跑鞋', 'wei luo la'),
    fires('维luo拉跑鞋', '维luo拉'),
    silent('luola 跑鞋'),
  ]),
  /** First letters of syllables. */
  rule('word.initials', [fires('kl弥斯跑鞋', 'kl弥斯', KALOMISI), silent('kl跑鞋', KALOMISI)]),
  /** The first two of four or more characters, as buyers say it. */
  rule('word.part', [fires('新款卡洛 跑鞋', '卡洛', KALOMISI), silent('卡车跑鞋', KALOMISI)]),
  /** Digits and signs for letters. */
  rule('word.leet', [fires('VEL0RA 跑鞋', 'VEL0RA'), fires('ve|or@ 跑鞋', 've|or@'), silent('VEL0 跑鞋')]),
  /** A letter left out, doubled, added, replaced, or two swapped. */
  rule('word.letters', [
    fires('veloora 跑鞋', 'veloora'),
    fires('vleora 跑鞋', 'vleora'),
    silent('valour 跑鞋'),
    silent('velour 跑鞋'),
  ]),
  /** Written from the end. */
  rule('word.reversed', [
    fires('aroleV 跑鞋', 'aroleV'),
    fires('拉洛维跑鞋', '拉洛维'),
    silent('拉维洛跑鞋'),
  ]),
  /** Parted by spaces or slashes where a plain reading would not join it. */
  rule('word.joined', [
    fires('vel ora 跑鞋', 'vel ora'),
    fires('v/e/l/o/r/a', 'v/e/l/o/r/a'),
    silent('vel 跑鞋 ora'),
  ]),
];
