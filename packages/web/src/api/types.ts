import type {
  Actor,
  Chapter,
  DatedRule,
  Label,
  MatterRecord,
  OfficeKind,
  Role,
  Scalar,
} from '@citong/matters';

export interface Config {
  readonly demo: boolean;
  readonly city: { readonly id: string; readonly name: Label };
  readonly demoAccounts?: readonly DemoAccount[];
  readonly oidc: readonly { readonly id: string; readonly name: string }[];
  readonly locales: readonly string[];
  readonly minimumPasswordLength: number;
}

export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly role: Role;
  readonly office: Label;
}

export interface Office {
  readonly id: string;
  readonly name: Label;
  readonly kind: OfficeKind;
  readonly region: string | null;
  readonly uscc?: string | null;
}

export interface Membership {
  readonly id: string;
  readonly role: Role;
  readonly office: Office | null;
  readonly active: boolean;
}

export interface Me {
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly twoFactorEnabled: boolean;
    /** Signed in with a one-time password: nothing else is open until it is changed. */
    readonly mustChangePassword: boolean;
  };
  readonly memberships: readonly Membership[];
  /** Null for a person whom no office has taken in yet. */
  readonly actor: Actor | null;
}

export interface City {
  readonly id: string;
  readonly name: Label;
  readonly regions: readonly {
    readonly code: string;
    readonly name: Label;
    readonly parent: string | null;
  }[];
  readonly platforms: readonly { readonly id: string; readonly name: Label }[];
  readonly offices: readonly Office[];
}

/** A warning on a value that the server keeps all the same. */
export interface Warning {
  readonly field: string;
  readonly code: string;
  readonly message: string | Label;
}

/** Titles of the records that `ref` and `right` fields name, by id. */
export type Refs = Readonly<Record<string, { readonly kind: string; readonly title: string }>>;

export interface MatterList {
  readonly rows: readonly MatterRecord[];
  readonly refs?: Refs;
  readonly nextCursor: string | null;
  readonly total: number | null;
  readonly totalIsEstimate?: boolean;
}

export interface MatterDetail {
  readonly matter: MatterRecord;
  /** Names of the transitions that the actor may press now. */
  readonly transitions: readonly string[];
  readonly mayEdit: boolean;
  readonly refs?: Refs;
  readonly linked: readonly {
    readonly kind: string;
    readonly field: string;
    /** The newest of them. */
    readonly rows: readonly MatterRecord[];
    readonly total: number;
  }[];
  readonly warnings: readonly Warning[];
}

export interface MatterChanged {
  readonly matter: MatterRecord;
  readonly warnings?: readonly Warning[];
}

export interface ErrorBody {
  readonly code: string;
  readonly message: string;
}

export interface BulkResult {
  readonly done: readonly MatterRecord[];
  readonly refused: readonly { readonly id: string; readonly error: ErrorBody }[];
}

export interface MatterAction {
  readonly seq: number;
  readonly at: string;
  /** `create`, `edit` or the name of a transition. */
  readonly verb: string;
  readonly actor: {
    readonly userId: string | null;
    readonly name: string;
    readonly role: Role;
    readonly office: { readonly id: string; readonly name: Label } | null;
  };
  readonly from: string | null;
  readonly to: string | null;
  readonly changes: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;
  readonly note?: string | null;
}

export interface Inbox {
  readonly waiting: readonly {
    readonly kind: string;
    readonly count: number;
    readonly overdue: number;
    readonly sample: readonly MatterRecord[];
  }[];
  readonly overdue: readonly MatterRecord[];
  readonly refs?: Refs;
}

export interface FigureValue {
  readonly id: string;
  /** The kind of matter whose records it counts. */
  readonly kind: string;
  readonly chapter: Chapter;
  readonly label: Label;
  /** In the unit, rounded as it is published; a share 0..1. */
  readonly value: number | null;
  readonly exact: number | null;
  /** The value of the year before. */
  readonly previous: number | null;
  readonly rows: number;
  readonly unit: Label;
  readonly scope: 'year' | 'cumulative' | 'snapshot';
  readonly isShare: boolean;
  readonly decimals: number;
  readonly inTenThousands: boolean;
  /** The kind of office that answers; null: the IP office. */
  readonly office: string | null;
  readonly officeName: Label | null;
  readonly approx: string | null;
  /** How it is computed, in words. */
  readonly formula: Label;
}

/** A reminder of a deadline, for the actor's office. */
export interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly matterId: string;
  readonly title: string;
  readonly code: 'deadline_near' | 'deadline_missed' | 'deadline_escalated';
  readonly deadlineLabel: Label;
  readonly dueAt: string;
  readonly createdAt: string;
  readonly readAt: string | null;
}

export interface ImportRun {
  readonly id: string;
  readonly feedId: string | null;
  readonly kind: string | null;
  readonly file: string | null;
  readonly status: 'queued' | 'running' | 'done' | 'failed';
  readonly rowsTotal: number | null;
  readonly rowsDone: number;
  readonly rowsNew: number;
  readonly rowsChanged: number;
  readonly rowsUnchanged: number;
  readonly rowsRefused: number;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly error: string | null;
}

/** What a dated rule rests on: statute read, second hand, general knowledge (high, middling, low), this system, white paper. */
export type Evidence = 'V' | 'S' | 'Gh' | 'Gm' | 'Gl' | 'P' | 'WP';

/** A dated rule as the API gives it: the note without the evidence tag at its head. */
export interface CityRule extends DatedRule {
  readonly evidence: Evidence | null;
}

/** How a file would be read: its columns, its first rows, and the column of each field as far as it can be told. */
export interface ImportPreview {
  readonly format: string;
  readonly encoding: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly mapping: Readonly<Record<string, string>>;
}

export interface RefusedRow {
  readonly id: string;
  readonly line: number;
  readonly field: string | null;
  readonly code: string;
  readonly message: string;
  readonly raw: Readonly<Record<string, Scalar>> | readonly Scalar[] | string;
  readonly retriedAt: string | null;
}

/** A stored file: the value of a `file` field. `id` is the SHA-256 of the content. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

export interface SearchResult {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly state: string;
}
