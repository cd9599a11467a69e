import { Select } from 'antd';
import { useText } from '../i18n/index.ts';
import { OneOfFilter } from './filters.tsx';
import type { CellProps, FieldComponents, FilterProps, InputProps } from './types.ts';

type Value = number | number[];

/** The Nice classification has 45 classes. */
const classes = Array.from({ length: 45 }, (_, i) => i + 1);

function NiceClassInput({ field, id, value, onChange, disabled }: InputProps<Value>) {
  const text = useText();
  const options = classes.map((n) => ({ value: n, label: text.fields.niceClass(n) }));
  if (field.multiple)
    return (
      <Select
        id={id}
        mode="multiple"
        value={Array.isArray(value) ? value : []}
        options={options}
        disabled={disabled}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(chosen: number[]) =>
          onChange?.(chosen.length > 0 ? chosen.toSorted((a, b) => a - b) : null)
        }
      />
    );
  return (
    <Select
      id={id}
      value={typeof value === 'number' ? value : undefined}
      options={options}
      disabled={disabled}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(chosen: number | undefined) => onChange?.(chosen ?? null)}
    />
  );
}

function NiceClassCell({ value }: CellProps<Value>) {
  const text = useText();
  return <span className="figure">{text.fields.niceClass([value].flat().join('、'))}</span>;
}

function NiceClassFilter(props: FilterProps) {
  const text = useText();
  return (
    <OneOfFilter
      {...props}
      options={classes.map((n) => ({ value: String(n), label: text.fields.niceClass(n) }))}
    />
  );
}

export const niceClassComponents: FieldComponents<Value> = {
  Input: NiceClassInput,
  Cell: NiceClassCell,
  Filter: NiceClassFilter,
};
