import type { Field } from '../define/field.ts';
import type { Label } from '../define/label.ts';
import type { Chapter, Guard, MatterDefinition } from '../define/matter.ts';
import type { Role } from '../define/roles.ts';

export type ProgrammeLevel = 'national' | 'province' | 'city' | 'county';

/** What one programme has of its own; everything else every programme shares (domain-rules 2.11). */
export interface ProgrammeSettings {
  readonly kind: string;
  /** Utilization unless said. */
  readonly chapter?: Chapter;
  readonly label: Label;
  readonly description: Label;
  /** Who runs it and answers for it; the IP office unless said. */
  readonly run?: readonly Role[];
  /** Who applies; right holders unless said. Empty: results only, recorded by who runs it. */
  readonly apply?: readonly Role[];
  /** The field that names a record: `applicant` for titles of a company, where the name may stay empty. */
  readonly title?: 'name' | 'applicant';
  readonly nameLabel?: Label;
  readonly applicantLabel?: Label;
  readonly levels: readonly ProgrammeLevel[];
  /** 金奖、银奖…; absent: an award has no grades. */
  readonly grades?: Readonly<Record<string, Label>>;
  /** The word for being awarded: 立项, 授奖, 认定. */
  readonly awarded: Label;
  /** The county recommends before it is reviewed. */
  readonly county?: boolean;
  readonly midterm?: boolean;
  readonly acceptance?: boolean;
  /** How long it holds: by a dated rule from the day of the award, or until the day that its document states. */
  readonly validity?: { readonly rule: string } | 'stated';
  readonly fields?: Readonly<Record<string, Field>>;
  /** Of its own, beside those of the shape; names of the shape are replaced. */
  readonly transitions?: MatterDefinition['transitions'];
  readonly deadlines?: MatterDefinition['deadlines'];
  readonly guards?: MatterDefinition['guards'];
  readonly advice?: MatterDefinition['advice'];
  /** Asked for, or open to be filled in, when it is awarded or accepted. */
  readonly awardRequires?: readonly string[];
  readonly awardTakes?: readonly string[];
  readonly acceptanceRequires?: readonly string[];
  readonly acceptanceTakes?: readonly string[];
  readonly awardGuards?: readonly Guard[];
  readonly columns?: readonly string[];
  readonly filters?: readonly string[];
  /** Absent: name, applicant, level and batch. */
  readonly unique?: readonly string[];
  readonly figures: NonNullable<MatterDefinition['figures']>;
}
