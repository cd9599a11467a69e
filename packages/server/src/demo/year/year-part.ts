import type { Actor, MatterData } from '@citong/matters';
import type { YearStage } from './year-stage.ts';

/** A record that an office brings from a register or a closed year. */
export interface YearRow {
  readonly data: MatterData;
  /** Absent: the state in which such records begin. */
  readonly state?: string;
  /** Who brings it; absent: the city's IP office. */
  readonly by?: Actor;
  /** Of records that the system makes: whose they are. */
  readonly office?: string | null;
  readonly region?: string | null;
  /** A name by which later parts refer to it. */
  readonly name?: string;
}

/** One kind of matter in the demo year. Parts are made in order: one may refer to records of those before it. */
export interface YearPart {
  readonly kind: string;
  /** The records that come by import. */
  rows?(stage: YearStage): Iterable<YearRow>;
  /** Plans what people do step by step: see `walk`. */
  walks?(stage: YearStage): void;
}
