import type { TextHit } from '../../text/matcher.ts';
import type { Rule, RuleContext, RuleFeature } from '../rule.ts';
import { isDisguised } from './disguised.ts';
import { LUMO, VELORA } from './examples.ts';

/** All that may stand before a mark that begins its title. */
export const BEGINS = /^[\s【[（(《!！]*$/;
const ENDS = /^[\s】\]）)》!！]*$/;
/** 耐克男士运动鞋: so many characters may stand between a mark and its goods. */
const NEAR = 6;
/** What parts the names of a list. */
const LISTED = /^[\s/、,，&和与]{0,2}$/;

/** Marks that stand before the mark, and those that stand in a list with it. */
function otherMarks({ title, allHits, mark }: RuleContext, hit: TextHit): RuleFeature[] {
  const others = allHits.filter((h) => h.mark !== mark.id && !overlap(h, hit));
  const before = others.find((h) => h.span[1] <= hit.span[0]);
  const listed = others.find((h) => LISTED.test(between(title, h, hit)));
  const seen = (name: string, { span, text }: TextHit): RuleFeature => ({
    name,
    span,
    text,
    detail: { place: name },
  });
  return [
    ...(listed ? [seen('in a list', listed)] : []),
    ...(before ? [seen('another before', before)] : []),
  ];
}

const overlap = (a: TextHit, b: TextHit): boolean => a.span[0] < b.span[1] && b.span[0] < a.span[1];
const between = (title: string, a: TextHit, b: TextHit): string =>
  a.span[1] <= b.span[0] ? title.slice(a.span[1], b.span[0]) : title.slice(b.span[1], a.span[0]);

/** Other marks beside: "华为/小米通用". */
export const otherMark: Rule = {
  id: 'context.other-mark',
  examples: [
    { title: 'Lumo/维洛拉 鞋', marks: [VELORA, LUMO], fires: true, text: 'Lumo' },
    { title: '维洛拉 鞋', marks: [VELORA, LUMO], fires: false },
  ],
  see: (context, hit) => (hit ? otherMarks(context, hit) : []),
};

const BARE = 'no goods named';
const BARE_AND_FIRST = 'begins a title without goods';
/** Of what the place says, what tells whether the words are the mark at all. */
export const ASKS_IDENTITY: ReadonlySet<string> = new Set([BARE, BARE_AND_FIRST]);

/** Where in the title the mark stands, and how it is written. */
export const place: Rule = {
  id: 'context.place',
  examples: [
    { title: '维洛拉跑鞋', marks: [VELORA], fires: true, text: '维洛拉' },
    { title: '新款维洛拉 包邮大促 清仓 跑鞋', marks: [VELORA], fires: false },
  ],
  see({ title, goods, mark }, hit) {
    if (!hit) return [];
    const [from, to] = hit.span;
    const own = goods.filter((g) => mark.classes.includes(g.niceClass));
    const follows = own.some((g) => g.span[0] >= to && g.span[0] - to <= NEAR);
    const precedes = goods.some((g) => g.span[1] <= from) && !goods.some((g) => g.span[0] >= to);
    const begins = BEGINS.test(title.slice(0, from));
    const bare = goods.length === 0 && mark.classes.length > 0;
    const names = [
      ...(begins ? ['begins the title'] : []),
      ...(bare ? [BARE] : []),
      ...(bare && begins ? [BARE_AND_FIRST] : []),
      ...(ENDS.test(title.slice(to)) ? ['ends the title'] : []),
      ...(follows ? ['goods of its class follow'] : []),
      ...(precedes ? ['goods only before it'] : []),
      ...(isDisguised(hit) ? ['in disguise'] : []),
      ...(/^\s?(?:[a-z]{0,3}-?\d)/i.test(title.slice(to)) ? ['a model follows'] : []),
    ];
    return names.map((name) => ({ name, span: hit.span, text: hit.text, detail: { place: name } }));
  },
};
