import { DatePicker, Input, InputNumber, Select, Space } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useState } from 'react';
import { useLabel, useText } from '../i18n/index.ts';
import type { FilterProps } from './types.ts';

/** The two ends of `from..to`; an open end is empty. */
export function rangeOf(value: string | null): [from: string, to: string] {
  const [from = '', to = ''] = (value ?? '').split('..');
  return [from, to];
}

/** Both ends as `from..to`; null when both are open. */
export const rangeText = (from: string, to: string): string | null =>
  from === '' && to === '' ? null : `${from}..${to}`;

/** Text that the value contains or equals. Taken on Enter or when the box is left, not on each key. */
export function TextFilter({ field, value, onChange }: FilterProps) {
  const pick = useLabel();
  const [typed, setTyped] = useState(value ?? '');
  useEffect(() => setTyped(value ?? ''), [value]);
  const take = () => {
    if (typed.trim() !== (value ?? '')) onChange(typed.trim() || null);
  };
  return (
    <Input
      value={typed}
      allowClear
      aria-label={pick(field.label)}
      onChange={(e) => {
        setTyped(e.target.value);
        if (e.target.value === '') onChange(null);
      }}
      onPressEnter={take}
      onBlur={take}
    />
  );
}

/** Numbers from..to; `scale` is how many stored units one typed unit is (100 for yuan). */
export function NumberRangeFilter({ field, value, onChange, scale = 1 }: FilterProps & { scale?: number }) {
  const text = useText();
  const pick = useLabel();
  const [from, to] = rangeOf(value);
  return (
    <Space.Compact className="wide">
      <RangeEnd
        label={`${pick(field.label)} ${text.common.from}`}
        placeholder={text.common.from}
        stored={from}
        scale={scale}
        onTake={(v) => onChange(rangeText(v, to))}
      />
      <RangeEnd
        label={`${pick(field.label)} ${text.common.to}`}
        placeholder={text.common.to}
        stored={to}
        scale={scale}
        onTake={(v) => onChange(rangeText(from, v))}
      />
    </Space.Compact>
  );
}

interface EndProps {
  label: string;
  placeholder: string;
  stored: string;
  scale: number;
  onTake: (stored: string) => void;
}

/** One end of a range of numbers, taken on Enter or when it is left. */
function RangeEnd({ label, placeholder, stored, scale, onTake }: EndProps) {
  const shown = stored === '' ? null : Number(stored) / scale;
  const [typed, setTyped] = useState<number | null>(shown);
  useEffect(() => setTyped(shown), [shown]);
  const take = () => {
    const next = typed === null ? '' : String(Math.round(typed * scale * 1e6) / 1e6);
    if (next !== stored) onTake(next);
  };
  return (
    <InputNumber
      className="half"
      value={typed}
      placeholder={placeholder}
      aria-label={label}
      onChange={setTyped}
      onBlur={take}
      onPressEnter={take}
    />
  );
}

/** Days of the city from..to, both included; the server takes a day for all of it where the field is an instant. */
export function DayRangeFilter({ field, value, onChange }: FilterProps) {
  const pick = useLabel();
  const [from, to] = rangeOf(value);
  const day = (text: string) => (text === '' ? null : dayjs(text));
  return (
    <DatePicker.RangePicker
      className="wide"
      value={[day(from), day(to)]}
      allowEmpty={[true, true]}
      aria-label={pick(field.label)}
      onChange={(days) => {
        const end = (i: 0 | 1) => days?.[i]?.format('YYYY-MM-DD') ?? '';
        onChange(rangeText(end(0), end(1)));
      }}
    />
  );
}

/** Several of a set of options, `a,b` in the URL. */
export function OneOfFilter({
  field,
  value,
  onChange,
  options,
}: FilterProps & { options: readonly { value: string; label: string }[] }) {
  const pick = useLabel();
  return (
    <Select
      className="wide"
      mode="multiple"
      maxTagCount="responsive"
      value={value ? value.split(',') : []}
      options={[...options]}
      allowClear
      aria-label={pick(field.label)}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(values: string[]) => onChange(values.join(',') || null)}
    />
  );
}
