import type { Label, Locale } from '@citong/matters';

/** What a rule is called, and what it found in words. `text` is what stands in the title. */
export interface RuleText {
  readonly name: Label;
  readonly why: (found: { text: string; detail: Readonly<Record<string, string>> }) => Label;
}

const rule = (zh: string, en: string, why: RuleText['why']): RuleText => ({ name: { zh, en }, why });
const plain = (zh: string, en: string) => () => ({ zh, en });

type Detail = Readonly<Record<string, string>>;

/** Which name of the mark a spelling is: the registered one, or another that it is known by. */
export const isOtherName = (detail: Readonly<Record<string, unknown>> | undefined): boolean =>
  detail?.name === 'other';
const markOf = (detail: Detail, locale: Locale, spelling = detail.spelling ?? ''): string => {
  const isOther = isOtherName(detail);
  if (locale === 'zh') return `${isOther ? '商标的另一名称' : '商标'}“${spelling}”`;
  return `${isOther ? 'the mark’s other name' : 'the mark'} “${spelling}”`;
};

/** A word of the title that is the registered one, or another name of the mark. */
function named(text: string, detail: Detail): Label {
  const spelling = detail.spelling ?? text;
  if (!isOtherName(detail))
    return {
      zh: `标题中的“${text}”与注册商标“${spelling}”相同`,
      en: `“${text}” in the title is the registered “${spelling}”`,
    };
  if (text === spelling)
    return {
      zh: `标题中的“${text}”是商标的另一名称`,
      en: `“${text}” in the title is another name of the mark`,
    };
  return {
    zh: `标题中的“${text}”即${markOf(detail, 'zh', spelling)}`,
    en: `“${text}” in the title is ${markOf(detail, 'en', spelling)}`,
  };
}

/** A spelling changed on purpose: what stands in the title, how it was changed, and the mark that it stands for. */
const disguise = (zh: string, en: string, howZh: string, howEn: string): RuleText =>
  rule(zh, en, ({ text, detail }) => ({
    zh: `“${text}”${howZh}，指向${markOf(detail, 'zh')}`,
    en: `“${text}” ${howEn}; it stands for ${markOf(detail, 'en')}`,
  }));

const percent = (value: number): string => (Number.isFinite(value) ? `${Math.round(value * 100)}%` : '');
const likeness = (detail: Detail): string => percent(Number(detail.likeness));
const hashBits = 256;
const sameBits = (detail: Detail): string => percent(1 - Number(detail.distance) / hashBits);
const share = (alike: string, locale: Locale): string =>
  alike === '' ? '' : locale === 'zh' ? `，相似度 ${alike}` : `, ${alike} alike`;

/** What a picture says: the line, the mark's place in it, and the mark, as far as they differ. */
function written(text: string, detail: Detail, locale: Locale): string {
  const { line = text, spelling = text } = detail;
  const [isZh, mark] = [locale === 'zh', markOf(detail, locale, spelling)];
  if (line === text && text === spelling) return isZh ? `图片中写有${mark}` : `The picture says ${mark}`;
  if (line === text) return isZh ? `图片中的“${text}”即${mark}` : `“${text}” in the picture is ${mark}`;
  return isZh
    ? `图片中写有“${line}”，其中的“${text}”即${mark}`
    : `The picture says “${line}”; “${text}” there is ${mark}`;
}

/** By which rule the word in a picture was known, where it is not as registered. */
function how({ how: id = '', read }: Detail, locale: Locale): string {
  const named = id === '' || id === 'word.exact' ? null : ruleTexts[id]?.name[locale];
  const sure = percent(Number(read));
  const parts = locale === 'zh' ? [named, sure && `识读把握 ${sure}`] : [named, sure && `read at ${sure}`];
  const told = parts.filter(Boolean).join(locale === 'zh' ? '，' : ', ');
  return told === '' ? '' : locale === 'zh' ? `（${told}）` : ` (${told})`;
}

/** Why a picture is no evidence. */
export const negativeKinds: Readonly<Record<string, Label>> = {
  stock: { zh: '图库图', en: 'a stock picture' },
  authorised: { zh: '授权图', en: 'an authorised shot' },
  'false-alarm': { zh: '误报', en: 'a false alarm' },
};

