import type { TextHit } from '../../text/matcher.ts';
import { foldText } from '../../text/view.ts';
import { type CueKind, type GoodsWord, isGeneric } from '../cues.ts';
import type { Rule, RuleContext, RuleFeature } from '../rule.ts';
import { isDisguised } from './disguised.ts';
import { APPLE, QK, VELORA, VELORA_PRO } from './examples.ts';
import { BEGINS } from './place.ts';

function ownClassGoods({ mark, goods }: RuleContext): GoodsWord | undefined {
  return goods.find((g) => mark.classes.includes(g.niceClass));
}

const shown = (name: string, { span, text }: { span: [number, number]; text: string }): RuleFeature => ({
  name,
  span,
  text,
});

/** The title names goods of a class in which the mark is registered. */
export const classMatch: Rule = {
  id: 'context.class-match',
  examples: [
    { title: '维洛拉跑鞋', marks: [VELORA], fires: true, text: '鞋' },
    { title: '维洛拉', marks: [VELORA], fires: false },
    { title: '维洛拉种子', marks: [VELORA], fires: false },
  ],
  see(context, hit) {
    const goods = ownClassGoods(context);
    if (!goods) return [];
    const name = hit && isGeneric(hit.spelling) ? 'everyday word' : 'goods';
    return [{ ...shown(name, goods), detail: { class: goods.niceClass } }];
  },
};

/** A mark is named beside goods of other classes to say what they fit. */
const FITTING: ReadonlySet<CueKind> = new Set([
  'accessory',
  'compatible-before',
  'compatible-after',
  'service',
]);

/** Words that are said of goods of any class: one character (包 of 礼包, 灯 of 灯饰), and words of packs and sets. */
const isVague = ({ text }: GoodsWord): boolean => text.length === 1 || VAGUE.has(text);
const VAGUE = new Set(['套装', '包装盒', '包装箱', '纸箱', '贴纸', '本子', '配件', '底座', '模具']);

/** The title names goods, and none of them is of the mark's classes. */
export const classMismatch: Rule = {
  id: 'context.class-mismatch',
  examples: [
    { title: '维洛拉草种子', marks: [VELORA], fires: true, text: '种子' },
    { title: '维洛拉鞋柜', marks: [VELORA], fires: true, text: '鞋柜' },
    { title: '维洛拉跑鞋 送鞋柜', marks: [VELORA], fires: false },
    { title: '维洛拉 包邮', marks: [VELORA], fires: false },
  ],
  see(context, hit) {
    const { mark, goods } = context;
    const last = goods[goods.length - 1]; // a Chinese title ends with its head noun more often than not
    if (!last || mark.classes.length === 0 || ownClassGoods(context)) return [];
    const fitting = context.cues.some((c) => FITTING.has(c.kind));
    const begins = hit && BEGINS.test(context.title.slice(0, hit.span[0]));
    const kind = goods.every(isVague) ? 'vague goods' : 'goods';
    const name = fitting ? 'with parts or services' : begins ? `${kind} after it` : kind;
    return [{ ...shown(name, last), detail: { class: last.niceClass } }];
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
  see(context, hit) {
    if (!hit || context.pictures > 0 || ownClassGoods(context)) return [];
    if (!isGeneric(hit.spelling) || isDisguised(hit)) return [];
    return [shown(context.mark.classes.length > 0 ? 'classes known' : 'classes unknown', hit)];
  },
};

function isShort(spelling: string): boolean {
  const folded = foldText(spelling);
  return folded.length === 1 || (folded.length === 2 && /^[\x21-\x7e]+$/.test(folded));
}

/** One Chinese character or two Latin ones meet by chance. */
export const shortMark: Rule = {
  id: 'context.short-mark',
  examples: [
    { title: 'QK 新款', marks: [QK], fires: true, text: 'QK' },
    { title: 'Velora 新款', marks: [VELORA], fires: false },
  ],
  see(context, hit) {
    if (!hit || context.pictures > 0 || ownClassGoods(context) || !isShort(hit.spelling)) return [];
    return [shown('mark', hit)];
  },
};

/** The mark lies inside a longer mark of someone else. */
export const longerMark: Rule = {
  id: 'context.longer-mark',
  examples: [
    { title: '维洛拉士跑鞋', marks: [VELORA, VELORA_PRO], fires: true, text: '维洛拉士' },
    { title: '维洛拉跑鞋', marks: [VELORA, VELORA_PRO], fires: false },
  ],
  see({ allHits, mark }, hit) {
    if (!hit) return [];
    const cover = allHits.find((o) => o.mark !== mark.id && liesInside(hit, o));
    return cover ? [{ ...shown('mark', cover), detail: { mark: cover.mark } }] : [];
  },
};

function liesInside({ span: [from, to] }: TextHit, { span: [start, end] }: TextHit): boolean {
  return start <= from && end >= to && end - start > to - from;
}
