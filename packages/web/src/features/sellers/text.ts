import { useTexts } from '../../i18n/index.ts';
import { en } from './en.ts';
import { type SellerTexts, zh } from './zh.ts';

const both = { zh, en };

export const useSellerText = (): SellerTexts => useTexts(both);
