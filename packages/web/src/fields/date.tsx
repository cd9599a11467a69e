import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useLocale } from '../i18n/index.ts';
import { DateTime } from '../ui/date-time.tsx';
import { DayRangeFilter } from './filters.tsx';
import type { FieldComponents, InputProps } from './types.ts';

/** 2026年11月22日 may be typed as it is shown, or as 2026-11-22. */
const dayFormats = { zh: ['YYYY年M月D日', 'YYYY-MM-DD', 'YYYYMMDD'], en: ['D MMM YYYY', 'YYYY-MM-DD'] };

function DateInput({ id, value, onChange, disabled }: InputProps<string>) {
  const locale = useLocale();
  return (
    <DatePicker
      id={id}
      className="wide"
      value={value ? dayjs(value) : null}
      format={dayFormats[locale]}
      disabled={disabled}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
    />
  );
}

export const dateComponents: FieldComponents<string> = {
  Input: DateInput,
  Cell: ({ value }) => <DateTime value={value} />,
  Filter: DayRangeFilter,
};
