import type { Field, Json } from '@citong/matters';
import type { ReactNode } from 'react';

/** An input inside a form item: antd's form gives `id`, `value` and `onChange`. An empty value is null. */
export interface InputProps<V = Json> {
  readonly field: Field;
  readonly id?: string;
  readonly value?: V | null;
  readonly onChange?: (value: V | null) => void;
  readonly disabled?: boolean;
}

/** A value as people read it. `full` on the page of the record; otherwise short enough for a table. */
export interface CellProps<V = Json> {
  readonly field: Field;
  readonly value: V;
  readonly full?: boolean;
}

/** A filter of a list. The value is the text of `f.FIELD` in the URL; null removes the filter. */
export interface FilterProps {
  readonly field: Field;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** How one kind of field looks: everything the generic pages need to know of it. */
export interface FieldComponents<V = Json> {
  readonly Input: (props: InputProps<V>) => ReactNode;
  readonly Cell: (props: CellProps<V>) => ReactNode;
  readonly Filter: (props: FilterProps) => ReactNode;
  /** The input takes the whole width of a form. */
  readonly wide?: boolean;
  /** The value does not, though its input does: several inputs make one short line. */
  readonly shortValue?: boolean;
  /** Numbers stand at the right of a column. */
  readonly align?: 'right';
}

/** Forgets the type of the value, which the kind's name guarantees, so that kinds fit one registry. */
export const anyValue = <V>(components: FieldComponents<V>): FieldComponents =>
  components as unknown as FieldComponents;
