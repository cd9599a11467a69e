import { useParams, useSearchParams } from 'react-router';
import { yearOf } from '../../format/date.ts';
import { chosenYear, useRememberYear } from '../../ui/index.ts';
import { usePaperYears } from './api.ts';
import type { PaperYear } from './types.ts';

/** How many years back a person may choose. */
const yearsShown = 10;

/** The years to choose from: the last ten, and those on whose paper somebody has worked. */
export function yearsToChoose(worked: readonly PaperYear[], thisYear: number, chosen: number): number[] {
  const last = Array.from({ length: yearsShown }, (_, i) => thisYear - i);
  return [...new Set([...last, ...worked.map((y) => y.year), chosen])].toSorted((a, b) => b - a);
}

/** The last whole year, whose paper is the one to be written, unless work is known of earlier years alone. */
export function defaultYear(worked: readonly PaperYear[], thisYear: number): number {
  const last = thisYear - 1;
  const known = worked.map((y) => y.year).filter((y) => y <= last);
  return known.length === 0 ? last : Math.max(...known);
}

export const thisYear = (): number => yearOf(new Date().toISOString());

const isYear = (n: number): boolean => Number.isInteger(n) && n >= 1900 && n <= 2200;

/** The year in the address, or last looked at; else the year of the work, which is null until it is known. */
export function usePaperYear(): number | null {
  const { year } = useParams();
  const [params] = useSearchParams();
  const given = Number(year ?? params.get('year') ?? Number.NaN);
  const years = usePaperYears();
  const asked = isYear(given) ? given : chosenYear();
  const found = asked ?? (years.isPending ? null : defaultYear(years.data?.years ?? [], thisYear()));
  useRememberYear(found);
  return found;
}
