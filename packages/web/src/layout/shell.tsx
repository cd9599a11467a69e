import { Drawer, Grid } from 'antd';
import { Suspense, useEffect, useRef, useState } from 'react';
import { Navigate, Outlet, useLocation, useNavigation } from 'react-router';
import { useMe } from '../api/queries.ts';
import { useText } from '../i18n/index.ts';
import { AppLoading, Empty, ErrorAlert, PageLoading } from '../ui/index.ts';
import { PasswordFirst } from './password-first.tsx';
import './shell.css';
import { SideNav } from './side-nav.tsx';
import { TopBar } from './top-bar.tsx';

/** The frame of every page for those signed in; others are sent to sign in and come back. */
export function Shell() {
  const text = useText();
  const me = useMe();
  const location = useLocation();
  const navigation = useNavigation();
  const wide = Grid.useBreakpoint().lg !== false;
  const [menuOpen, setMenuOpen] = useState(false);
  const main = useFocusOnNewPage(location.pathname);

  if (me.isPending) return <AppLoading />;
  if (me.isError)
    return (
      <div className="app-loading">
        <ErrorAlert error={me.error} onRetry={() => me.refetch()} />
      </div>
    );
  if (me.data === null) {
    const next = location.pathname + location.search;
    return <Navigate to={next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`} replace />;
  }
  if (me.data.user.mustChangePassword) return <PasswordFirst me={me.data} />;
  const { actor } = me.data;
  return (
    <div className="shell">
      <a href="#main" className="skip-link">
        {text.shell.skip}
      </a>
      {wide ? (
        <aside className="side">
          <SideNav actor={actor} />
        </aside>
      ) : (
        <Drawer
          open={menuOpen}
          placement="left"
          size={280}
          closable={false}
          onClose={() => setMenuOpen(false)}
          styles={{ body: { padding: 0 } }}
          aria-label={text.shell.mainNavigation}
        >
          <SideNav actor={actor} onGo={() => setMenuOpen(false)} />
        </Drawer>
      )}
      <div className="shell-main">
        <TopBar me={me.data} onMenu={wide ? undefined : () => setMenuOpen(true)} />
        {navigation.state === 'loading' && <div className="progress-line" aria-hidden="true" />}
        <main id="main" className="page" tabIndex={-1} ref={main}>
          <Suspense fallback={<PageLoading />}>
            {actor ? <Outlet /> : <Empty>{text.shell.noOffice}</Empty>}
          </Suspense>
        </main>
      </div>
    </div>
  );
}

/** A new page starts at its top, for the eye and for whoever listens; the first page leaves the focus alone. */
function useFocusOnNewPage(pathname: string) {
  const main = useRef<HTMLElement>(null);
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
