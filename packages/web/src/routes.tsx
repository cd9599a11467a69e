import {
  AuditOutlined,
  BarChartOutlined,
  BookOutlined,
  HomeOutlined,
  LineChartOutlined,
  RadarChartOutlined,
  SettingOutlined,
  ShopOutlined,
} from '@ant-design/icons';
import type { Actor, Role } from '@citong/matters';
import type { ReactNode } from 'react';
import type { RouteObject } from 'react-router';
import type { Texts } from './i18n/zh.ts';
import { answersForFigures } from './matters/definitions.ts';

/** A page of a feature. Its module exports `Component`; it is loaded when the page is first opened. */
export interface Page {
  /** React Router path below the shell; `/*` at the end where the feature has routes of its own. */
  readonly path: string;
  readonly load: () => Promise<{ readonly Component: () => ReactNode }>;
  /** The entry in the side navigation; absent for pages reached from elsewhere. */
  readonly nav?: {
    readonly to: string;
    readonly label: keyof Texts['nav'];
    readonly icon: ReactNode;
    /** Who sees the entry; absent: everyone who is signed in. The server decides what they may do there. */
    readonly roles?: readonly Role[];
    /** The same by more than the role. */
    readonly when?: (actor: Actor) => boolean;
    /** `work` stands above the chapters, `office` below them. */
    readonly place: 'work' | 'office';
  };
}

/** The only list of pages. A feature adds its line here. */
export const pages: readonly Page[] = [
  {
    path: '/',
    load: () => import('./features/home/page.tsx'),
    nav: { to: '/', label: 'home', icon: <HomeOutlined aria-hidden />, place: 'work' },
  },
  {
    path: '/screening',
    load: () => import('./features/screening/page.tsx'),
    nav: {
      to: '/screening',
      label: 'screening',
      icon: <AuditOutlined aria-hidden />,
      roles: ['rightHolder', 'ipOfficer'],
      place: 'work',
    },
  },
  {
    path: '/monitor',
    load: () => import('./features/monitor/page.tsx'),
    nav: {
      to: '/monitor',
      label: 'monitor',
      icon: <RadarChartOutlined aria-hidden />,
      roles: ['rightHolder', 'ipOfficer', 'admin'],
      place: 'work',
    },
  },
  { path: '/monitor/feeds/:id', load: () => import('./features/monitor/feed-page.tsx') },
  { path: '/monitor/runs/:id', load: () => import('./features/monitor/run-page.tsx') },
  {
    path: '/dashboard',
    load: () => import('./features/dashboard/page.tsx'),
    nav: {
      to: '/dashboard',
      label: 'dashboard',
      icon: <LineChartOutlined aria-hidden />,
      roles: ['rightHolder', 'ipOfficer', 'admin'],
      place: 'work',
    },
  },
  {
    path: '/sellers',
    load: () => import('./features/sellers/page.tsx'),
    nav: {
      to: '/sellers',
      label: 'sellers',
      icon: <ShopOutlined aria-hidden />,
      roles: ['rightHolder', 'ipOfficer'],
      place: 'work',
    },
  },
  { path: '/listings/:platform/:key', load: () => import('./features/listings/page.tsx') },
  { path: '/sellers/:platform/:name', load: () => import('./features/sellers/seller-page.tsx') },
  {
    path: '/figures',
    load: () => import('./features/figures/page.tsx'),
    nav: {
      to: '/figures',
      label: 'figures',
      icon: <BarChartOutlined aria-hidden />,
      place: 'work',
    },
  },
  { path: '/figures/:id', load: () => import('./features/figures/figure-page.tsx') },
  {
    path: '/white-paper',
    load: () => import('./features/white-paper/page.tsx'),
    nav: {
      to: '/white-paper',
      label: 'whitePaper',
      icon: <BookOutlined aria-hidden />,
      when: answersForFigures,
      place: 'work',
    },
  },
  { path: '/white-paper/:year/sections', load: () => import('./features/white-paper/sections-page.tsx') },
  { path: '/white-paper/:year/sign-off', load: () => import('./features/white-paper/sign-off-page.tsx') },
  { path: '/white-paper/:year/editions', load: () => import('./features/white-paper/editions-page.tsx') },
  { path: '/white-paper/:year/check', load: () => import('./features/white-paper/check-page.tsx') },
  { path: '/m/:kind', load: () => import('./matters/list/page.tsx') },
  { path: '/m/:kind/new', load: () => import('./matters/form/new-page.tsx') },
  { path: '/m/:kind/:id', load: () => import('./matters/detail/page.tsx') },
  { path: '/account', load: () => import('./features/admin/account-page.tsx') },
  {
    path: '/admin',
    load: () => import('./features/admin/page.tsx'),
    nav: {
      to: '/admin',
      label: 'admin',
      icon: <SettingOutlined aria-hidden />,
      roles: ['admin'],
      place: 'office',
    },
  },
];

export const pageRoutes = (): RouteObject[] =>
  pages.map((page) => ({ path: page.path, lazy: page.load }) satisfies RouteObject);
