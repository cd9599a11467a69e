import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useLocale } from '../i18n/index.ts';
import { writing } from '../i18n/writing.ts';
import { DateTime } from '../ui/date-time.tsx';
import { DayRangeFilter } from './filters.tsx';
import type { FieldComponents, InputProps } from './types.ts';

function DateInput({ id, value, onChange, disabled }: InputProps<string>) {
  const locale = useLocale();
  return (
    <DatePicker
      id={id}
      className="wide"
      value={value ? dayjs(value) : null}
      format={[...writing[locale].dayFormats]}
      disabled={disabled}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
    />
  );
}

export const dateComponents: FieldComponents<string> = {
  Input: DateInput,
  Cell: ({ value, full }) => <DateTime value={value} short={!full} />,
  Filter: DayRangeFilter,
};
