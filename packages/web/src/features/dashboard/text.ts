import { useTexts } from '../../i18n/index.ts';
import { en } from './en.ts';
import { type DashboardTexts, zh } from './zh.ts';

const both = { zh, en };

export const useDashboardText = (): DashboardTexts => useTexts(both);
