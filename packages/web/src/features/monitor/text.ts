import { useTexts } from '../../i18n/index.ts';
import { en } from './en.ts';
import { type MonitorTexts, zh } from './zh.ts';

const both = { zh, en };

export const useMonitorText = (): MonitorTexts => useTexts(both);
