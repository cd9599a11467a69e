import type { z } from 'zod';
import type { Label, Locale } from './label.ts';
import type { Json } from './record.ts';

/** What every field may say, whatever its kind. */
export interface FieldBase {
  readonly label: Label;
  readonly required?: boolean;
  /** One sentence below the input. */
  readonly help?: Label;
  /** Left out of the forms for new and changed records: set by transitions (which may ask for it), jobs or imports. */
  readonly automatic?: boolean;
  /** What a new record's form starts with. */
  readonly default?: Json;
  /** May not change after creation. */
  readonly fixed?: boolean;
  /** What tables of other systems call it; an import then finds the column by itself. */
  readonly aliases?: readonly string[];
  /** Personal or secret: shown only to roles named here (and the system). Absent: whoever may read the record. */
  readonly visibleTo?: readonly string[];
}

/** A field of a definition: its kind's name, the common part and the kind's own options. */
export type Field = FieldBase & { readonly kind: string } & { readonly [option: string]: unknown };

/** How a column of the typed SQL view of a kind is typed, and how a figure may compute on it. */
export type SqlType = 'text' | 'numeric' | 'bigint' | 'date' | 'timestamptz' | 'boolean' | 'jsonb';

/** How a list may filter on the field. */
export type FilterOperator = 'contains' | 'equals' | 'oneOf' | 'range' | 'within';

/** Something to tell a person that does not refuse the value (a USCC whose check digit is off). */
export interface FieldWarning {
  readonly code: string;
  readonly message: Label;
}

/**
 * One kind of field. Everything that must know about kinds asks this object, so that a new kind is one file in
 * `define/kinds/`, one line in `define/kinds/index.ts`, and one component in `web/src/fields/`.
 */
export interface FieldKind<O extends Record<string, unknown> = Record<string, unknown>> {
  readonly name: string;
  readonly label: Label;
  readonly sqlType: SqlType;
  /** For a composite value (party, right): the part shown in lists, typed views, filters and sorting. */
  readonly mainPart?: string;
  readonly filter: FilterOperator;
  /** The shape of a value in the API and in `matter.data`. No transforms: it also describes the API in OpenAPI. */
  schema(options: O): z.ZodType;
  /** A cell of an imported table. Throws `FieldTextError` when the text cannot be such a value. */
  fromText(text: string, options: O): Json;
  /** A value as people read and export it. `fromText(toText(v))` gives v again for every kind but file, ref and list. */
  toText(value: Json, options: O, locale: Locale): string;
  /** Text that full-text search finds the record by; null when not searched. */
  searchText(value: Json, options: O): string | null;
  warnings?(value: Json, options: O): readonly FieldWarning[];
  /** Whether a value is a list of several (a choice with `multiple`): filters then look inside it. */
  isList?(options: O): boolean;
  /** Mistakes in the options themselves, found when the definition is loaded. */
  check?(options: O): readonly string[];
}

/** A cell that cannot be read as the field's kind. `code` is stable; the label is for people. */
export class FieldTextError extends Error {
  readonly code: string;
  readonly label: Label;
  constructor(code: string, label: Label) {
    super(label.en);
    this.name = 'FieldTextError';
    this.code = code;
    this.label = label;
  }
}
