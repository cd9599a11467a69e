import { z } from 'zod';
import type { FieldKind } from '../field.ts';
import type { Label } from '../label.ts';
import { refused } from './shared.ts';

/** A kind for identifiers that have a normal form and a pattern; `fault` is the code with which others are refused. */
export function identifierKind(d: {
  readonly name: string;
  readonly label: Label;
  readonly form: RegExp;
  readonly fault: string;
  readonly normalise: (text: string) => string;
  /** A further check of numbers of the right form, and the code with which it refuses. */
  readonly check?: readonly [passes: (number: string) => boolean, fault: string];
}): FieldKind {
  const form = z.string().max(100).regex(d.form, { error: d.fault });
  const [passes, fault] = d.check ?? [() => true, d.fault];
  const schema = d.check
    ? form.refine((number) => !d.form.test(number) || passes(number), { error: fault })
    : form;
  return {
    name: d.name,
    label: d.label,
    sqlType: 'text',
    filter: 'equals',
    schema: () => schema,
    fromText(text) {
      const number = d.normalise(text);
      if (!d.form.test(number) || number.length > 100) throw refused(d.fault);
      if (!passes(number)) throw refused(fault);
      return number;
    },
    toText: (value) => String(value),
    searchText: (value) => String(value),
  };
}
