import type { Signal, Verdict } from '@citong/detection';
import type { MatterRecord } from '@citong/matters';

export type { Signal, Verdict };

/** A listing as the API shows it. */
export interface Listing {
  readonly platform: string;
  readonly key: string;
  readonly title: string;
  readonly seller: string | null;
  /** Integer fen. */
  readonly priceFen: number | null;
  readonly url: string | null;
  /** Paths or URLs as the feed gave them; the pictures themselves come from `…/image/N`. */
  readonly images: readonly string[];
  readonly region?: string | null;
  readonly firstSeenAt?: string;
  readonly lastSeenAt?: string;
}

/** One lead of the queue with everything needed to judge it. */
export interface ScreeningItem {
  readonly lead: MatterRecord;
  readonly listing: Listing | null;
  readonly mark: MatterRecord | null;
  readonly watch: MatterRecord | null;
  readonly sellerLeads: { readonly total: number; readonly confirmed: number; readonly rejected: number };
  /** Other open leads that a rejection of this one would take along. */
  readonly similar: number;
}

export interface Queue {
  readonly items: readonly ScreeningItem[];
  readonly total: number;
  readonly nextCursor?: string | null;
}

export type Decision = 'confirm' | 'reject';

export interface Suppressed {
  readonly leadId: string;
  readonly scope: 'seller_rule' | 'same_picture';
  /** Other leads of the queue that went with it. */
  readonly count: number;
}

export interface DecisionReply {
  readonly done: readonly MatterRecord[];
  readonly refused: readonly {
    readonly id: string;
    readonly error: { readonly code: string; readonly message: string };
  }[];
  readonly suppressed: readonly Suppressed[];
}