/** By the id that detection gives each rule. A rule that is not here shows by its id. */
export const ruleTexts: Readonly<Record<string, RuleText>> = {
  'word.exact': rule('文字相同', 'Same word', ({ text, detail }) => named(text, detail)),
  'word.folded': rule('变形文字', 'Disguised word', ({ text, detail }) => ({
    zh: `“${text}”换用了形近、全角或繁体字符，还原后即${markOf(detail, 'zh')}`,
    en: `“${text}” uses look-alike characters; read plainly it is ${markOf(detail, 'en')}`,
  })),
  'word.separated': rule('插入符号', 'Inserted signs', ({ text, detail }) => ({
    zh: `“${text}”中间插入了${detail.inserted?.trim() ? `“${detail.inserted.trim()}”` : '空格'}，去掉后即${markOf(detail, 'zh')}`,
    en: `“${text}” has ${detail.inserted?.trim() ? `“${detail.inserted.trim()}”` : 'spaces'} put in; without it, it is ${markOf(detail, 'en')}`,
  })),
  'word.compound': rule('合成词', 'Compound word', ({ text, detail }) => ({
    zh: `“${text}”把${markOf(detail, 'zh')}并入了更长的词`,
    en: `“${text}” builds ${markOf(detail, 'en')} into a longer word`,
  })),
  'word.lookalike': disguise(
    '形近字',
    'Look-alike characters',
    '换用了字形相近的字',
    'uses characters that look alike',
  ),
  'word.homophone': disguise(
    '同音字',
    'Read alike',
    '换用了读音相同的字',
    'uses characters that are read alike',
  ),
  'word.split': disguise('拆字', 'Split character', '把字拆成了偏旁', 'writes a character as its halves'),
  'word.pinyin': disguise('拼音', 'Pinyin', '用拼音代替了汉字', 'writes it, or a part of it, in pinyin'),
  'word.initials': disguise(
    '拼音首字母',
    'First letters',
    '用拼音首字母代替了汉字',
    'writes first letters for characters',
  ),
  'word.part': disguise('商标简称', 'Short form', '只写了商标的前半', 'is the first half of the mark'),
  'word.leet': disguise(
    '数字代字母',
    'Digits for letters',
    '用数字或符号代替了字母',
    'puts digits or signs for letters',
  ),
  'word.letters': disguise(
    '改动字母',
    'Changed letters',
    '少写、多写或调换了字母',
    'leaves out, adds or swaps letters',
  ),
  'word.reversed': disguise('倒写', 'Backwards', '把商标倒过来写', 'writes the mark backwards'),
  'word.joined': disguise('拆开书写', 'Written apart', '把商标拆开书写', 'writes the mark in pieces'),
  'word.in-picture': rule('图中文字', 'Words in the picture', ({ text, detail }) => ({
    zh: `${written(text, detail, 'zh')}${how(detail, 'zh')}`,
    en: `${written(text, detail, 'en')}${how(detail, 'en')}`,
  })),
  'image.hash': rule('整图相同', 'The whole picture', ({ detail }) => ({
    zh: `整张图片就是商标图样，几乎没有差别${share(sameBits(detail), 'zh')}`,
    en: `The whole picture is that of the mark, hardly changed${share(sameBits(detail), 'en')}`,
  })),
  'image.embedding': rule('图中标识', 'Logo in the picture', ({ detail }) => ({
    zh: `图形识别在方框处认出了商标图样${share(likeness(detail), 'zh')}`,
    en: `Logo recognition sees the mark in the frame${share(likeness(detail), 'en')}`,
  })),
  'image.negative': rule('图片不作依据', 'Not counted', ({ detail }) => {
    const kind = negativeKinds[detail.kind ?? ''] ?? negativeKinds['false-alarm'];
    return {
      zh: `这张图片已标记为${kind?.zh}，图中所见不计入可疑程度${share(likeness(detail), 'zh')}`,
      en: `This picture is marked as ${kind?.en}: what is seen in it does not count${share(likeness(detail), 'en')}`,
    };
  }),
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
  homophone: { zh: '同音', en: 'read alike' },
  lookalike: { zh: '形近', en: 'look-alike' },
  split: { zh: '拆字', en: 'split' },
  pinyin: { zh: '拼音', en: 'pinyin' },
  leet: { zh: '代字母', en: 'for a letter' },
};
