import type { DatedRule, Label, Locale, OfficeKind, RuleBook } from '@citong/matters';
import type { CityFigures } from './figures.ts';

/** A place of GB/T 2260, or a functional zone that has no code of its own. */
export interface Region {
  readonly code: string;
  readonly name: Label;
  readonly kind: 'city' | 'county' | 'zone';
  readonly parent: string | null;
  /** False: listed for completeness, no data is expected. */
  readonly administered: boolean;
  /** For a zone: the counties in whose figures it is already counted. It is shown as an overlay, never added. */
  readonly hosts: readonly string[];
}

/** An office that the pack sets up. Companies and sellers join later and are not in the pack. */
export interface CityOffice {
  readonly id: string;
  readonly kind: OfficeKind;
  readonly name: Label;
  /** Null: not bound to a place (a platform). */
  readonly region: string | null;
  readonly parent: string | null;
  /** What its document numbers begin with (闽0582, 泉市监); null where unknown. */
  readonly code: string | null;
}

export interface Platform {
  readonly id: string;
  readonly name: Label;
  /** Host names, each with everything below it. */
  readonly hosts: readonly string[];
  readonly office: string;
}

/** A day that the published calendar does not know yet, or has otherwise. */
export interface HolidayOverride {
  readonly day: string;
  readonly kind: 'holiday' | 'workday';
  readonly name: Label;
  readonly basis: string;
}

/** Permanent residents: the base of figures for each ten thousand people. */
export interface Population {
  readonly asOf: string;
  readonly people: number;
  readonly source: string;
}

export type Texts = Readonly<Record<Locale, Readonly<Record<string, string>>>>;

/** Everything by which one city differs from another. Data only: no code names a city. */
export interface City {
  readonly id: string;
  readonly name: Label;
  /** IANA. */
  readonly timeZone: string;
  /** The GB/T 2260 code of the whole city. */
  readonly region: string;
  readonly regions: readonly Region[];
  readonly offices: readonly CityOffice[];
  readonly platforms: readonly Platform[];
  readonly rules: RuleBook;
  readonly holidays: readonly HolidayOverride[];
  readonly texts: Texts;
  readonly figures: CityFigures;
  /** Oldest first. */
  readonly population: readonly Population[];
  /** The platform that an address belongs to, by its host; null for a foreign or malformed one. */
  platformOfUrl(url: string): Platform | null;
  regionName(code: string): Label | null;
}

/** What of the law a rule rests on: statute read, secondary page, general knowledge by confidence, own proposal, white paper. */
export const evidences = ['V', 'S', 'Gh', 'Gm', 'Gl', 'P', 'WP'] as const;
export type Evidence = (typeof evidences)[number];

export const evidencePattern = /^\[(V|S|Gh|Gm|Gl|P|WP)\]/u;

/** The evidence tag at the head of a rule's note. Rules other than V and S must not lead to an automatic conclusion. */
export function evidenceOf(rule: DatedRule): Evidence | null {
  return (evidencePattern.exec(rule.note ?? '')?.[1] as Evidence | undefined) ?? null;
}

/** The rule's note without the tag at its head; undefined when nothing else is noted. Tags further in stay. */
export const remarkOf = (rule: DatedRule): string | undefined =>
  rule.note?.replace(evidencePattern, '').trim() || undefined;
