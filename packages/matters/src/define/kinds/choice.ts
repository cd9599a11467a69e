import { z } from 'zod';
import type { Field, FieldKind } from '../field.ts';
import { type Label, label } from '../label.ts';
import type { Json } from '../record.ts';
import { type Common, coded, entries, fieldOf, optionOf, refused, words } from './shared.ts';

/** `multiple`: the value is a list of different options. */
export type ChoiceOptions = {
  readonly options: Readonly<Record<string, Label>>;
  readonly multiple?: boolean;
};

export const choiceKind: FieldKind<ChoiceOptions> = {
  name: 'choice',
  label: label('选项', 'Choice'),
  sqlType: 'text',
  filter: 'oneOf',
  schema({ options, multiple }) {
    const one = z.enum(Object.keys(options), coded('not_an_option'));
    return multiple ? z.array(one).max(Object.keys(options).length) : one;
  },
  fromText(text, { options, multiple }) {
    const read = (entry: string): string => {
      const value = optionOf(entry, options);
      if (value === null) throw refused('not_an_option');
      return value;
    };
    return multiple ? [...new Set(optionTexts(text, options).map(read))] : read(text);
  },
  toText: (value, { options }, locale) =>
    values(value)
      .map((v) => (options[v] ? words(options[v], locale) : v))
      .join('、'),
  searchText: (value, { options }) =>
    values(value)
      .map((v) => options[v]?.zh ?? v)
      .join(' '),
  isList: ({ multiple }) => multiple === true,
  check({ options }) {
    if (typeof options !== 'object' || options === null || Object.keys(options).length === 0)
      return ['has no options'];
    return Object.entries(options)
      .filter(([value, l]) => optionOf(l.zh, options) !== value || optionOf(l.en, options) !== value)
      .map(([value]) => `option "${value}" has the words of another option`);
  },
};

export const choice = (label: Label, options: Common & ChoiceOptions): Field =>
  fieldOf('choice', label, options);

const values = (value: Json): string[] => (Array.isArray(value) ? value.map(String) : [String(value)]);

/** The entries of a cell. Words of an option may hold the sign that parts entries (“伪造、变造…”): the longest option wins. */
function optionTexts(text: string, options: ChoiceOptions['options']): string[] {
  const pieces = entries(text);
  const texts: string[] = [];
  for (let at = 0, from = 0; at < pieces.length; ) {
    const start = text.indexOf(pieces[at] ?? '', from);
    let last = at;
    let end = start + (pieces[at]?.length ?? 0);
    for (let next = at + 1, to = end; next < pieces.length; next++) {
      to = text.indexOf(pieces[next] ?? '', to) + (pieces[next]?.length ?? 0);
      if (optionOf(text.slice(start, to), options) !== null) [last, end] = [next, to];
    }
    texts.push(text.slice(start, end));
    at = last + 1;
    from = end;
  }
  return texts;
}
