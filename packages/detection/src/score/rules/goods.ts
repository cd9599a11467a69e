import { foldText } from '../../text/view.ts';
import { type Cue, type CueKind, isGeneric } from '../cues.ts';
import type { Rule, RuleContext, RuleExample } from '../rule.ts';
import { WEIGHTS } from '../weights.ts';
import { isDisguised } from './disguised.ts';
import { APPLE, QK, VELORA, VELORA_PRO } from './examples.ts';

function ownClassGoods({ mark, goods }: RuleContext) {
  return goods.find((g) => mark.classes.includes(g.niceClass));
}

function cueRule(id: keyof typeof WEIGHTS, kind: CueKind, examples: RuleExample[]): Rule {
  return {
    id,
    examples,
    apply({ cues }) {
      const cue: Cue | undefined = cues.find((c) => c.kind === kind);
      return cue ? [{ span: cue.span, text: cue.text, weight: WEIGHTS[id] }] : [];
    },
  };
}

export const accessory: Rule = cueRule('context.accessory', 'accessory', [
  { title: '维洛拉鞋带 白色', marks: [VELORA], fires: true, text: '鞋带' },
  { title: '维洛拉跑鞋', marks: [VELORA], fires: false },
]);

/** Resale of goods that the right holder sold is no infringement (exhaustion), if they are what they seem. */
export const secondHand: Rule = cueRule('context.second-hand', 'second-hand', [
  { title: '二手 维洛拉跑鞋 9成新', marks: [VELORA], fires: true, text: '二手' },
  { title: '全新 维洛拉跑鞋', marks: [VELORA], fires: false },
]);

export const replica: Rule = cueRule('context.replica', 'replica', [
  { title: '莆田 维洛拉跑鞋', marks: [VELORA], fires: true, text: '莆田' },
  { title: '福建 维洛拉跑鞋', marks: [VELORA], fires: false },
]);

/** The title names goods of a class in which the mark is registered. */
export const classMatch: Rule = {
  id: 'context.class-match',
  examples: [
    { title: '维洛拉跑鞋', marks: [VELORA], fires: true, text: '鞋' },
    { title: '维洛拉', marks: [VELORA], fires: false },
    { title: '维洛拉种子', marks: [VELORA], fires: false },
  ],
  apply(context) {
    const goods = ownClassGoods(context);
    if (!goods) return [];
    const detail = { class: goods.niceClass };
    return [{ span: goods.span, text: goods.text, weight: WEIGHTS['context.class-match'], detail }];
  },
};

/** The title names goods, and none of them is of the mark's classes. */
export const classMismatch: Rule = {
  id: 'context.class-mismatch',
  examples: [
    { title: '维洛拉草种子', marks: [VELORA], fires: true, text: '种子' },
    { title: '维洛拉鞋柜', marks: [VELORA], fires: true, text: '鞋柜' },
    { title: '维洛拉跑鞋 送鞋柜', marks: [VELORA], fires: false },
    { title: '维洛拉 包邮', marks: [VELORA], fires: false },
  ],
  apply(context) {
    const { mark, goods } = context;
    const last = goods[goods.length - 1]; // a Chinese title ends with its head noun more often than not
    if (!last || mark.classes.length === 0 || ownClassGoods(context)) return [];
    const detail = { class: last.niceClass };
    return [{ span: last.span, text: last.text, weight: WEIGHTS['context.class-mismatch'], detail }];
  },
};

/** The mark is an everyday word, and no goods of its class are named. */
export const genericWord: Rule = {
  id: 'context.generic-word',
  examples: [
    { title: '烟台红富士苹果10斤', marks: [APPLE], fires: true, text: '苹果' },
    { title: '苹果手机', marks: [APPLE], fires: false },
    { title: '维洛拉', marks: [VELORA], fires: false },
  ],
  apply(context) {
    const hit = context.hits[0];
    if (!hit || context.pictures > 0 || ownClassGoods(context)) return [];
    if (!context.hits.every((h) => isGeneric(h.spelling) && !isDisguised(h))) return [];
    return [{ span: hit.span, text: hit.text, weight: WEIGHTS['context.generic-word'] }];
  },
};

/** One Chinese character or two Latin ones meet by chance. */
export const shortMark: Rule = {
  id: 'context.short-mark',
  examples: [
    { title: 'QK 新款', marks: [QK], fires: true, text: 'QK' },
    { title: 'Velora 新款', marks: [VELORA], fires: false },
  ],
  apply(context) {
    const hit = context.hits[0];
    if (!hit || context.pictures > 0 || ownClassGoods(context)) return [];
    const short = (spelling: string) => {
      const folded = foldText(spelling);
      return folded.length === 1 || (folded.length === 2 && /^[\x21-\x7e]+$/.test(folded));
    };
    if (!context.hits.every((h) => short(h.spelling))) return [];
    return [{ span: hit.span, text: hit.text, weight: WEIGHTS['context.short-mark'] }];
  },
};

/** Every place where the mark is found lies inside a longer mark of someone else. */
export const longerMark: Rule = {
  id: 'context.longer-mark',
  examples: [
    { title: '维洛拉士跑鞋', marks: [VELORA, VELORA_PRO], fires: true, text: '维洛拉士' },
    { title: '维洛拉跑鞋', marks: [VELORA, VELORA_PRO], fires: false },
  ],
  apply({ hits, allHits, mark }) {
    if (hits.length === 0) return [];
    const covers = hits.map((h) =>
      allHits.find(
        (o) =>
          o.mark !== mark.id &&
          o.span[0] <= h.span[0] &&
          o.span[1] >= h.span[1] &&
          o.span[1] - o.span[0] > h.span[1] - h.span[0],
      ),
    );
    const cover = covers[0];
    if (!cover || covers.includes(undefined)) return [];
    const detail = { mark: cover.mark };
    return [{ span: cover.span, text: cover.text, weight: WEIGHTS['context.longer-mark'], detail }];
  },
};
