import type { Party } from '@citong/matters';
import { AutoComplete, Checkbox, Flex, Input } from 'antd';
import { useCity } from '../api/queries.ts';
import { useLabel, useText } from '../i18n/index.ts';
import { TextFilter } from './filters.tsx';
import type { CellProps, FieldComponents, InputProps } from './types.ts';

/**
 * A company, shop or person. Choosing an office that signs in here links the party to it; typing another name unlinks it.
 * Parts are left out rather than kept empty, as the kind has it.
 */
function PartyInput({ id, value, onChange, disabled }: InputProps<Party>) {
  const text = useText();
  const pick = useLabel();
  const city = useCity();
  const change = (parts: { [K in keyof Party]?: Party[K] | undefined }) => {
    const { name = '', ...rest } = { ...value, ...parts };
    const kept = Object.fromEntries(Object.entries(rest).filter(([, v]) => v !== undefined && v !== ''));
    onChange?.(name === '' && Object.keys(kept).length === 0 ? null : ({ name, ...kept } as Party));
  };
  return (
    <div className="composite">
      <AutoComplete
        id={id}
        className="wide"
        value={value?.name ?? ''}
        placeholder={text.fields.partyName}
        disabled={disabled}
        options={(city.data?.offices ?? []).map((o) => ({
          value: o.name.zh,
          label: pick(o.name),
          office: o,
        }))}
        showSearch={{
          filterOption: (typed, option) =>
            typed !== '' && `${option?.value} ${option?.label}`.toLowerCase().includes(typed.toLowerCase()),
        }}
        onChange={(name: string) => change({ name, office: undefined })}
        onSelect={(name: string, option) =>
          change({
            name,
            office: option.office?.id,
            uscc: option.office?.uscc ?? value?.uscc,
            person: undefined,
          })
        }
      />
      <Flex gap={8} wrap align="center">
        <Input
          className="composite-part identifier"
          value={value?.uscc ?? ''}
          placeholder={text.fields.uscc}
          aria-label={text.fields.uscc}
          disabled={disabled}
          maxLength={18}
          onChange={(e) => change({ uscc: e.target.value.trim().toUpperCase() || undefined })}
        />
        <Input
          className="composite-part"
          value={value?.contact ?? ''}
          placeholder={text.fields.contact}
          aria-label={text.fields.contact}
          disabled={disabled}
          maxLength={200}
          onChange={(e) => change({ contact: e.target.value || undefined })}
        />
        <Checkbox
          checked={value?.person ?? false}
          disabled={disabled}
          onChange={(e) => change({ person: e.target.checked || undefined })}
        >
          {text.fields.naturalPerson}
        </Checkbox>
      </Flex>
    </div>
  );
}

function PartyCell({ value, full }: CellProps<Party>) {
  if (!full) return <span className="text-clip">{value.name}</span>;
  return (
    <>
      {value.name}
      {(value.uscc || value.contact) && (
        <div className="quiet">
          {value.uscc && <span className="identifier">{value.uscc}</span>}
          {value.contact && <span className={value.uscc ? 'part' : undefined}>{value.contact}</span>}
        </div>
      )}
    </>
  );
}

export const partyComponents: FieldComponents<Party> = {
  Input: PartyInput,
  Cell: PartyCell,
  Filter: TextFilter,
  wide: true,
  shortValue: true,
};
