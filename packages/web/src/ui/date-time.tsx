import { formatDate, formatShortDate, formatTime } from '../format/date.ts';
import { useLocale } from '../i18n/index.ts';

interface Props {
  value: string | null | undefined;
  /** With hours and minutes. */
  time?: boolean;
  /** As narrow as it gets, for the columns of a table. */
  short?: boolean;
}

/** A day, or an instant in the city's time. */
export function DateTime({ value, time = false, short = false }: Props) {
  const locale = useLocale();
  if (!value) return null;
  const day = short ? formatShortDate(value, locale) : formatDate(value, locale);
  return (
    <time className="figure" dateTime={value}>
      {time ? `${day}\u00a0${formatTime(value)}` : day}
    </time>
  );
}
