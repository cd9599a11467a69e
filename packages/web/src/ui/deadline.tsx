import { ClockCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { formatDate, formatDateTime, formatShortDate } from '../format/date.ts';
import { spanOf } from '../format/duration.ts';
import { useLocale, useText } from '../i18n/index.ts';
import { useNow } from './use-now.ts';

/** Further off than this a date says more than a count of days. */
const farMs = 90 * 86_400_000;
const minuteMs = 60_000;

interface Props {
  dueAt: string;
  metAt?: string | null;
  /** In a column that is headed by what it is. */
  short?: boolean;
}

/** How long is left until a deadline, or since it passed; goes on by itself. Red when passed, amber in the last day. */
export function Deadline({ dueAt, metAt, short = false }: Props) {
  const text = useText();
  const locale = useLocale();
  const now = useNow();
  const due = Date.parse(dueAt);
  const at = metAt ? Date.parse(metAt) : now;
  const left = due - at;
  const span = text.time.span(spanOf(left));
  const words = wordsOf();
  function wordsOf(): string {
    if (metAt && left >= 0) return text.time.met;
    // A day that is only known as a day is late by moments: how long says nothing.
    if (metAt) return left > -minuteMs ? text.time.metPast : text.time.metLate(span);
    if (left < 0) return text.time.overdue(span);
    if (left <= farMs) return text.time.left(span);
    return short ? formatShortDate(dueAt, locale) : text.time.dueAt(formatDate(dueAt, locale));
  }
  const tone = left < 0 ? 'late' : metAt ? 'met' : left < 86_400_000 ? 'soon' : 'calm';
  return (
    <Tooltip title={text.time.dueAt(formatDateTime(dueAt, locale))}>
      <span className={`deadline deadline-${tone}`}>
        {left < 0 ? <WarningOutlined aria-hidden /> : <ClockCircleOutlined aria-hidden />} {words}
      </span>
    </Tooltip>
  );
}
