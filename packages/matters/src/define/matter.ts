import type { TimeContext } from './clocks.ts';
import type { Condition } from './condition.ts';
import type { Field, FieldWarning } from './field.ts';
import type { Figure } from './figure.ts';
import type { Label } from './label.ts';
import type { Json, MatterData } from './record.ts';
import type { OfficeKind, Role } from './roles.ts';

export const chapters = ['creation', 'utilization', 'protection', 'service', 'environment'] as const;
export type Chapter = (typeof chapters)[number];

/** Some roles, and the records for which they hold. Without `when`: every record. */
export interface Grant {
  readonly roles: readonly Role[];
  readonly when?: Condition;
}

export interface State {
  readonly label: Label;
  /** Nothing more is awaited: open deadlines stop, lists set it apart. */
  readonly final?: boolean;
  /**
   * From whom the next step is awaited: a record in this state stands in their inbox. Absent: nobody has to act, though
   * many may (a valid trademark can be renewed at any time).
   */
  readonly awaits?: readonly Role[];
  /** The date or date-time field that, once filled, ends the waiting though the state stays. */
  readonly awaitsUntil?: string;
  readonly colour?: 'default' | 'processing' | 'success' | 'warning' | 'error';
}

/** A value that a transition or effect writes. */
export type Source =
  /** `keep`: what the field holds already stays, so that a clock stops at the first of several acts. */
  | { readonly now: 'dateTime' | 'date'; readonly keep?: boolean }
  /** One more than the field holds: how often something has happened. */
  | { readonly next: string }
  | { readonly value: Json }
  /** The day on which the first of these deadlines that the record has runs out, whenever that was noticed. */
  | { readonly due: readonly string[] }
  | { readonly field: string; readonly part?: string; readonly keep?: boolean }
  | { readonly core: 'id' | 'office' | 'region' | 'createdBy' }
  | { readonly actor: 'userId' | 'name' | 'office' }
  /** What a pure function makes of the record's fields and the dated rules that it names (shares of a loss, a balance). */
  | { readonly rules: readonly string[]; readonly reckon: (data: MatterData, time: TimeContext) => Json };

/** What must hold beside role and state; the message tells the person what to do. */
export interface Guard {
  readonly code: string;
  readonly when: Condition;
  /** And the number in the field is at most what the dated rule says (how often a case may be sent back). */
  readonly upTo?: { readonly field: string; readonly rule: string };
  /** And the day in the field is not before the last day of the rule's term that began with `from` (notice of a hearing). */
  readonly after?: { readonly field: string; readonly from: string; readonly rule: string };
  readonly message: Label;
}

/** What to tell a person about a record that is taken all the same. Throws nothing and refuses nothing. */
export interface Adviser {
  /** The dated rules that it asks for. */
  readonly rules: readonly string[];
  readonly advise: (data: MatterData, time: TimeContext) => readonly Advice[];
}

/** `field`: the one it is about; whoever may not see that field does not see the advice. */
export type Advice = FieldWarning & { readonly field: string };

/** What a transition causes elsewhere, in the same transaction, done by the system. */
export type Effect =
  /** Makes a record of another kind. `each`: one for each dated rule, whose due time goes into `dueField`. */
  | {
      readonly effect: 'create';
      readonly kind: string;
      readonly fields: Readonly<Record<string, Source>>;
      readonly each?: {
        readonly rules: readonly string[];
        readonly from: string;
        readonly dueField: string;
        readonly ruleField: string;
      };
      readonly when?: Condition;
    }
  /** Fires a transition of the record that a `ref` field of this one names. Passed over when it is not in a state that allows it. */
  | {
      readonly effect: 'fire';
      readonly on: string;
      readonly transition: string;
      readonly fields?: Readonly<Record<string, Source>>;
      readonly when?: Condition;
    }
  /** The same on every record of a kind whose `ref` field names this one. */
  | {
      readonly effect: 'fireAll';
      readonly kind: string;
      readonly by: string;
      readonly transition: string;
      readonly when?: Condition;
    }
  /** Hands work to a job of the server by the name of its queue; the job gets { id, kind }. */
  | { readonly effect: 'job'; readonly queue: string; readonly when?: Condition };

