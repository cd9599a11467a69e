export type Scalar = string | number | boolean | null;

/** A JSON value as it lies in `matter.data`. */
export type Json = Scalar | readonly Json[] | { readonly [key: string]: Json | undefined };

export type MatterData = Readonly<Record<string, Json | undefined>>;

/** A matter as the engine, the API and the browser see it. Times are ISO 8601 in UTC. */
export interface MatterRecord {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  /** Rises by one with every change; a writer names the version it saw. */
  readonly version: number;
  /** Office id of the owner: the office answerable for the matter. */
  readonly office: string | null;
  /** GB/T 2260 code of the county it is counted in. */
  readonly region: string | null;
  readonly createdBy: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** The earliest open deadline. */
  readonly dueAt: string | null;
  readonly clocks: readonly Clock[];
  readonly data: MatterData;
}

/** One running or stopped deadline of a record, derived from its fields (see `clocks.ts`). */
export interface Clock {
  readonly deadline: string;
  readonly startedAt: string;
  readonly dueAt: string;
  /** When the awaited thing happened; null while it runs. */
  readonly metAt: string | null;
  /** The dated rule that set the time, so that a person can check it. */
  readonly rule: { readonly id: string; readonly effectiveFrom: string };
}
