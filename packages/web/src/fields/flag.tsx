import { CheckOutlined } from '@ant-design/icons';
import { Checkbox, Select, Switch } from 'antd';
import { useLabel, useText } from '../i18n/index.ts';
import type { CellProps, FieldComponents, FilterProps, InputProps } from './types.ts';

/** A required flag is a declaration that a person ticks; any other is a switch. */
function FlagInput({ field, id, value, onChange, disabled }: InputProps<boolean>) {
  const text = useText();
  if (field.required)
    return (
      <Checkbox
        id={id}
        checked={value ?? false}
        disabled={disabled}
        onChange={(e) => onChange?.(e.target.checked || null)}
      >
        {text.fields.confirmed}
      </Checkbox>
    );
  return <Switch id={id} checked={value ?? false} disabled={disabled} onChange={(on) => onChange?.(on)} />;
}

function FlagCell({ value }: CellProps<boolean>) {
  const text = useText();
  return value ? (
    <span className="flag-yes">
      <CheckOutlined aria-hidden /> {text.common.yes}
    </span>
  ) : (
    <span className="quiet">{text.common.no}</span>
  );
}

function FlagFilter({ field, value, onChange }: FilterProps) {
  const text = useText();
  const pick = useLabel();
  return (
    <Select
      className="wide"
      value={value ?? undefined}
      allowClear
      aria-label={pick(field.label)}
      options={[
        { value: 'true', label: text.common.yes },
        { value: 'false', label: text.common.no },
      ]}
      onChange={(v: string | undefined) => onChange(v ?? null)}
    />
  );
}

export const flagComponents: FieldComponents<boolean> = {
  Input: FlagInput,
  Cell: FlagCell,
  Filter: FlagFilter,
};
