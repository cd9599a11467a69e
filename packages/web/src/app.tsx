import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect } from 'react';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { ApiError } from './api/client.ts';
import { meQuery } from './api/session.ts';
import { useLocale } from './i18n/index.ts';
import { kindPanels } from './kind-panels.ts';
import { antLocales } from './layout/antd-locale.ts';
import { NotFound, RouteError } from './layout/error-page.tsx';
import { Shell } from './layout/shell.tsx';
import { theme } from './layout/theme.ts';
import { KindPanels } from './matters/detail/kind-panels.ts';
import { pageRoutes } from './routes.tsx';
import { AppLoading } from './ui/index.ts';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) =>
        failures < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
    },
  },
  queryCache: new QueryCache({
    onError: (error, query) => {
      // A session that has ended shows the sign-in page, wherever it is noticed.
      if (error instanceof ApiError && error.status === 401 && query.queryKey[0] !== 'me')
        client.setQueryData(meQuery.queryKey, null);
    },
  }),
});

const router = createBrowserRouter([
  {
    errorElement: <RouteError />,
    hydrateFallbackElement: <AppLoading />,
    children: [
      { path: '/sign-in', lazy: () => import('./features/sign-in/page.tsx') },
      {
        element: <Shell />,
        children: [
          {
            errorElement: <RouteError />,
            children: [...pageRoutes(), { path: '*', element: <NotFound /> }],
          },
        ],
      },
    ],
  },
]);

export function App() {
  const locale = useLocale();
  useEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
    dayjs.locale(locale === 'zh' ? 'zh-cn' : 'en');
  }, [locale]);
  return (
    <ConfigProvider theme={theme} button={{ autoInsertSpace: false }} locale={antLocales[locale]}>
      <AntApp>
        <QueryClientProvider client={client}>
          <KindPanels value={kindPanels}>
            <RouterProvider router={router} />
          </KindPanels>
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
