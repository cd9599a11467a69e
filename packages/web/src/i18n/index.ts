import { en } from './en.ts';
import { useTexts } from './texts.ts';
import { type Texts, zh } from './zh.ts';

export { currentLocale, languageNames, languageShort, setLocale, useLabel, useLocale } from './locale.ts';
export { useTexts } from './texts.ts';

const both = { zh, en };

/** The texts of the shell, the generic pages and the shared parts. */
export const useText = (): Texts => useTexts(both);
