import type { TextHit } from '../../text/matcher.ts';
import type { Cue, CueKind } from '../cues.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { inForm, nearest, rightBeside } from '../use/relation.ts';
import { isDisguised } from './disguised.ts';
import { APPLE, VELORA } from './examples.ts';
import { firstOf, type Holds, near, shortWord, titleRule, wordRule } from './looks.ts';

const beside: Holds = (_, relation) => relation === 'just before' || relation === 'just after';
const LETTER = /\p{L}/u;
const notElsewhere: Holds = (_, relation) => relation !== 'elsewhere';

/** "for men", "适合户外": the word speaks of people or places, not of the mark. */
function speaksOfAudience(cues: readonly Cue[], cue: Cue, hit: TextHit): boolean {
  return cues.some((c) => c.kind === 'audience' && c.span[0] >= cue.span[1] && c.span[1] <= hit.span[0]);
}

/** It is a piece of a longer word of another kind: 适用 of "适用于", 通用 of "男女通用", for of "dupe for". */
function isPieceOf(cues: readonly Cue[], cue: Cue, ...kinds: CueKind[]): boolean {
  const [from, to] = cue.span;
  return cues.some(
    (c) => kinds.includes(c.kind) && c.span[0] <= from && c.span[1] >= to && c.text.length > cue.text.length,
  );
}

/** Named only to say what the goods fit. */
export const compatible: Rule = {
  id: 'context.compatible',
  examples: [
    { title: '适用于Velora跑鞋的鞋带', marks: [VELORA], fires: true, text: '适用于' },
    { title: '手机壳适用苹果/华为/小米', marks: [APPLE], fires: true, text: '适用' },
    { title: 'laces for Velora shoes', marks: [VELORA], fires: true, text: 'for' },
    { title: '维洛拉专用鞋垫', marks: [VELORA], fires: true, text: '专用' },
    { title: '配维洛拉 白色鞋带', marks: [VELORA], fires: true, text: '配' },
    { title: '维洛拉跑鞋 男女通用', marks: [VELORA], fires: false },
    { title: 'dupe for Velora shoes', marks: [VELORA], fires: false },
    { title: 'shoes for men Velora', marks: [VELORA], fires: false },
    { title: 'Velora shoes for men', marks: [VELORA], fires: false },
    { title: '适用于V·e·l·o·r·a跑鞋的鞋带', marks: [VELORA], fires: false },
    { title: '维洛拉跑鞋', marks: [VELORA], fires: false },
  ],
  see(context, hit) {
    if (!hit || isDisguised(hit)) return [];
    const { cues } = context;
    const before: Holds = (cue, relation) =>
      relation.endsWith('before') &&
      !speaksOfAudience(cues, cue, hit) &&
      !isPieceOf(cues, cue, 'audience', 'comparison-before');
    const after: Holds = (cue, relation) =>
      relation.endsWith('after') && !isPieceOf(cues, cue, 'compatible-before', 'audience');
    return firstOf(context, hit, [
      near('compatible-before', before),
      near('compatible-after', after),
      shortWord('compatible-just-before', 'before', 'a short word before'),
    ]);
  },
};

