import type { Locale } from '@citong/matters';
import type { ConfigProviderProps } from 'antd';
import enUS from 'antd/es/locale/en_US.js';
import zhCN from 'antd/es/locale/zh_CN.js';

type AntLocale = NonNullable<ConfigProviderProps['locale']>;

/**
 * The texts inside antd's own components. TypeScript takes antd's ES files for CommonJS (its package.json has no "type"), and
 * so their default export for a module that holds one; the bundler gives the locale itself.
 */
export const antLocales: Readonly<Record<Locale, AntLocale>> = {
  zh: zhCN as unknown as AntLocale,
  en: enUS as unknown as AntLocale,
};