export interface Transition {
  readonly label: Label;
  readonly from: readonly string[];
  readonly to: string;
  readonly by: readonly Grant[];
  /** Fields the actor may fill in while pressing the button; `require` are those it must. */
  readonly input?: readonly string[];
  readonly require?: readonly string[];
  readonly sets?: Readonly<Record<string, Source>>;
  readonly guards?: readonly Guard[];
  readonly effects?: readonly Effect[];
  /** The button asks once more. */
  readonly confirm?: Label;
  /** Many records at once may be sent through it from a list. */
  readonly bulk?: boolean;
}

/**
 * The days between two date fields, in all no longer than the dated rule allows; one that has not ended runs on, and
 * without a rule the clock stands still meanwhile. Or as many days as a number field says.
 */
export type Exclusion =
  | { readonly from: string; readonly until: string; readonly atMost?: string }
  | { readonly days: string };

export interface Deadline {
  readonly label: Label;
  /** The date or date-time field that starts the clock, and the one that stops it. */
  readonly from: string;
  readonly until: string;
  /** Id of the dated rule that gives length, unit and legal basis. A field may name the rule instead: `{ field }`. */
  readonly within: string | { readonly field: string };
  /** Runs only for records for which this holds. */
  readonly when?: Condition;
  /** Delays that do not count. Days that lie in several of them count once. */
  readonly excludes?: Exclusion | readonly Exclusion[];
  /** A longer term that was granted: by as much as the dated rule says, while the condition holds. */
  readonly extension?: { readonly by: string; readonly when: Condition };
  /** Id of the dated rule: how long before the end to remind. */
  readonly remindBefore?: string;
  /** Fired by the system when the time has run out and the clock still runs. */
  readonly onExpiry?: string;
  /** Whoever else is told when it is missed. */
  readonly escalateTo?: OfficeKind;
}

export interface MatterDefinition {
  /** snake_case, singular; also the name of the typed SQL view. */
  readonly kind: string;
  readonly chapter: Chapter;
  readonly label: Label;
  readonly description?: Label;
  readonly fields: Readonly<Record<string, Field>>;
  /** The field that names a record in lists and links. */
  readonly title: string;
  /** Fields shown as columns, in this order; the first three serve on a phone. */
  readonly columns: readonly string[];
  readonly filters?: readonly string[];
  readonly states: Readonly<Record<string, State>>;
  readonly initial: string;
  readonly transitions: Readonly<Record<string, Transition>>;
  readonly access: {
    readonly read: readonly Grant[];
    readonly create: readonly Grant[];
    /** Changes fields outside transitions. */
    readonly edit: readonly Grant[];
  };
  /** Where the owner and county of a new record come from; absent: the creator's office and its region. */
  readonly owner?: Source;
  readonly region?: Source;
  /** A new record repeats an old one when all these fields are equal (trademark number × class). */
  readonly unique?: readonly string[];
  readonly sets?: Readonly<Record<string, Source>>;
  readonly guards?: readonly Guard[];
  readonly advice?: readonly Adviser[];
  readonly effects?: readonly Effect[];
  readonly deadlines?: Readonly<Record<string, Deadline>>;
  /** By figure id, as the white paper names it: `online.leads`. */
  readonly figures?: Readonly<Record<string, Figure>>;
  /** Records come by import or job only; no "new" button. */
  readonly noForm?: boolean;
  /**
   * A register of hundreds of thousands of records. Its plain counts and sums are kept as tallies while records are
   * written, and its lists answer at once by the `indexed` fields: those that people filter and sort by.
   */
  readonly register?: { readonly indexed?: readonly string[] };
}
