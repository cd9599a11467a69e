import type { Signal, Verdict } from '@citong/detection';
import type { ScreeningItem } from '../../api/queries.ts';

export type { DecisionReply, Listing, ScreeningItem } from '../../api/queries.ts';
export type { Signal, Verdict };

export type Choice = 'confirm' | 'reject';

/** What a decision needs to know of a lead after the lead has left the screen. */
export interface DecidedLead {
  readonly id: string;
  readonly version: number;
  readonly title: string;
}

/** Why, in the words that the definition of a lead offers and in the person's own. */
export interface Grounds {
  readonly reason?: string;
  readonly note?: string;
}

/** One press of a key: one decision on one lead or on many. */
export interface Batch extends Grounds {
  readonly key: string;
  readonly choice: Choice;
  readonly leads: readonly DecidedLead[];
  /**
   * held: may still be undone. sending: on its way. waiting: the network failed, to be tried again. All three are
   * kept in the browser until the server has answered.
   */
  readonly stage: 'held' | 'sending' | 'waiting';
  /** When it is to be sent, in milliseconds since 1970. */
  readonly sendAt: number;
  readonly attempts: number;
}

/** A lead as it stood in the queue, for putting it back. */
export interface Removed {
  readonly item: ScreeningItem;
  readonly index: number;
}
