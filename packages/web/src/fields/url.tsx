import { Input } from 'antd';
import { TextFilter } from './filters.tsx';
import type { CellProps, FieldComponents } from './types.ts';

/** The host alone is enough in a table. Only http and https become links: see the kind. */
function UrlCell({ value, full }: CellProps<string>) {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return <span>{value}</span>;
  return (
    <a
      href={value}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className={full ? 'url-full' : 'nowrap'}
    >
      {full ? value : url.host}
    </a>
  );
}

export const urlComponents: FieldComponents<string> = {
  Input: ({ id, value, onChange, disabled }) => (
    <Input
      id={id}
      type="url"
      value={value ?? ''}
      placeholder="https://"
      disabled={disabled}
      onChange={(e) => onChange?.(e.target.value.trim() || null)}
    />
  ),
  Cell: UrlCell,
  Filter: TextFilter,
  wide: true,
};
