import type { MatterDefinition } from '@citong/matters';
import { allFigures, type Engine, type FoundFigure, seesField } from '../../engine/index.ts';
import { cityOfficer, type PaperCity } from '../paper-city.ts';
import { parseText, type Slot, slotsIn, type TextFault } from './parse-text.ts';

/** Names that every text may use beside the ids of figures. */
export const plainNames = ['city', 'year', 'asOf'] as const;
export type PlainName = (typeof plainNames)[number];
export type PlainValues = Readonly<Record<PlainName, string>>;

/** What a slot stands for. */
export type Meaning =
  | { readonly of: 'plain'; readonly name: PlainName }
  /** number: as printed; yoy: the change since the year before; previous: the number of the year before. */
  | { readonly of: 'number' | 'yoy' | 'previous' | 'list'; readonly figure: string };

const suffix = /^(?<figure>.+)\.(?<of>yoy|previous)$/u;

/** Null for a name that is no figure's and no plain one. */
export function meaningOf(slot: Slot, isFigure: (id: string) => boolean): Meaning | null {
  const plain = plainNames.find((n) => n === slot.name);
  if (plain) return slot.list ? null : { of: 'plain', name: plain };
  if (isFigure(slot.name)) return { of: slot.list ? 'list' : 'number', figure: slot.name };
  const found = suffix.exec(slot.name)?.groups;
  if (!found?.figure || slot.list || !isFigure(found.figure)) return null;
  return { of: found.of === 'yoy' ? 'yoy' : 'previous', figure: found.figure };
}

/** Every fault of a text: what cannot be read, names that are no figure's, fields that may not be listed. */
export function faultsOf(engine: Engine, city: PaperCity, text: string): TextFault[] {
  const figures = new Map(allFigures(engine).map((f) => [f.id, f]));
  const parsed = parseText(text);
  const inSlots = slotsIn(parsed).flatMap((slot): TextFault[] => {
    const meaning = meaningOf(slot, (id) => figures.has(id));
    if (!meaning) return [unknown(slot.source)];
    const figure = meaning.of === 'list' ? figures.get(meaning.figure) : undefined;
    const fault = figure && fieldFault(figure, slot, city);
    return fault ? [fault] : [];
  });
  return [...parsed.faults, ...inSlots];
}

/** The field whose values a slot lists. */
export const listedField = ({ definition }: FoundFigure, { field }: Slot): string =>
  field ?? definition.title;

/** Kinds of field whose values are words for a sentence. A person's name has no place in a published list. */
const listable: readonly string[] = ['text', 'choice', 'party'];

function fieldFault(found: FoundFigure, slot: Slot, city: PaperCity): TextFault | null {
  const { definition } = found;
  const name = listedField(found, slot);
  const field = definition.fields[name];
  if (!field || !listable.includes(field.kind)) return fieldUnknown(slot, definition);
  return seesField(definition, name, cityOfficer(city)) ? null : fieldGuarded(slot);
}

const unknown = (at: string): TextFault => ({
  code: 'placeholder_unknown',
  at,
  message: { zh: `没有“${at}”这个指标`, en: `There is no figure "${at}"` },
});

const fieldUnknown = ({ source }: Slot, { label }: MatterDefinition): TextFault => ({
  code: 'field_unknown',
  at: source,
  message: {
    zh: `“${source}”要列出的字段，“${label.zh}”里没有或不能列出`,
    en: `"${source}" lists a field that "${label.en}" has not, or that cannot be listed`,
  },
});

const fieldGuarded = ({ source }: Slot): TextFault => ({
  code: 'field_guarded',
  at: source,
  message: {
    zh: `“${source}”要列出的字段不对知识产权局开放，不能写入白皮书`,
    en: `"${source}" lists a field that the IP office may not see; it has no place in the paper`,
  },
});
