import type { TextHit } from '../../text/matcher.ts';
import type { Cue } from '../cues.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { WEIGHTS } from '../weights.ts';
import { isDisguised } from './disguised.ts';
import { APPLE, VELORA } from './examples.ts';

/** "适用于苹果/华为/小米": a list of names may stand between the word and the mark. */
const REACH_BEFORE = 16;
/** "专用" must follow the mark at once, or after its model. */
const REACH_AFTER = 6;
const ADJACENT = 1;
const ENDS_PHRASE = /[。！!？?；;】\])）」》]/;

function reaches(title: string, cue: Cue, hit: TextHit, reach: number): boolean {
  if (cue.span[1] > hit.span[0] || hit.span[0] - cue.span[1] > reach) return false;
  return !ENDS_PHRASE.test(title.slice(cue.span[1], hit.span[0]));
}

function follows(title: string, cue: Cue, hit: TextHit, reach: number): boolean {
  if (cue.span[0] < hit.span[1] || cue.span[0] - hit.span[1] > reach) return false;
  return !ENDS_PHRASE.test(title.slice(hit.span[1], cue.span[0]));
}

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

function referenceCue({ title, cues }: RuleContext, hit: TextHit): Cue | undefined {
  return cues.find(
    (c) =>
      (c.kind === 'compatible-before' &&
        reaches(title, c, hit, REACH_BEFORE) &&
        !speaksOfAudience(cues, c, hit)) ||
      (c.kind === 'compatible-after' && follows(title, c, hit, REACH_AFTER) && !beginsReference(cues, c)),
  );
}

/** Named only to say what the goods fit. Holds when it explains every place where the mark is named. */
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
    { title: '维洛拉跑鞋 适用于维洛拉芯片', marks: [VELORA], fires: false },
  ],
  apply(context) {
    const { hits } = context;
    if (hits.length === 0 || context.pictures > 0 || hits.some(isDisguised)) return [];
    const cues = hits.map((h) => referenceCue(context, h));
    const cue = cues[0];
    if (!cue || cues.includes(undefined)) return [];
    return [{ span: cue.span, text: cue.text, weight: WEIGHTS['context.compatible'] }];
  },
};

/** "非维洛拉": the seller says that the goods are not of the mark. */
export const denial: Rule = {
  id: 'context.denial',
  examples: [
    { title: '跑鞋 非维洛拉', marks: [VELORA], fires: true, text: '非' },
    { title: '非常好穿的维洛拉', marks: [VELORA], fires: false },
  ],
  apply({ title, cues, hits }) {
    const cue = cues.find(
      (c) => c.kind === 'denial-before' && hits.some((h) => reaches(title, c, h, ADJACENT)),
    );
    return cue ? [{ span: cue.span, text: cue.text, weight: WEIGHTS['context.denial'] }] : [];
  },
};

/**
 * "维洛拉同款": the goods are likened to the mark. It lowers the score, as the mark may not be on the goods, and
 * decides nothing: likening sells by another's name, and a person must look.
 */
export const sameStyle: Rule = {
  id: 'context.same-style',
  examples: [
    { title: '维洛拉同款跑鞋', marks: [VELORA], fires: true, text: '同款' },
    { title: 'Velora style shoes', marks: [VELORA], fires: true, text: 'style' },
    { title: '明星同款 维洛拉跑鞋', marks: [VELORA], fires: false },
  ],
  apply({ title, cues, hits }) {
    const cue = cues.find(
      (c) => c.kind === 'same-style-after' && hits.some((h) => follows(title, c, h, ADJACENT)),
    );
    return cue ? [{ span: cue.span, text: cue.text, weight: WEIGHTS['context.same-style'] }] : [];
  },
};
