import type { Field, Label } from '@citong/matters';
import { InputNumber } from 'antd';
import { formatNumber } from '../format/number.ts';
import { useLabel, useLocale } from '../i18n/index.ts';
import { NumberRangeFilter } from './filters.tsx';
import type { CellProps, FieldComponents, InputProps } from './types.ts';

const unitOf = (field: Field): Label | undefined => field.unit as Label | undefined;
const numberOf = (option: unknown): number | undefined => (typeof option === 'number' ? option : undefined);

function NumberInput({ field, id, value, onChange, disabled }: InputProps<number>) {
  const pick = useLabel();
  const unit = unitOf(field);
  return (
    <InputNumber
      id={id}
      className="wide"
      value={value ?? null}
      min={numberOf(field.min)}
      max={numberOf(field.max)}
      precision={field.integer ? 0 : undefined}
      suffix={unit && pick(unit)}
      disabled={disabled}
      onChange={(v) => onChange?.(v)}
    />
  );
}

function NumberCell({ field, value }: CellProps<number>) {
  const locale = useLocale();
  const unit = unitOf(field);
  return (
    <span className="figure">
      {formatNumber(value, locale, 6)}
      {unit && ` ${unit[locale]}`}
    </span>
  );
}

export const numberComponents: FieldComponents<number> = {
  Input: NumberInput,
  Cell: NumberCell,
  Filter: NumberRangeFilter,
  align: 'right',
};
