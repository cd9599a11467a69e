import { type Field, type Json, kindOf, refusalsOf } from '@citong/matters';
import type { FormRule } from 'antd';
import { useLabel, useText } from '../../i18n/index.ts';
import { settled } from './values.ts';

/** The checks of one field, the same that the server makes: refusals in red, warnings in amber beside a value that is taken. */
export function useRules(): (field: Field, required: boolean) => FormRule[] {
  const text = useText();
  const pick = useLabel();
  return (field, required) => {
    const kind = kindOf(field);
    return [
      {
        required,
        validator: async (_, typed: Json | undefined) => {
          const value = settled(typed);
          if (value === null) {
            if (required) throw new Error(text.form.required);
            return;
          }
          const checked = kind.schema(field).safeParse(value);
          const first = checked.success ? undefined : refusalsOf(checked.error)[0];
          if (first) throw new Error(pick(first.message));
        },
      },
      {
        warningOnly: true,
        validator: async (_, typed: Json | undefined) => {
          const value = settled(typed);
          // A value that is refused is not warned of as well.
          if (value === null || !kind.schema(field).safeParse(value).success) return;
          const warning = kind.warnings?.(value, field)[0];
          if (warning) throw new Error(pick(warning.message));
        },
      },
    ];
  };
}
