import { kinds, type Right } from '@citong/matters';
import { Flex, Input, Select } from 'antd';
import { useLabel, useText } from '../i18n/index.ts';
import { TextFilter } from './filters.tsx';
import { RefTitle } from './ref-title.tsx';
import type { CellProps, FieldComponents, InputProps } from './types.ts';

const { rightTypes } = kinds;

type Draft = { -readonly [K in keyof Right]?: Right[K] | undefined };

/** A right: its type, number, classes where it is a mark, and name. */
function RightInput({ id, value, onChange, disabled }: InputProps<Right>) {
  const text = useText();
  const pick = useLabel();
  const change = (parts: Draft) => {
    const { type, number = '', ...rest } = { ...value, ...parts };
    const kept = Object.fromEntries(Object.entries(rest).filter(([, v]) => v !== undefined && v !== ''));
    const empty = number === '' && Object.keys(kept).length === 0 && type === undefined;
    onChange?.(empty ? null : ({ type: type ?? 'trademark', number, ...kept } as Right));
  };
  const isMark = (value?.type ?? 'trademark') === 'trademark';
  return (
    <Flex gap={8} wrap>
      <Select
        id={id}
        style={{ width: 140 }}
        value={value?.type}
        placeholder={text.fields.rightType}
        aria-label={text.fields.rightType}
        disabled={disabled}
        options={Object.entries(rightTypes).map(([type, label]) => ({ value: type, label: pick(label) }))}
        onChange={(type: Right['type']) =>
          change({ type, classes: type === 'trademark' ? value?.classes : undefined })
        }
      />
      <Input
        className="composite-part identifier"
        value={value?.number ?? ''}
        placeholder={text.fields.rightNumber}
        aria-label={text.fields.rightNumber}
        disabled={disabled}
        maxLength={100}
        onChange={(e) => change({ number: e.target.value.trim() })}
      />
      {isMark && (
        <Select
          className="composite-part"
          mode="multiple"
          value={[...(value?.classes ?? [])]}
          placeholder={text.fields.rightClasses}
          aria-label={text.fields.rightClasses}
          disabled={disabled}
          options={Array.from({ length: 45 }, (_, i) => ({
            value: i + 1,
            label: text.fields.niceClass(i + 1),
          }))}
          onChange={(classes: number[]) => change({ classes: classes.length > 0 ? classes : undefined })}
        />
      )}
      <Input
        className="composite-part"
        value={value?.name ?? ''}
        placeholder={text.fields.rightName}
        aria-label={text.fields.rightName}
        disabled={disabled}
        maxLength={300}
        onChange={(e) => change({ name: e.target.value || undefined })}
      />
    </Flex>
  );
}

function RightCell({ value, full }: CellProps<Right>) {
  const text = useText();
  const pick = useLabel();
  if (!full)
    return (
      <span className="text-clip">
        {value.name} <span className="identifier">{value.number}</span>
      </span>
    );
  return (
    <span>
      {pick(rightTypes[value.type])} <span className="identifier">{value.number}</span>
      {value.classes && value.classes.length > 0 && (
        <span className="part">{text.fields.niceClass(value.classes.join('、'))}</span>
      )}
      {value.ref ? (
        <span className="part">
          <RefTitle id={value.ref} fallback={value.name ?? value.number} />
        </span>
      ) : (
        value.name && <span className="part">{value.name}</span>
      )}
    </span>
  );
}

export const rightComponents: FieldComponents<Right> = {
  Input: RightInput,
  Cell: RightCell,
  Filter: TextFilter,
  wide: true,
};
