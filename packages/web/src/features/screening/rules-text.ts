import type { Label } from '@citong/matters';

/** What a rule is called, and what it found in words. `text` is what stands in the title. */
export interface RuleText {
  readonly name: Label;
  readonly why: (found: { text: string; detail: Readonly<Record<string, string>> }) => Label;
}

const rule = (zh: string, en: string, why: RuleText['why']): RuleText => ({ name: { zh, en }, why });
const plain = (zh: string, en: string) => () => ({ zh, en });

const likeness = (detail: Readonly<Record<string, string>>): string => {
  const value = Number(detail.likeness);
  return Number.isFinite(value) ? `${Math.round(value * 100)}%` : '';
};

/** By the id that detection gives each rule. A rule that is not here shows by its id. */
export const ruleTexts: Readonly<Record<string, RuleText>> = {
  'word.exact': rule('文字相同', 'Same word', ({ text, detail }) => ({
    zh: `标题中的“${text}”与注册商标“${detail.spelling ?? text}”相同`,
    en: `“${text}” in the title is the registered “${detail.spelling ?? text}”`,
  })),
  'word.folded': rule('变形文字', 'Disguised word', ({ text, detail }) => ({
    zh: `“${text}”换用了形近、全角或繁体字符，还原后即“${detail.spelling ?? ''}”`,
    en: `“${text}” uses look-alike characters; read plainly it is “${detail.spelling ?? ''}”`,
  })),
  'word.separated': rule('插入符号', 'Inserted signs', ({ text, detail }) => ({
    zh: `“${text}”中间插入了${detail.inserted?.trim() ? `“${detail.inserted.trim()}”` : '空格'}，去掉后即“${detail.spelling ?? ''}”`,
    en: `“${text}” has ${detail.inserted?.trim() ? `“${detail.inserted.trim()}”` : 'spaces'} put in; without it, it is “${detail.spelling ?? ''}”`,
  })),
  'word.compound': rule('合成词', 'Compound word', ({ text, detail }) => ({
    zh: `“${text}”把商标“${detail.spelling ?? ''}”并入了更长的词`,
    en: `“${text}” builds the mark “${detail.spelling ?? ''}” into a longer word`,
  })),
  'image.hash': rule('图样相同', 'Same picture', ({ detail }) => ({
    zh: `图中方框部位与商标图样几乎相同${likeness(detail) && `，相似度 ${likeness(detail)}`}`,
    en: `The framed part is nearly the picture of the mark${likeness(detail) && `, ${likeness(detail)} alike`}`,
  })),
  'image.embedding': rule('图样相似', 'Similar picture', ({ detail }) => ({
    zh: `图中方框部位与商标图样相似${likeness(detail) && `，相似度 ${likeness(detail)}`}`,
    en: `The framed part resembles the picture of the mark${likeness(detail) && `, ${likeness(detail)} alike`}`,
  })),
  'context.class-match': rule('商品类别相符', 'Class of goods fits', ({ text, detail }) => ({
    zh: `“${text}”属于第 ${detail.class ?? '?'} 类，在商标核定范围内`,
    en: `“${text}” is in class ${detail.class ?? '?'}, for which the mark is registered`,
  })),
  'context.class-mismatch': rule('商品类别不符', 'Other class of goods', ({ text, detail }) => ({
    zh: `“${text}”属于第 ${detail.class ?? '?'} 类，不在商标核定范围内`,
    en: `“${text}” is in class ${detail.class ?? '?'}, for which the mark is not registered`,
  })),
  'context.compatible': rule('适用说明', 'Says what it fits', ({ text }) => ({
    zh: `“${text}”表明商标只用来说明适用对象`,
    en: `“${text}” says that the mark only names what the goods fit`,
  })),
  'context.denial': rule('声明非该品牌', 'Denies the brand', ({ text }) => ({
    zh: `“${text}”声明并非该品牌`,
    en: `“${text}” says that it is not the brand`,
  })),
  'context.same-style': rule('同款字样', '“Same style”', ({ text }) => ({
    zh: `“${text}”可能只是描述款式`,
    en: `“${text}” may only describe the style`,
  })),
  'context.accessory': rule('配件字样', 'Accessory', ({ text }) => ({
    zh: `“${text}”表明可能是配件`,
    en: `“${text}” points to an accessory`,
  })),
  'context.second-hand': rule('二手字样', 'Second-hand', ({ text }) => ({
    zh: `“${text}”表明是二手转卖`,
    en: `“${text}” points to second-hand goods`,
  })),
  'context.replica': rule('仿制字样', 'Replica', ({ text }) => ({
    zh: `“${text}”暗示是仿制品`,
    en: `“${text}” hints at a replica`,
  })),
  'context.place': rule('所处位置', 'Where it stands', ({ text }) => ({
    zh: `“${text}”在标题中的位置和前后文`,
    en: `Where “${text}” stands in the title`,
  })),
  'context.other-mark': rule('另有商标', 'Another mark', ({ text }) => ({
    zh: `标题中还有商标“${text}”`,
    en: `The title also names “${text}”`,
  })),
  'context.comparison': rule('与该品牌相比', 'Comparison', ({ text }) => ({
    zh: `“${text}”把商品与该品牌相比`,
    en: `“${text}” holds the goods against the brand`,
  })),
  'context.parody': rule('恶搞字样', 'Parody', ({ text }) => ({
    zh: `“${text}”表明是对商标的戏仿`,
    en: `“${text}” points to a play on the mark`,
  })),
  'context.own-brand': rule('自有品牌', 'Brand of its own', ({ text }) => ({
    zh: `“${text}”表明商品用的是卖家自己的品牌`,
    en: `“${text}” says that the goods bear the seller’s own brand`,
  })),
  'context.service': rule('服务', 'Service', ({ text }) => ({
    zh: `“${text}”表明卖的是服务`,
    en: `“${text}” says that a service is sold`,
  })),
  'context.original-part': rule('原装字样', '“Original part”', ({ text }) => ({
    zh: `“${text}”称配件出自该品牌`,
    en: `“${text}” says that the part is the brand’s own`,
  })),
  'context.non-original': rule('非原装', 'Not original', ({ text }) => ({
    zh: `“${text}”说明配件并非该品牌所出`,
    en: `“${text}” says that the part is not the brand’s own`,
  })),
  'context.official-claim': rule('自称官方', 'Claims to be official', ({ text }) => ({
    zh: `标题自称“${text}”，未经核实`,
    en: `The title claims “${text}”, unproven`,
  })),
  'context.shop-name': rule('店名含商标', 'Name of the shop', ({ text }) => ({
    zh: `店名“${text}”含该商标，此类店名通常经平台核验`,
    en: `The shop’s name “${text}” bears the mark; platforms usually check such names`,
  })),
  'context.generic-word': rule('日常用语', 'Everyday word', ({ text }) => ({
    zh: `“${text}”也是日常用语`,
    en: `“${text}” is an everyday word too`,
  })),
  'context.short-mark': rule('商标过短', 'Short mark', ({ text }) => ({
    zh: `“${text}”很短，容易巧合`,
    en: `“${text}” is short and may be there by chance`,
  })),
  'context.longer-mark': rule('属于更长的商标', 'Part of a longer mark', ({ text }) => ({
    zh: `“${text}”是另一个更长的注册商标`,
    en: `“${text}” is another, longer registered mark`,
  })),
  'context.authorised-shop': rule(
    '授权店铺',
    'Authorised shop',
    plain('卖家在授权店铺名单中', 'The seller is on the list of authorised shops'),
  ),
  'price.below-floor': rule(
    '低于底价',
    'Below the floor',
    plain('售价低于权利人设定的最低正品价', 'Priced below the floor that the right holder set'),
  ),
};

/** Why a character was read as another one, by the names that detection gives. */
export const foldTexts: Readonly<Record<string, Label>> = {
  width: { zh: '全角', en: 'full width' },
  compatibility: { zh: '兼容字符', en: 'compatibility form' },
  diacritic: { zh: '附加符号', en: 'diacritic' },
  confusable: { zh: '形近字符', en: 'look-alike' },
  traditional: { zh: '繁体', en: 'traditional' },
  enclosed: { zh: '带圈字符', en: 'enclosed letter' },
  invisible: { zh: '隐形字符', en: 'invisible' },
};
