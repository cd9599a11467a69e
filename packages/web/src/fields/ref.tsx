import { Select } from 'antd';
import { useContext, useDeferredValue, useState } from 'react';
import { useMatter, useMatters } from '../api/queries.ts';
import { useLabel, useLocale } from '../i18n/index.ts';
import { definitionOf } from '../matters/definitions.ts';
import { titleOf } from '../matters/title.ts';
import { RefsContext, RefTitle } from './ref-title.tsx';
import type { FieldComponents, FilterProps, InputProps } from './types.ts';

const shownAtOnce = 20;

interface PickerProps {
  id?: string;
  to: string;
  value: string | null;
  label?: string;
  disabled?: boolean;
  onChange: (id: string | null) => void;
}

/** Finds a record of a kind by what one remembers of it; the server searches. */
function RecordPicker({ id, to, value, label, disabled, onChange }: PickerProps) {
  const locale = useLocale();
  const refs = useContext(RefsContext);
  const definition = definitionOf(to);
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const found = useMatters(to, { q, limit: shownAtOnce }, definition !== undefined);
  const options = (found.data?.rows ?? []).map((row) => ({
    value: row.id,
    label: definition ? titleOf(definition, row, locale) : row.id,
  }));
  const isListed = value === null || options.some((o) => o.value === value) || refs[value] !== undefined;
  if (value && !options.some((o) => o.value === value) && refs[value])
    options.unshift({ value, label: refs[value].title });
  return (
    <Select
      id={id}
      className="wide"
      value={value ?? undefined}
      options={options}
      loading={found.isFetching}
      disabled={disabled}
      allowClear
      aria-label={label}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
      labelRender={isListed || !value ? undefined : () => <PickedTitle kind={to} id={value} />}
    />
  );
}

/** The title of a record that neither the list nor the page knows, such as one that came with the address. */
function PickedTitle({ kind, id }: { kind: string; id: string }) {
  const locale = useLocale();
  const matter = useMatter(kind, id);
  const definition = definitionOf(kind);
  return <>{matter.data && definition ? titleOf(definition, matter.data.matter, locale) : id.slice(0, 8)}</>;
}

const RefInput = ({ field, id, value, onChange, disabled }: InputProps<string>) => (
  <RecordPicker
    id={id}
    to={String(field.to)}
    value={value ?? null}
    disabled={disabled}
    onChange={(chosen) => onChange?.(chosen)}
  />
);

function RefFilter({ field, value, onChange }: FilterProps) {
  const pick = useLabel();
  return <RecordPicker to={String(field.to)} value={value} label={pick(field.label)} onChange={onChange} />;
}

export const refComponents: FieldComponents<string> = {
  Input: RefInput,
  Cell: ({ field, value }) => <RefTitle id={value} to={String(field.to)} />,
  Filter: RefFilter,
};
