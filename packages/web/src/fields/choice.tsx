import type { Field, Label } from '@citong/matters';
import { Radio, Select } from 'antd';
import { useLabel } from '../i18n/index.ts';
import { OneOfFilter } from './filters.tsx';
import type { CellProps, FieldComponents, FilterProps, InputProps } from './types.ts';

type Value = string | string[];

/** Up to this many short options stand side by side; more are a list to open. */
const fewOptions = 3;

function useOptions(field: Field): { value: string; label: string }[] {
  const pick = useLabel();
  const options = field.options as Readonly<Record<string, Label>>;
  return Object.entries(options).map(([value, label]) => ({ value, label: pick(label) }));
}

function ChoiceInput({ field, id, value, onChange, disabled }: InputProps<Value>) {
  const options = useOptions(field);
  if (field.multiple)
    return (
      <Select
        id={id}
        mode="multiple"
        value={Array.isArray(value) ? value : []}
        options={options}
        disabled={disabled}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(chosen: string[]) => onChange?.(chosen.length > 0 ? chosen : null)}
      />
    );
  if (options.length <= fewOptions && field.required)
    return (
      <Radio.Group
        id={id}
        value={value ?? null}
        options={options}
        disabled={disabled}
        onChange={(e) => onChange?.(e.target.value as string)}
      />
    );
  return (
    <Select
      id={id}
      value={typeof value === 'string' ? value : undefined}
      options={options}
      disabled={disabled}
      allowClear={!field.required}
      showSearch={options.length > 8 ? { optionFilterProp: 'label' } : false}
      onChange={(chosen: string | undefined) => onChange?.(chosen ?? null)}
    />
  );
}

function ChoiceCell({ field, value }: CellProps<Value>) {
  const options = new Map(useOptions(field).map((o) => [o.value, o.label]));
  const values = Array.isArray(value) ? value : [value];
  return <span>{values.map((v) => options.get(v) ?? v).join('、')}</span>;
}

const ChoiceFilter = (props: FilterProps) => <OneOfFilter {...props} options={useOptions(props.field)} />;

export const choiceComponents: FieldComponents<Value> = {
  Input: ChoiceInput,
  Cell: ChoiceCell,
  Filter: ChoiceFilter,
};
