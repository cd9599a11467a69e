import type { TextHit } from '../../text/matcher.ts';
import type { Cue, CueKind } from '../cues.ts';
import type { Rule, RuleContext, RuleExample } from '../rule.ts';
import { nearest, type Relation } from '../use/relation.ts';
import { isDisguised } from './disguised.ts';
import { APPLE, VELORA } from './examples.ts';

type Holds = (cue: Cue, relation: Relation) => boolean;

/** A rule that sees the nearest word of a kind. */
function wordRule(id: string, kind: CueKind, examples: RuleExample[], holds?: Holds): Rule {
  return { id, examples, see: (context, hit) => (hit ? nearest(context, hit, kind, holds) : []) };
}

/** The same, also where the mark is seen in pictures alone. */
function titleRule(id: string, kind: CueKind, examples: RuleExample[]): Rule {
  return {
    id,
    examples,
    see(context, hit) {
      if (hit) return nearest(context, hit, kind);
      const cue = context.cues.find((c) => c.kind === kind);
      return cue ? [{ name: 'anywhere', span: cue.span, text: cue.text }] : [];
    },
  };
}

const beside: Holds = (_, relation) => relation === 'just before' || relation === 'just after';
const notElsewhere: Holds = (_, relation) => relation !== 'elsewhere';

/** "for men", "适合户外": the word speaks of people or places, not of the mark. */
function speaksOfAudience(cues: readonly Cue[], cue: Cue, hit: TextHit): boolean {
  return cues.some((c) => c.kind === 'audience' && c.span[0] >= cue.span[1] && c.span[1] <= hit.span[0]);
}

/** The 适用 of "适用于…" speaks of what comes after it. */
function beginsReference(cues: readonly Cue[], cue: Cue): boolean {
  return cues.some(
    (c) => c.kind === 'compatible-before' && c.span[0] <= cue.span[0] && c.span[1] > cue.span[1],
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
    { title: 'shoes for men Velora', marks: [VELORA], fires: false },
    { title: 'Velora shoes for men', marks: [VELORA], fires: false },
    { title: '适用于V·e·l·o·r·a跑鞋的鞋带', marks: [VELORA], fires: false },
    { title: '维洛拉跑鞋', marks: [VELORA], fires: false },
  ],
  see(context, hit) {
    if (!hit || isDisguised(hit)) return [];
    const { cues } = context;
    const before = nearest(
      context,
      hit,
      'compatible-before',
      (cue, relation) => relation.endsWith('before') && !speaksOfAudience(cues, cue, hit),
    );
    if (before.length > 0) return before;
    return nearest(
      context,
      hit,
      'compatible-after',
      (cue, relation) => relation.endsWith('after') && !beginsReference(cues, cue),
    );
  },
};

/** "非维洛拉": the seller says that the goods are not of the mark. */
export const denial: Rule = {
  id: 'context.denial',
  examples: [
    { title: '跑鞋 非维洛拉', marks: [VELORA], fires: true, text: '非' },
    { title: '与维洛拉无关 跑鞋', marks: [VELORA], fires: true, text: '无关' },
    { title: '非常好穿的维洛拉', marks: [VELORA], fires: false },
  ],
  see(context, hit) {
    if (!hit) return [];
    const before = nearest(context, hit, 'denial-before', (_, relation) => relation === 'just before');
    if (before.length > 0) return before;
    return nearest(context, hit, 'denial-after', (_, relation) => relation.endsWith('after'));
  },
};

/** "维洛拉同款": the goods are likened to the mark, which sells by its name: a person must look. */
export const sameStyle: Rule = wordRule(
  'context.same-style',
  'same-style-after',
  [
    { title: '维洛拉同款跑鞋', marks: [VELORA], fires: true, text: '同款' },
    { title: 'Velora style shoes', marks: [VELORA], fires: true, text: 'style' },
    { title: '明星同款 维洛拉跑鞋', marks: [VELORA], fires: false },
  ],
  (_, relation) => relation === 'just after',
);

/** "媲美维洛拉": the goods are held against those of the mark. */
export const comparison: Rule = wordRule(
  'context.comparison',
  'comparison-before',
  [
    { title: '媲美维洛拉的跑鞋', marks: [VELORA], fires: true, text: '媲美' },
    { title: 'similar to Velora shoes', marks: [VELORA], fires: true, text: 'similar to' },
    { title: '维洛拉跑鞋 媲美专柜', marks: [VELORA], fires: false },
  ],
  (_, relation) => relation.endsWith('before'),
);

/** "恶搞维洛拉": a play on the mark. */
export const parody: Rule = wordRule('context.parody', 'parody', [
  { title: '恶搞维洛拉T恤', marks: [VELORA], fires: true, text: '恶搞' },
  { title: '维洛拉T恤', marks: [VELORA], fires: false },
]);

/** "维洛拉代工厂 自有品牌": the goods bear a mark of the seller's own. */
export const ownBrand: Rule = wordRule('context.own-brand', 'own-brand', [
  { title: '自有品牌跑鞋 维洛拉代工厂', marks: [VELORA], fires: true, text: '代工厂' },
  { title: '维洛拉跑鞋', marks: [VELORA], fires: false },
]);

/** Resale of goods that the right holder sold is no infringement (exhaustion), if they are what they seem. */
export const secondHand: Rule = titleRule('context.second-hand', 'second-hand', [
  { title: '二手 维洛拉跑鞋 9成新', marks: [VELORA], fires: true, text: '二手' },
  { title: '全新 维洛拉跑鞋', marks: [VELORA], fires: false },
]);

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

/** 支架, 保护套, 展示盒: nouns of things that go with goods end so; 外套, 手套 and 四件套 do not mean it. */
const LIKE_A_PART =
  /(?<![外手件脚被床枕笔])套(?![装头餐])|(?<!贝)壳(?!头)|膜(?![法布])|架(?!构)|罩(?!衫)|(?<!魔术)贴(?![身心])|扣(?!子)|收纳|配件|展示/u;
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
