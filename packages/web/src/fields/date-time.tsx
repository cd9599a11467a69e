import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { instantOf, wallClock } from '../format/zone.ts';
import { useLocale } from '../i18n/index.ts';
import { writing } from '../i18n/writing.ts';
import { DateTime } from '../ui/date-time.tsx';
import { DayRangeFilter } from './filters.tsx';
import type { FieldComponents, InputProps } from './types.ts';

/** The picker shows and takes the city's clock; the value is an instant in UTC. */
function DateTimeInput({ id, value, onChange, disabled }: InputProps<string>) {
  const locale = useLocale();
  return (
    <DatePicker
      id={id}
      className="wide"
      showTime={{ format: 'HH:mm' }}
      value={value ? dayjs(wallClock(value)) : null}
      format={writing[locale].dateTimeFormat}
      disabled={disabled}
      onChange={(at) => onChange?.(at ? instantOf(at.format('YYYY-MM-DD HH:mm:00')) : null)}
    />
  );
}

export const dateTimeComponents: FieldComponents<string> = {
  Input: DateTimeInput,
  Cell: ({ value, full }) => <DateTime value={value} time short={!full} />,
  Filter: DayRangeFilter,
};
