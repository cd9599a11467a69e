import phrases from './data/phrases.json' with { type: 'json' };
import type { Profile } from './profiles.ts';
import type { Random } from './random.ts';

/** How sellers write a mark so that a plain search misses it. */
export const disguises = ['fullWidth', 'inserted', 'traditional', 'confusable'] as const;
export type Disguise = (typeof disguises)[number];

const fullWidthOffset = 0xfee0;
const lookAlikes = new Map(Object.entries(phrases.confusables));

const fullWidth = (latin: string): string =>
  latin.replace(/[!-~]/gu, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + fullWidthOffset));

/** The company's mark, written in one of the ways of hiding it. */
export function disguise(profile: Profile, way: Disguise, random: Random): string {
  switch (way) {
    case 'fullWidth':
      return fullWidth(profile.latin);
    case 'inserted': {
      const sign = random.pick(phrases.inserted);
      return [...random.pick([profile.word, profile.latin])].join(sign);
    }
    case 'traditional':
      return profile.traditional;
    case 'confusable':
      return [...profile.latin].map((c) => lookAlikes.get(c) ?? c).join('');
  }
}
