import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { instantOf, wallClock } from '../format/zone.ts';
import { useLocale } from '../i18n/index.ts';
import { DateTime } from '../ui/date-time.tsx';
import { DayRangeFilter } from './filters.tsx';
import type { FieldComponents, InputProps } from './types.ts';

const formats = { zh: 'YYYY年M月D日 HH:mm', en: 'D MMM YYYY HH:mm' };

/** The picker shows and takes the city's clock; the value is an instant in UTC. */
function DateTimeInput({ id, value, onChange, disabled }: InputProps<string>) {
  const locale = useLocale();
  return (
    <DatePicker
      id={id}
      className="wide"
      showTime={{ format: 'HH:mm' }}
      value={value ? dayjs(wallClock(value)) : null}
      format={formats[locale]}
      disabled={disabled}
      onChange={(at) => onChange?.(at ? instantOf(at.format('YYYY-MM-DD HH:mm:00')) : null)}
    />
  );
}

export const dateTimeComponents: FieldComponents<string> = {
  Input: DateTimeInput,
  Cell: ({ value }) => <DateTime value={value} time />,
  Filter: DayRangeFilter,
};
