import { Select } from 'antd';
import { type ColumnFields, examplesOf } from './mapping.ts';
import { useMonitorText } from './text.ts';
import { listingFields, type Preview } from './types.ts';

interface Props {
  preview: Preview;
  fields: ColumnFields;
  onChange: (fields: ColumnFields) => void;
}

/** Each column of the file, an example of what stands in it, and what it holds. */
export function MappingTable({ preview, fields, onChange }: Props) {
  const text = useMonitorText();
  const t = text.upload;
  const options = [
    { value: '', label: t.skip },
    ...listingFields.map((f) => ({ value: f as string, label: t.fields[f] ?? f })),
  ];
  return (
    <div className="mapping-scroll">
      <table className="mapping">
        <caption className="visually-hidden">{t.mapping}</caption>
        <thead>
          <tr>
            <th scope="col">{t.column}</th>
            <th scope="col">{t.field}</th>
            <th scope="col">{t.example}</th>
          </tr>
        </thead>
        <tbody>
          {preview.columns.map((column) => {
            const field = fields[column] ?? '';
            return (
              <tr key={column} className={field ? '' : 'mapping-off'}>
                <th scope="row">{column}</th>
                <td>
                  <Select
                    value={field}
                    options={options}
                    aria-label={`${column}: ${t.field}`}
                    onChange={(chosen) => onChange({ ...fields, [column]: chosen })}
                  />
                </td>
                <td className="mapping-example">
                  {examplesOf(preview.rows, column).map((e) => (
                    <div key={e}>{e}</div>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
