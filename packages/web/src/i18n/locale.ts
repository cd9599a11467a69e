import type { Label, Locale } from '@citong/matters';
import { useSyncExternalStore } from 'react';

/** Each language by its own name, whatever language is shown. */
export const languageNames: Readonly<Record<Locale, string>> = { zh: '中文', en: 'English' };
/** The same where there is little room. */
export const languageShort: Readonly<Record<Locale, string>> = { zh: '中', en: 'EN' };

const storageKey = 'citong.locale';
const listeners = new Set<() => void>();

/** Chinese comes first: another language is only ever the person's own choice. */
let current: Locale = stored();

function stored(): Locale {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

/** The language now shown; for code outside components (the API client's `accept-language`). */
export const currentLocale = (): Locale => current;

export function setLocale(next: Locale): void {
  current = next;
  try {
    localStorage.setItem(storageKey, next);
  } catch {
    // A browser that keeps nothing still gets the language for this visit.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useLocale = (): Locale => useSyncExternalStore(subscribe, currentLocale, currentLocale);

/** Picks a definition's label in the language shown: `const pick = useLabel(); pick(definition.label)`. */
export function useLabel(): (label: Label) => string {
  const locale = useLocale();
  return (label) => label[locale];
}
