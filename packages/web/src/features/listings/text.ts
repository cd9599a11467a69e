import { useTexts } from '../../i18n/index.ts';
import { en } from './en.ts';
import { type ListingTexts, zh } from './zh.ts';

const both = { zh, en };

export const useListingText = (): ListingTexts => useTexts(both);
