import type { Locale } from '@citong/matters';
import { useLocale } from './locale.ts';

/**
 * The texts of a part of the interface in the language shown. A lazily loaded feature keeps its own pair beside it, and
 * so costs the first page nothing: `export const useMonitorText = () => useTexts({ zh, en });`
 */
export function useTexts<T>(both: Readonly<Record<Locale, T>>): T {
  return both[useLocale()];
}