const REACH_OF_NEGATION = 24;
/** 不卖维洛拉, "not in any way by Velora": a negation before the mark in the same phrase. */
const NEGATED =
  /(?:(?:不|非|没|无|勿|别)[\p{Script=Han}]{0,3}?(?:是|属|算|卖|售|打|有|标|任何|冒充)|\b(?:not|no|non|isn'?t|without|unrelated|never)\b[^.,;!?|]{0,16})\s?$/iu;
const NEGATED_AFTER = /^[\p{Script=Han}\s?？,，]{0,1}?(?:不是|没有|无关|没关系|不沾|不相干|无任何)/u;

/** "非维洛拉": the seller says that the goods are not of the mark. */
export const denial: Rule = {
  id: 'context.denial',
  examples: [
    { title: '跑鞋 非维洛拉', marks: [VELORA], fires: true, text: '非' },
    { title: '与维洛拉无关 跑鞋', marks: [VELORA], fires: true, text: '无关' },
    { title: '非常好穿的维洛拉', marks: [VELORA], fires: false },
    { title: '不带盒维洛拉跑鞋', marks: [VELORA], fires: false },
  ],
  see(context, hit) {
    if (!hit) return [];
    // A letter between belongs to what is denied: 不带盒.
    const parted = (cue: Cue) => LETTER.test(context.title.slice(cue.span[1], hit.span[0]));
    return firstOf(context, hit, [
      near('denial-before', (cue, relation) => relation === 'just before' && !parted(cue)),
      near('denial-after', (_, relation) => relation.endsWith('after')),
      ({ title }, { span: [from] }) => {
        const start = Math.max(0, from - REACH_OF_NEGATION);
        return inForm(NEGATED, title.slice(start, from), start, 'negated before');
      },
      ({ title }, { span: [, to] }) =>
        inForm(NEGATED_AFTER, title.slice(to, to + REACH_OF_NEGATION), to, 'negated after'),
    ]);
  },
};

/** 风扇, 风衣, 味精: the 风 of 香奈儿风 ends a phrase. */
const ENDS_STYLE = /^(?:\s|$|[小的款格\p{P}])/u;

/** "维洛拉同款", "维洛拉风": the goods are likened to the mark, which sells by its name: a person must look. */
export const sameStyle: Rule = {
  id: 'context.same-style',
  examples: [
    { title: '维洛拉同款跑鞋', marks: [VELORA], fires: true, text: '同款' },
    { title: 'Velora style shoes', marks: [VELORA], fires: true, text: 'style' },
    { title: '维洛拉风 跑鞋', marks: [VELORA], fires: true, text: '风' },
    { title: '维洛拉风衣', marks: [VELORA], fires: false },
    { title: '明星同款 维洛拉跑鞋', marks: [VELORA], fires: false },
  ],
  see(context, hit) {
    if (!hit) return [];
    const word = nearest(context, hit, 'same-style-after', (_, relation) => relation === 'just after');
    if (word.length > 0) return word;
    return rightBeside(context, hit, 'likened-after', 'after', 'a short word after').filter((f) =>
      ENDS_STYLE.test(context.title.slice(f.span![1])),
    );
  },
};

/** "媲美维洛拉": the goods are held against those of the mark. */
export const comparison: Rule = wordRule(
  'context.comparison',
  'comparison-before',
  [
    { title: '媲美维洛拉的跑鞋', marks: [VELORA], fires: true, text: '媲美' },
    { title: 'similar to Velora shoes', marks: [VELORA], fires: true, text: 'similar to' },
    { title: '仿维洛拉 跑鞋', marks: [VELORA], fires: true, text: '仿' },
    { title: '维洛拉跑鞋 媲美专柜', marks: [VELORA], fires: false },
  ],
  (_, relation) => relation.endsWith('before'),
  [shortWord('likened-before', 'before', 'a short word before')],
);

/** 维洛拉"味落啦": another word in quotes right after the mark. */
const QUOTED = /^[\s→变]{0,3}["“][^"“”]{1,16}["”]/u;

/** "恶搞维洛拉": a play on the mark. */
export const parody: Rule = wordRule(
  'context.parody',
  'parody',
  [
    { title: '恶搞维洛拉T恤', marks: [VELORA], fires: true, text: '恶搞' },
    { title: '维洛拉"味落啦"卫衣', marks: [VELORA], fires: true },
    { title: '维洛拉T恤', marks: [VELORA], fires: false },
  ],
  undefined,
  [({ title }, { span: [, to] }) => inForm(QUOTED, title.slice(to), to, 'a word in quotes')],
);

/** "维洛拉代工厂 自有品牌", "送维洛拉袜子": the goods bear a mark of the seller's own; this one may be a present. */
export const ownBrand: Rule = wordRule(
  'context.own-brand',
  'own-brand',
  [
    { title: '自有品牌跑鞋 维洛拉代工厂', marks: [VELORA], fires: true, text: '代工厂' },
    { title: '运动套装 送维洛拉袜子', marks: [VELORA], fires: true, text: '送' },
    { title: '送男友 维洛拉跑鞋', marks: [VELORA], fires: false },
    { title: '维洛拉跑鞋', marks: [VELORA], fires: false },
  ],
  undefined,
  [shortWord('gift-before', 'before', 'a present')],
);

/** 95新, 8成: how used goods are graded. */
const GRADE = /(?<![\d.])(?:[6-9]\d?|[七八九]五?)(?:成新?|新)(?![款品年色版人手生])/u;
/** 穿过两次, 背了两年: what the seller did with the goods, and how often; 穿了显瘦 is praise. */
const DONE_WITH = /[穿戴背用玩打洗拆修换试骑坐飞炸](?:过|了)(?=[一两二三四五六七八九十几半\d])/u;

/** Resale of goods that the right holder sold is no infringement (exhaustion), if they are what they seem. */
export const secondHand: Rule = titleRule(
  'context.second-hand',
  'second-hand',
  [
    { title: '二手 维洛拉跑鞋 9成新', marks: [VELORA], fires: true, text: '二手' },
    { title: '买小了 出维洛拉跑鞋', marks: [VELORA], fires: true },
    { title: '全新 维洛拉跑鞋', marks: [VELORA], fires: false },
    { title: '穿过两次 维洛拉跑鞋', marks: [VELORA], fires: true },
    { title: '维洛拉跑鞋 穿了显瘦 2024新款', marks: [VELORA], fires: false },
    { title: '新品推出维洛拉跑鞋', marks: [VELORA], fires: false },
  ],
  [
    shortWord('second-hand-before', 'before', 'a short word before'),
    ({ title }) => inForm(GRADE, title, 0, 'a grade'),
    ({ title }) => inForm(DONE_WITH, title, 0, 'done with'),
  ],
);

/** "维洛拉球鞋清洗": a service to goods of the mark. */
export const service: Rule = wordRule('context.service', 'service', [
  { title: '维洛拉跑鞋清洗 上门', marks: [VELORA], fires: true, text: '清洗' },
  { title: '维洛拉跑鞋', marks: [VELORA], fires: false },
]);

/** "原装": parts are said to be the right holder's own. */
export const originalPart: Rule = wordRule(
  'context.original-part',
  'original-part',
  [
    { title: '维洛拉原装鞋带', marks: [VELORA], fires: true, text: '原装' },
    { title: '维洛拉鞋带', marks: [VELORA], fires: false },
  ],
  notElsewhere,
);

/** "第三方": parts are said to be somebody else's. */
export const nonOriginal: Rule = wordRule('context.non-original', 'non-original', [
  { title: '维洛拉鞋带 非原厂', marks: [VELORA], fires: true, text: '非原厂' },
  { title: '维洛拉鞋带 原厂', marks: [VELORA], fires: false },
]);

/** "官方", "授权": what the title claims. */
export const officialClaim: Rule = wordRule(
  'context.official-claim',
  'official-claim',
  [
    { title: '维洛拉官方跑鞋', marks: [VELORA], fires: true, text: '官方' },
    { title: '维洛拉跑鞋 正品', marks: [VELORA], fires: false },
    { title: '维洛拉跑鞋', marks: [VELORA], fires: false },
  ],
  beside,
);

export const replica: Rule = titleRule('context.replica', 'replica', [
  { title: '莆田 维洛拉跑鞋', marks: [VELORA], fires: true, text: '莆田' },
  { title: '福建 维洛拉跑鞋', marks: [VELORA], fires: false },
]);

/** 支架, 保护套, 展示盒: nouns of things that go with goods end so; 外套, 软壳 and 折扣 do not mean it. */
const LIKE_A_PART =
  /(?<![外手件脚被床枕笔])套(?![装头餐机])|(?<![贝软硬])壳(?!头)|膜(?![法布])|架(?!构)|罩(?!衫)|(?<!魔术)贴(?![身心])|(?<![折卡纽])扣(?![子女除])|收纳|配件|展示/u;
const REACH_OF_PARTS = 12;

/** The 架 of 置物架 is no part where the mark is registered for furniture. */
function isOwnGoods({ goods, mark }: RuleContext, [from, to]: readonly [number, number]): boolean {
  return goods.some((g) => mark.classes.includes(g.niceClass) && g.span[0] <= from && to <= g.span[1]);
}

export const accessory: Rule = {
  id: 'context.accessory',
  examples: [
    { title: '维洛拉鞋带 白色', marks: [VELORA], fires: true, text: '鞋带' },
    { title: '维洛拉跑鞋落地架', marks: [VELORA], fires: true, text: '架' },
    { title: '维洛拉跑鞋', marks: [VELORA], fires: false },
    { title: '维洛拉外套', marks: [VELORA], fires: false },
  ],
  see(context, hit) {
    if (!hit) {
      const cue = context.cues.find((c) => c.kind === 'accessory');
      return cue ? [{ name: 'anywhere', span: cue.span, text: cue.text }] : [];
    }
    const listed = nearest(context, hit, 'accessory');
    if (listed.length > 0) return listed;
    const to = hit.span[1];
    const found = LIKE_A_PART.exec(context.title.slice(to, to + REACH_OF_PARTS));
    if (!found) return [];
    const span: [number, number] = [to + found.index, to + found.index + found[0].length];
    if (isOwnGoods(context, span)) return [];
    return [{ name: 'named like a part', span, text: found[0] }];
  },
};
