import { useTexts } from '../../i18n/index.ts';
import { en } from './en.ts';
import { type PaperTexts, zh } from './zh.ts';

const both = { zh, en };

export const usePaperText = (): PaperTexts => useTexts(both);
