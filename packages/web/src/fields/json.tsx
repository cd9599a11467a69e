import type { Json } from '@citong/matters';
import { useText } from '../i18n/index.ts';
import { TextFilter } from './filters.tsx';
import type { CellProps, FieldComponents } from './types.ts';

/** Written by jobs and read by people who check them: folded away until asked for. */
function JsonCell({ value, full }: CellProps<Json>) {
  const text = useText();
  if (!full) return <code className="text-clip">{JSON.stringify(value)}</code>;
  return (
    <details className="json">
      <summary>{text.fields.showData}</summary>
      <pre>{JSON.stringify(value, null, 2)}</pre>
    </details>
  );
}

export const jsonComponents: FieldComponents = {
  Input: ({ field, value }) =>
    value === null || value === undefined ? null : <JsonCell field={field} value={value} full />,
  Cell: JsonCell,
  Filter: TextFilter,
  wide: true,
};
