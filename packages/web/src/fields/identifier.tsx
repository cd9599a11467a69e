import { kindOf } from '@citong/matters';
import { Input } from 'antd';
import { useText } from '../i18n/index.ts';
import { TextFilter } from './filters.tsx';
import type { FieldComponents, InputProps } from './types.ts';

/**
 * An identifier written in figures of one width. When the box is left, what was typed is brought into the normal form that
 * its kind knows (half width, capitals, dots); what the kind cannot read stays as typed, for the check to speak of.
 */
function IdentifierInput({ field, id, value, onChange, disabled }: InputProps<string>) {
  const text = useText();
  const normalise = () => {
    if (!value) return;
    try {
      const normal = kindOf(field).fromText(value, field);
      if (typeof normal === 'string' && normal !== value) onChange?.(normal);
    } catch {
      // Not such an identifier (yet): the form says so beside the field.
    }
  };
  return (
    <Input
      id={id}
      className="identifier"
      value={value ?? ''}
      placeholder={text.fields.examples[field.kind]}
      maxLength={100}
      autoComplete="off"
      spellCheck={false}
      disabled={disabled}
      onChange={(e) => onChange?.(e.target.value || null)}
      onBlur={normalise}
    />
  );
}

/** Serves every kind of identifier: they differ in what their kinds take, and in the example that the texts give. */
export const identifierComponents: FieldComponents<string> = {
  Input: IdentifierInput,
  Cell: ({ value }) => <span className="identifier">{value}</span>,
  Filter: TextFilter,
};
