import { ArrowRightOutlined } from '@ant-design/icons';
import type { MatterDefinition } from '@citong/matters';
import { Alert, Select } from 'antd';
import { useActor } from '../../api/queries.ts';
import type { ImportPreview } from '../../api/types.ts';
import { coreLabels } from '../../i18n/core-labels.ts';
import { useLabel, useText } from '../../i18n/index.ts';
import { importable, type Mapping, missingFields, stateColumn } from './mapping.ts';

interface Props {
  definition: MatterDefinition;
  preview: ImportPreview;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

/** What the first rows have there. */
const sampleOf = ({ rows }: ImportPreview, column: string): string =>
  [...new Set(rows.flatMap((r) => r[column] || []))].slice(0, 3).join(' · ');

/** Which field each column of a table fills, what is still without a column, and how the state is written. */
export function ColumnMapping({ definition, preview, mapping, onChange }: Props) {
  const text = useText();
  const pick = useLabel();
  const actor = useActor();
  const taken = new Set(Object.values(mapping));
  const nameOf = (field: string) =>
    pick(
      field === stateColumn
        ? coreLabels.state
        : (definition.fields[field]?.label ?? { zh: field, en: field }),
    );
  const options = importable(definition, actor).map((name) => ({
    value: name,
    label: nameOf(name),
    isRequired: definition.fields[name]?.required === true,
  }));
  const missing = missingFields(definition, mapping);
  const set = (column: string, field: string | undefined) => {
    const { [column]: _, ...others } = mapping;
    onChange(field ? { ...others, [column]: field } : others);
  };
  return (
    <>
      <p className="mapping-count quiet">
        {text.import.mapped(Object.keys(mapping).length, preview.columns.length)}
      </p>
      {missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={text.import.missing(missing.map(nameOf))}
          className="mapping-missing"
        />
      )}
      <table className="mapping">
        <thead>
          <tr>
            <th scope="col">{text.import.column}</th>
            <td />
            <th scope="col">{text.import.field}</th>
          </tr>
        </thead>
        <tbody>
          {preview.columns.map((column) => (
            <tr key={column}>
              <td>
                {column}
                <div className="quiet text-clip">{sampleOf(preview, column)}</div>
              </td>
              <td className="quiet">
                <ArrowRightOutlined aria-hidden />
              </td>
              <td>
                <Select
                  className="wide"
                  value={mapping[column]}
                  allowClear
                  placeholder={text.import.skip}
                  aria-label={text.import.fieldOf(column)}
                  showSearch={{ optionFilterProp: 'label' }}
                  options={options.map((o) => ({
                    ...o,
                    disabled: taken.has(o.value) && mapping[column] !== o.value,
                  }))}
                  optionRender={({ data }) => (data.isRequired ? `${data.label} *` : data.label)}
                  onChange={(field: string | undefined) => set(column, field)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {taken.has(stateColumn) && (
        <p className="quiet">
          {text.import.states(Object.values(definition.states).map((s) => pick(s.label)))}
        </p>
      )}
    </>
  );
}
