import { Select } from 'antd';
import { useCity } from '../api/queries.ts';
import { useLabel } from '../i18n/index.ts';
import type { CellProps, FieldComponents, FilterProps, InputProps } from './types.ts';

/** A platform's name by its id, in the language shown; the id itself where the city has no such platform. */
export function usePlatformName(): (id: string) => string {
  const pick = useLabel();
  const platforms = useCity().data?.platforms;
  return (id) => {
    const found = platforms?.find((p) => p.id === id)?.name;
    return found ? pick(found) : id;
  };
}

/** The platforms of the city, and the one chosen even where the city no longer has it. */
function usePlatforms(chosen: string | null | undefined): { value: string; label: string }[] {
  const nameOf = usePlatformName();
  const ids = (useCity().data?.platforms ?? []).map((p) => p.id);
  const all = chosen && !ids.includes(chosen) ? [...ids, chosen] : ids;
  return all.map((id) => ({ value: id, label: nameOf(id) }));
}

function PlatformInput({ id, value, onChange, disabled }: InputProps<string>) {
  return (
    <Select
      id={id}
      className="wide"
      value={value ?? undefined}
      options={usePlatforms(value)}
      disabled={disabled}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(chosen: string | undefined) => onChange?.(chosen ?? null)}
    />
  );
}

function PlatformCell({ value }: CellProps<string>) {
  return <span className="nowrap">{usePlatformName()(value)}</span>;
}

function PlatformFilter({ field, value, onChange }: FilterProps) {
  const pick = useLabel();
  return (
    <Select
      className="wide"
      value={value ?? undefined}
      options={usePlatforms(value)}
      allowClear
      aria-label={pick(field.label)}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
    />
  );
}

export const platformComponents: FieldComponents<string> = {
  Input: PlatformInput,
  Cell: PlatformCell,
  Filter: PlatformFilter,
};
