import type { Label } from '@citong/matters';
import companies from './data/companies.json' with { type: 'json' };
import phrases from './data/phrases.json' with { type: 'json' };

/** How the marks of a company are registered: three entries, one with words and logo, or words alone. */
export type Layout = 'separate' | 'combined' | 'word';

/** What the demo invents a company, its marks and its goods from. No city is named here. */
export interface Profile {
  readonly key: string;
  readonly stem: Label;
  readonly industry: Label;
  /** The Chinese word mark, in simplified and in traditional characters. */
  readonly word: string;
  readonly traditional: string;
  readonly latin: string;
  readonly niceClass: number;
  readonly layout: Layout;
  /** Slug of the npm simple-icons picture that stands for its logo; empty: no logo. */
  readonly icon: string;
  readonly colour: string;
  /** What genuine goods cost. */
  readonly priceYuan: number;
  readonly goods: readonly string[];
  readonly phrases: readonly string[];
  readonly drawing: string;
  /** What others sell for use with its goods. */
  readonly accessory: string;
  readonly shopEndings: readonly string[];
}

const layoutOf = (text: string): Layout => (text === 'separate' || text === 'combined' ? text : 'word');

export const profiles: readonly Profile[] = companies.map((c) => ({
  ...c,
  layout: layoutOf(c.layout),
  shopEndings: phrases.shopEndings,
}));
