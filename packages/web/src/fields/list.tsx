import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { Field, Json } from '@citong/matters';
import { Button, Flex } from 'antd';
import { useLabel, useText } from '../i18n/index.ts';
import { TextFilter } from './filters.tsx';
import { componentsOf } from './index.ts';
import type { CellProps, FieldComponents, InputProps } from './types.ts';

type Value = readonly (Json | null)[];

const entryOf = (field: Field): Field => field.of as Field;

/** Several values of one kind, each with its own input. An entry left empty is dropped when the form is sent. */
function ListInput({ field, id, value, onChange, disabled }: InputProps<Value>) {
  const text = useText();
  const pick = useLabel();
  const of = entryOf(field);
  const Entry = componentsOf(of).Input;
  const entries = value && value.length > 0 ? value : [null];
  const set = (next: Value) => onChange?.(next.length === 0 ? null : next);
  return (
    <Flex vertical gap={8}>
      {entries.map((entry, i) => (
        // Entries have no identity beside their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Flex key={i} gap={4} align="flex-start">
          <div className="list-entry">
            <Entry
              id={i === 0 ? id : undefined}
              field={of}
              value={entry}
              disabled={disabled}
              onChange={(v) => set(entries.map((old, at) => (at === i ? v : old)))}
            />
          </div>
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            disabled={disabled || (entries.length === 1 && entry === null)}
            aria-label={text.fields.removeEntry(i + 1)}
            onClick={() => set(entries.filter((_, at) => at !== i))}
          />
        </Flex>
      ))}
      <Button
        className="list-add"
        icon={<PlusOutlined aria-hidden />}
        disabled={disabled}
        aria-label={`${text.common.add} ${pick(of.label)}`}
        onClick={() => set([...entries, null])}
      >
        {text.common.add}
      </Button>
    </Flex>
  );
}

function ListCell({ field, value, full }: CellProps<Value>) {
  const of = entryOf(field);
  const Entry = componentsOf(of).Cell;
  const present = value.flatMap((v) => (v === null ? [] : [v]));
  const shown = full ? present : present.slice(0, 2);
  return (
    <ul className={full ? 'list-full' : 'list-short'}>
      {shown.map((entry) => (
        <li key={JSON.stringify(entry)}>
          <Entry field={of} value={entry} full={full} />
        </li>
      ))}
      {shown.length < present.length && <li className="quiet">+{present.length - shown.length}</li>}
    </ul>
  );
}

export const listComponents: FieldComponents<Value> = {
  Input: ListInput,
  Cell: ListCell,
  Filter: TextFilter,
  wide: true,
};
