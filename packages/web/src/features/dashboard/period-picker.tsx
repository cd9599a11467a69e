import { DatePicker, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { usePhone } from '../../ui/index.ts';
import { intervalFor, presetOf, presetPeriod, presets } from './period.ts';
import { useDashboardText } from './text.ts';
import type { Interval, Period } from './types.ts';

interface Props {
  period: Period;
  today: string;
  onChange: (period: Period) => void;
}

/** Which days are counted, and whether by day or by month. */
export function PeriodPicker({ period, today, onChange }: Props) {
  const text = useDashboardText();
  const phone = usePhone();
  const chosen = presetOf(period, today);
  const options = presets.map((p) => ({ value: p, label: text.presets[p] }));
  return (
    <div className="period-picker">
      {phone ? (
        <Select
          value={chosen ?? undefined}
          placeholder={text.custom}
          options={options}
          onChange={(p) => onChange(presetPeriod(p, today))}
        />
      ) : (
        <Segmented
          // A period of one's own is none of these: then none is lit.
          value={chosen ?? ('' as never)}
          options={options}
          onChange={(p) => onChange(presetPeriod(p, today))}
        />
      )}
      <DatePicker.RangePicker
        value={[dayjs(period.from), dayjs(period.to)]}
        maxDate={dayjs(today)}
        allowClear={false}
        inputReadOnly={phone}
        aria-label={text.custom}
        onChange={(range) => {
          const [from, to] = range?.map((d) => d?.format('YYYY-MM-DD')) ?? [];
          if (from && to) onChange({ from, to, interval: intervalFor(from, to) });
        }}
      />
      <Segmented<Interval>
        value={period.interval}
        aria-label={text.intervalLabel}
        options={(['day', 'month'] as const).map((i) => ({ value: i, label: text.interval[i] }))}
        onChange={(interval) => onChange({ ...period, interval })}
      />
    </div>
  );
}
