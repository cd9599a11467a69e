import type { DetectorOptions } from '../detector.ts';
import type { TextHit } from '../text/matcher.ts';
import type { AuthorisedShop, ListingInput, Mark, PriceFloor, Signal } from '../types.ts';
import type { Cue, GoodsWord } from './cues.ts';

/** What a context rule may look at: one listing, one mark. */
export interface RuleContext {
  listing: ListingInput;
  /** The title as given; empty when the listing has none. */
  title: string;
  mark: Mark;
  /** Word hits of this mark. */
  hits: readonly TextHit[];
  /** Word hits of every mark in the title. */
  allHits: readonly TextHit[];
  cues: readonly Cue[];
  goods: readonly GoodsWord[];
  shops: readonly AuthorisedShop[];
  /** Yuan, when the right holder has set one. */
  floor: number | undefined;
  /** How many signals pictures gave for this mark. */
  pictures: number;
}

/** Something that a rule saw, and what of the title, to be shown. Its weight is learned (use/weights.json). */
export interface RuleFeature extends Omit<Signal, 'rule' | 'weight'> {
  /** Which form of the rule; with the rule's id it names the learned weight. */
  name: string;
}

/** A listing that a rule must, or must not, fire on. Every rule ships both; one test runs them all. */
export interface RuleExample {
  title?: string;
  listing?: Omit<ListingInput, 'title'>;
  marks: Mark[];
  shops?: AuthorisedShop[];
  floors?: PriceFloor[];
  /** How the detector is made for it, beside its marks. */
  options?: () => Promise<Partial<DetectorOptions>>;
  fires: boolean;
  /** What the span of the signal must cover, where the rule gives one. */
  text?: string;
}

/** One signal rule: evidence rules see nothing by themselves, the matchers make their signals. */
export interface Rule {
  id: string;
  examples: readonly RuleExample[];
  /** What the rule sees about one place where the mark is named; about a mark seen in pictures alone, without one. */
  see?(context: RuleContext, hit: TextHit | undefined): RuleFeature[];
}
