import { type Field, regionPrefix } from '@citong/matters';
import { Select } from 'antd';
import { useCity } from '../api/queries.ts';
import { useLabel, useText } from '../i18n/index.ts';
import type { CellProps, FieldComponents, FilterProps, InputProps } from './types.ts';

/** The regions of the city that the field takes. */
function useRegions(field: Field): { value: string; label: string }[] {
  const pick = useLabel();
  const city = useCity();
  const within = typeof field.within === 'string' ? regionPrefix(field.within) : '';
  return (city.data?.regions ?? [])
    .filter((r) => r.code.startsWith(within))
    .map((r) => ({ value: r.code, label: pick(r.name) }));
}

/** The name of a region; the code itself where the city has no such place. */
export function RegionName({ code }: { code: string }) {
  const pick = useLabel();
  const city = useCity();
  const found = city.data?.regions.find((r) => r.code === code);
  return <span className="nowrap">{found ? pick(found.name) : code}</span>;
}

function RegionInput({ field, id, value, onChange, disabled }: InputProps<string>) {
  const options = useRegions(field);
  return (
    <Select
      id={id}
      value={value ?? undefined}
      options={options}
      disabled={disabled}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(code: string | undefined) => onChange?.(code ?? null)}
    />
  );
}

function RegionFilter({ field, value, onChange }: FilterProps) {
  const text = useText();
  const pick = useLabel();
  return (
    <Select
      className="wide"
      value={value ?? undefined}
      placeholder={text.common.wholeCity}
      options={useRegions(field)}
      allowClear
      aria-label={pick(field.label)}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(code: string | undefined) => onChange(code ?? null)}
    />
  );
}

export const regionComponents: FieldComponents<string> = {
  Input: RegionInput,
  Cell: ({ value }: CellProps<string>) => <RegionName code={value} />,
  Filter: RegionFilter,
};
