import { formatDate, formatDateTime } from '../format/date.ts';
import { useLocale } from '../i18n/index.ts';

/** A day, or an instant in the city's time with hours and minutes (`time`). */
export function DateTime({ value, time = false }: { value: string | null | undefined; time?: boolean }) {
  const locale = useLocale();
  if (!value) return null;
  return (
    <time className="figure" dateTime={value}>
      {time ? formatDateTime(value, locale) : formatDate(value, locale)}
    </time>
  );
}
