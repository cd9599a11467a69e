import type { Label, MatterRecord } from '@citong/matters';
import { definitionOf } from '../../matters/definitions.ts';
import type { ScreeningItem, Signal, Verdict } from './types.ts';

/** The kinds of matter that this feature is about. */
export const leadKind = 'lead';
export const watchKind = 'watch';

const verdicts: readonly string[] = ['suspect', 'authorised', 'compatible', 'weak'] satisfies Verdict[];

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null;
const number = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

export interface LeadFacts {
  /** 0..1 */
  readonly score: number | null;
  readonly verdict: Verdict | null;
  readonly signals: readonly Signal[];
}

/** What detection wrote into a lead. */
export function leadFacts(lead: MatterRecord): LeadFacts {
  const { score, verdict, signals } = lead.data;
  return {
    score: number(score),
    verdict: typeof verdict === 'string' && verdicts.includes(verdict) ? (verdict as Verdict) : null,
    signals: Array.isArray(signals) ? (signals.filter(isSignal) as unknown as Signal[]) : [],
  };
}

const isSignal = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'rule' in value && typeof value.rule === 'string';

export interface MarkFacts {
  readonly text: string | null;
  /** What else it is called. */
  readonly otherNames: readonly string[];
  readonly number: string | null;
  readonly classes: readonly string[];
  readonly owner: string | null;
  /** Id of the stored file with the picture of the mark. */
  readonly image: string | null;
  readonly registeredOn: string | null;
  readonly expiresOn: string | null;
}

/** What the desk shows of a trademark, by the fields of its definition. */
export function markFacts(mark: MatterRecord): MarkFacts {
  const {
    text: words,
    otherNames,
    number: registration,
    class: niceClass,
    owner,
    image,
    registeredOn,
    expiresOn,
  } = mark.data;
  return {
    text: text(words),
    otherNames: [otherNames].flat().flatMap((n) => text(n) ?? []),
    number: text(registration),
    classes: [niceClass].flat().flatMap((c) => text(c) ?? []),
    owner: partyName(owner),
    image: fileId(image),
    registeredOn: text(registeredOn),
    expiresOn: text(expiresOn),
  };
}

function partyName(value: unknown): string | null {
  if (typeof value === 'object' && value !== null && 'name' in value) return text(value.name);
  return text(value);
}

function fileId(value: unknown): string | null {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'object' && one !== null && 'id' in one) return text(one.id);
  return text(one);
}

/** The floor of the watch that found the lead, in fen. */
export const floorFen = ({ watch }: ScreeningItem): number | null => number(watch?.data.priceFloor);

export const titleOf = (record: MatterRecord): string => {
  const definition = definitionOf(record.kind);
  return (definition && text(record.data[definition.title])) ?? record.id;
};

export interface Reason {
  readonly value: string;
  readonly label: Label;
}

/** Why a lead may be rejected: the options that the definition offers while rejecting. */
export function rejectReasons(): readonly Reason[] {
  const lead = definitionOf(leadKind);
  const fields = [...(lead?.transitions.reject?.require ?? []), ...(lead?.transitions.reject?.input ?? [])];
  for (const name of fields) {
    const field = lead?.fields[name];
    if (field?.kind !== 'choice') continue;
    const options = field.options as Readonly<Record<string, Label>>;
    return Object.entries(options).map(([value, label]) => ({ value, label }));
  }
  return [];
}

export const reasonLabel = (value: string): Label =>
  rejectReasons().find((r) => r.value === value)?.label ?? { zh: value, en: value };
