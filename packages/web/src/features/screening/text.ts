import { useTexts } from '../../i18n/index.ts';
import { en } from './en.ts';
import { type ScreeningTexts, zh } from './zh.ts';

const both = { zh, en };

export const useScreeningText = (): ScreeningTexts => useTexts(both);
