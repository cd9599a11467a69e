import { Input } from 'antd';
import { TextFilter } from './filters.tsx';
import type { FieldComponents } from './types.ts';

export const longTextComponents: FieldComponents<string> = {
  Input: ({ field, id, value, onChange, disabled }) => (
    <Input.TextArea
      id={id}
      value={value ?? ''}
      maxLength={typeof field.max === 'number' ? field.max : 20_000}
      autoSize={{ minRows: 3, maxRows: 14 }}
      disabled={disabled}
      onChange={(e) => onChange?.(e.target.value || null)}
    />
  ),
  Cell: ({ value, full }) =>
    full ? <div className="paragraphs">{value}</div> : <span className="text-clip">{value}</span>,
  Filter: TextFilter,
  wide: true,
};
