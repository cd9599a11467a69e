import { Input } from 'antd';
import { TextFilter } from './filters.tsx';
import type { FieldComponents } from './types.ts';

export const textComponents: FieldComponents<string> = {
  Input: ({ field, id, value, onChange, disabled }) => (
    <Input
      id={id}
      value={value ?? ''}
      maxLength={typeof field.max === 'number' ? field.max : 500}
      disabled={disabled}
      onChange={(e) => onChange?.(e.target.value || null)}
    />
  ),
  Cell: ({ value, full }) => <span className={full ? 'text-full' : 'text-clip'}>{value}</span>,
  Filter: TextFilter,
};
