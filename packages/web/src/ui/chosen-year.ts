import { useEffect } from 'react';

const storageKey = 'citong.year';

/** The year that was last looked at in this window, whether of figures or of the white paper; null: none yet. */
export function chosenYear(): number | null {
  try {
    return Number(sessionStorage.getItem(storageKey)) || null;
  } catch {
    return null;
  }
}

/** Keeps the year of the page for the next page that asks for one; a browser that keeps nothing asks again. */
export function useRememberYear(year: number | null): void {
  useEffect(() => {
    if (year === null) return;
    try {
      sessionStorage.setItem(storageKey, String(year));
    } catch {
      // Nothing is lost but a convenience.
    }
  }, [year]);
}
