import type { Person } from '@citong/matters';
import { Flex, Input } from 'antd';
import { useText } from '../i18n/index.ts';
import { TextFilter } from './filters.tsx';
import type { CellProps, FieldComponents, InputProps } from './types.ts';

function PersonInput({ id, value, onChange, disabled }: InputProps<Person>) {
  const text = useText();
  const part = (name: keyof Person, placeholder: string, partId?: string) => (
    <Input
      id={partId}
      className="composite-part"
      value={value?.[name] ?? ''}
      placeholder={placeholder}
      aria-label={placeholder}
      disabled={disabled}
      onChange={(e) => {
        const next = { ...value, [name]: e.target.value };
        const kept = Object.fromEntries(Object.entries(next).filter(([, v]) => v !== ''));
        onChange?.(Object.keys(kept).length === 0 ? null : ({ name: '', ...kept } as Person));
      }}
    />
  );
  return (
    <Flex gap={8} wrap>
      {part('name', text.fields.personName, id)}
      {part('phone', text.fields.phone)}
      {part('idNumber', text.fields.idNumber)}
    </Flex>
  );
}

function PersonCell({ value, full }: CellProps<Person>) {
  return (
    <span>
      {value.name}
      {full && value.phone && <span className="part figure">{value.phone}</span>}
      {full && value.idNumber && <span className="part identifier">{value.idNumber}</span>}
    </span>
  );
}

export const personComponents: FieldComponents<Person> = {
  Input: PersonInput,
  Cell: PersonCell,
  Filter: TextFilter,
  wide: true,
  shortValue: true,
};
