import type { OfficeValue } from '@citong/matters';
import { Select } from 'antd';
import { useCity } from '../api/queries.ts';
import { useLabel } from '../i18n/index.ts';
import { TextFilter } from './filters.tsx';
import type { FieldComponents, InputProps } from './types.ts';

/** An office of this system. Its name is written into the record as it is today, in Chinese. */
function OfficeInput({ field, id, value, onChange, disabled }: InputProps<OfficeValue>) {
  const pick = useLabel();
  const city = useCity();
  const offices = (city.data?.offices ?? []).filter((o) => !field.officeKind || o.kind === field.officeKind);
  const options = offices.map((o) => ({ value: o.id, label: pick(o.name) }));
  if (value && !offices.some((o) => o.id === value.office))
    options.push({ value: value.office, label: value.name });
  return (
    <Select
      id={id}
      value={value?.office}
      options={options}
      loading={city.isPending}
      disabled={disabled}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(chosen: string | undefined) => {
        const found = offices.find((o) => o.id === chosen);
        onChange?.(found ? { office: found.id, name: found.name.zh } : null);
      }}
    />
  );
}

export const officeComponents: FieldComponents<OfficeValue> = {
  Input: OfficeInput,
  Cell: ({ value }) => <span>{value.name}</span>,
  Filter: TextFilter,
};
