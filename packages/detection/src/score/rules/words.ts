import type { Rule } from '../rule.ts';
import { VELORA } from './examples.ts';

/** The mark is written as registered (case apart). */
export const wordExact: Rule = {
  id: 'word.exact',
  examples: [
    { title: '正品VELORA运动鞋男', marks: [VELORA], fires: true, text: 'VELORA' },
    { title: '新款维洛拉跑鞋', marks: [VELORA], fires: true, text: '维洛拉' },
    { title: 'developed veloral shoes', marks: [VELORA], fires: false },
    { title: 'Ｖｅｌｏｒａ跑鞋', marks: [VELORA], fires: false },
  ],
};

/** Some characters are read as others: full width, traditional, look-alikes of other scripts, enclosed. */
export const wordFolded: Rule = {
  id: 'word.folded',
  examples: [
    { title: 'Ｖｅｌｏｒａ跑鞋', marks: [VELORA], fires: true, text: 'Ｖｅｌｏｒａ' },
    { title: 'Vеlоrа 跑鞋', marks: [VELORA], fires: true, text: 'Vеlоrа' },
    { title: '維洛拉板鞋', marks: [VELORA], fires: true, text: '維洛拉' },
    { title: 'velora 跑鞋', marks: [VELORA], fires: false },
  ],
};

/** Signs or spaces stand between the characters. */
export const wordSeparated: Rule = {
  id: 'word.separated',
  examples: [
    { title: 'V·E·L·O·R·A 跑鞋', marks: [VELORA], fires: true, text: 'V·E·L·O·R·A' },
    { title: '维-洛-拉跑鞋', marks: [VELORA], fires: true, text: '维-洛-拉' },
    { title: '四维 洛拉诗', marks: [VELORA], fires: false },
    { title: 'nove-lora', marks: [VELORA], fires: false },
  ],
};

/** The mark begins a longer Latin word that a known word completes. */
export const wordCompound: Rule = {
  id: 'word.compound',
  examples: [
    { title: 'VELORALAB 联名款', marks: [VELORA], fires: true, text: 'VELORA' },
    { title: 'VeloraCity 跑鞋', marks: [VELORA], fires: true, text: 'Velora' },
    { title: 'velorana 跑鞋', marks: [VELORA], fires: false },
  ],
};
