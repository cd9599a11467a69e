/** What is counted over time and place. */
export const measures = ['leads', 'confirmed', 'complaints', 'removals'] as const;
export type Measure = (typeof measures)[number];
export type Counts = Readonly<Record<Measure, number>>;

export type Interval = 'day' | 'month';

/** First and last day, both included, in the city's calendar (YYYY-MM-DD). */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly interval: Interval;
}

export interface PeriodCounts extends Counts {
  /** YYYY-MM-DD, or YYYY-MM by month. */
  readonly period: string;
}

export interface SellerCounts extends Counts {
  readonly platform: string;
  readonly seller: string;
  readonly rejected?: number;
}

export interface Totals extends Counts {
  readonly rejected: number;
  /** Complaints handed to a platform. */
  readonly submissions: number;
  /** Answered at all, and within the hours that the dated rule allows. */
  readonly responses: number;
  readonly responsesInTime: number;
  /** Of the complaints handed in, those whose goods are down by now. */
  readonly submissionsRemoved: number;
  /** From submission to removal; null while nothing has been removed. */
  readonly medianRemovalHours: number | null;
  readonly listings: number;
}

/** `GET /api/monitor/summary`. */
export interface Summary {
  readonly totals: Totals;
  readonly series: readonly PeriodCounts[];
  readonly byPlatform: readonly (Counts & { readonly platform: string })[];
  readonly byRegion: readonly (Counts & { readonly region: string | null })[];
  readonly topSellers: readonly SellerCounts[];
}
