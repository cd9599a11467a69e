import type { Label, Locale } from '@citong/matters';

/** The language of the terminal: Chinese unless LC_ALL, LC_MESSAGES or LANG says English. */
export const terminalLocale = (env: Readonly<Record<string, string | undefined>> = process.env): Locale =>
  (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').toLowerCase().startsWith('en') ? 'en' : 'zh';

/** A text in the terminal's language, with `{name}` filled in. */
export function say(label: Label, values: Readonly<Record<string, string | number>> = {}): string {
  return label[terminalLocale()].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  );
}
