import { InputNumber } from 'antd';
import { fenToYuan, yuanToFen } from '../format/number.ts';
import { useText } from '../i18n/index.ts';
import { Money } from '../ui/money.tsx';
import { NumberRangeFilter } from './filters.tsx';
import type { FieldComponents, InputProps } from './types.ts';

/** People type yuan; the value is whole fen. */
function MoneyInput({ field, id, value, onChange, disabled }: InputProps<number>) {
  const text = useText();
  const end = (option: unknown, otherwise?: number) =>
    fenToYuan(typeof option === 'number' ? option : otherwise) ?? undefined;
  return (
    <InputNumber
      id={id}
      className="wide"
      value={fenToYuan(value)}
      min={end(field.min, 0)}
      max={end(field.max)}
      precision={2}
      prefix="¥"
      suffix={text.fields.yuan}
      disabled={disabled}
      onChange={(yuan) => onChange?.(yuanToFen(yuan))}
    />
  );
}

export const moneyComponents: FieldComponents<number> = {
  Input: MoneyInput,
  Cell: ({ value }) => <Money fen={value} />,
  Filter: (props) => <NumberRangeFilter {...props} scale={100} />,
  align: 'right',
};
