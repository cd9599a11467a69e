import { z } from 'zod';
import { type Field, type FieldBase, FieldTextError, type FieldWarning } from '../field.ts';
import { issueLabel } from '../issues.ts';
import type { Label, Locale } from '../label.ts';

/** What every builder takes beside its kind's own options. */
export type Common = Omit<FieldBase, 'label'>;

export const fieldOf = (kind: string, label: Label, options: Common & Record<string, unknown>): Field => ({
  ...options,
  kind,
  label,
});

/** Half width, without surrounding white space: how a cell of a table is read before its kind looks at it. */
export const plain = (text: string): string => text.normalize('NFKC').trim();

export const refused = (code: string): FieldTextError => new FieldTextError(code, issueLabel(code));
export const warning = (code: string): FieldWarning => ({ code, message: issueLabel(code) });

/** For a schema of zod: the code with which it refuses a wrong value; one that is not there is refused as missing. */
export const coded = (code: string) => ({
  error: (issue: { readonly input?: unknown }) => (issue.input === undefined ? 'required' : code),
});

/** PostgreSQL stores neither NUL nor half a surrogate pair, in text or in jsonb. */
export const isStorable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();

/** A string of 1 to `max` UTF-16 units that the database can hold. */
export const storable = (max: number) =>
  z.string().min(1).max(max).refine(isStorable, { error: 'text_not_storable' });

/** Reads one of several equal spellings (value, Chinese, English) of an option. */
export function optionOf(text: string, options: Readonly<Record<string, Label>>): string | null {
  const wanted = plain(text).toLowerCase();
  const isIt = (word: string) => plain(word).toLowerCase() === wanted;
  const found = Object.entries(options).find(([value, l]) => isIt(value) || isIt(l.zh) || isIt(l.en));
  return found?.[0] ?? null;
}

/** Text cut at any of the signs that people put between the entries of a list in one cell. */
export const entries = (text: string): string[] =>
  text
    .split(/[、,，;；|\n]/u)
    .map((entry) => entry.trim())
    .filter(Boolean);

export const words = (label: Label, locale: Locale): string => label[locale];
